"""`live.tokens` and `live.trellis`: a lattice and a Viterbi search as a demo shows them, and what they refuse."""

from __future__ import annotations

import math
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import torch
from sinks import Kept

from tutor import live
from tutor.live.frames import Alarm, Arc, Tokens, Trellis
from tutor.live.wire import Splitter, pack, unpack_frames

WORDS = {
    "北": 8,
    "京": 6,
    "大": 20,
    "学": 15,
    "生": 18,
    "北京": 40,
    "大学": 50,
    "学生": 60,
    "大学生": 12,
    "北京大学": 9,
}
"""How often each word was counted."""


def tokens(sink: Kept) -> Tokens:
    """The newest frame of tokens."""
    return next(frame for frame in reversed(sink.frames) if isinstance(frame, Tokens))


def trellis(sink: Kept) -> Trellis:
    """The newest trellis."""
    return next(frame for frame in reversed(sink.frames) if isinstance(frame, Trellis))


def segment(text: str) -> tuple[list[tuple[int, int, str, torch.Tensor]], list[int], float]:
    """All words of the dictionary in a text, the boundaries of the likeliest path of a unigram model, and its score."""
    total = sum(WORDS.values())
    arcs = [
        (start, end, text[start:end], torch.tensor(WORDS[text[start:end]] / total).log())
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
        if text[start:end] in WORDS
    ]
    best = torch.full((len(text) + 1,), -math.inf)
    best[0] = 0
    before = [0] * (len(text) + 1)
    for start, end, _, score in sorted(arcs, key=lambda arc: arc[1]):
        if best[start] + score > best[end]:
            best[end], before[end] = best[start] + score, start
    bounds = [len(text)]
    while bounds[-1]:
        bounds.append(before[bounds[-1]])
    return arcs, bounds[::-1], best[-1].item()


def test_a_lattice_carries_the_best_path_of_a_real_search(sink: Kept) -> None:
    arcs, bounds, score = segment("北京大学生")
    live.tokens("lattice", "北京大学生", arcs=arcs, best=bounds)
    frame = tokens(sink)
    assert frame.tokens == list("北京大学生")
    assert len(frame.arcs) == 10
    way = [arc for arc in frame.arcs if arc.best]
    assert [arc.label for arc in way] == ["北京", "大学生"]
    assert sum(arc.score for arc in way if arc.score is not None) == pytest.approx(score)


def test_a_search_fills_its_trellis_cell_by_cell_and_traces_its_path_back(sink: Kept) -> None:
    states, text = ["B", "M", "E", "S"], "我爱北京"
    live.seed(0)
    emission, transition = torch.randn(len(text), 4).log_softmax(1), torch.randn(4, 4).log_softmax(1)
    scores = torch.full((len(text), 4), math.nan)
    back = torch.full((len(text), 4), -1)
    live.trellis("viterbi", states, text, scores)
    for time in live.steps(len(text)):
        for state in range(4):
            if time == 0:
                scores[0, state] = emission[0, state]
            else:
                ways = scores[time - 1] + transition[:, state]
                back[time, state] = ways.argmax()
                scores[time, state] = ways.max() + emission[time, state]
            live.trellis("viterbi", states, text, scores, back, at=(time, state))
    path = [int(scores[-1].argmax())]
    for time in range(len(text) - 1, 0, -1):
        path.insert(0, int(back[time, path[0]]))
    live.trellis("viterbi", states, text, scores, back, path=path)

    # Every path there is, scored by itself, says which is best.
    def total(way: tuple[int, ...]) -> float:
        steps = sum(transition[before, after].item() for before, after in pairwise(way))
        return steps + sum(emission[time, state].item() for time, state in enumerate(way))

    every = torch.cartesian_prod(*[torch.arange(4)] * len(text)).tolist()
    best = max((tuple(way) for way in every), key=total)
    frame = trellis(sink)
    assert tuple(frame.path) == best
    assert frame.scores.values[best[-1] * len(text) + len(text) - 1] == pytest.approx(total(best), rel=1e-5)
    frames = [frame for frame in sink.frames if isinstance(frame, Trellis)]
    missing = [sum(map(math.isnan, frame.scores.values)) for frame in frames]
    assert missing == [16, *range(15, -1, -1), 0]
    assert [frame.at for frame in frames[1:6]] == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0)]
    # What is not computed yet is no alarm, in a loop or outside.
    assert not any(isinstance(frame, Alarm) for frame in sink.frames)


def test_a_trellis_is_turned_so_that_a_row_is_a_state(sink: Kept) -> None:
    scores = [[-1.0, -math.inf], [-2.0, -3.0], [math.nan, math.nan]]
    live.trellis("t", ["x", "y"], ["a", "b", "c"], scores, [[-1, -1], [0, 0], [-1, -1]], ["x", None, 1], (1, 1))
    frame = trellis(sink)
    assert (frame.scores.rows, frame.scores.cols) == (2, 3)
    assert frame.scores.values[:2] == [-1, -2]
    assert frame.scores.values[3:5] == [-math.inf, -3]
    assert frame.path == [0, -1, 1]
    assert (frame.back[1], frame.at) == ([0, 0], (1, 1))


def test_both_frames_survive_the_wire(sink: Kept) -> None:
    arcs, bounds, _ = segment("北京大学生")
    live.tokens("lattice", "北京大学生", tags=list("BEBME"), arcs=arcs, best=bounds)
    live.trellis("t", ["x"], ["a"], [[math.nan]])
    splitter = Splitter()
    came = [frame for part in splitter.feed(pack(sink.frames)) for frame in unpack_frames(part)]
    assert came[0] == sink.frames[0]
    assert isinstance(came[1], Trellis)
    assert math.isnan(came[1].scores.values[0])


def test_tags_have_the_name_of_their_row(sink: Kept) -> None:
    live.tokens("ner", ["a", "b"], tags={"predicted": ["O", "B-X"], "true": ["B-X", "O"]})
    assert [(row.name, row.tags) for row in tokens(sink).tags] == [("predicted", ["O", "B-X"]), ("true", ["B-X", "O"])]
    live.tokens("ner", ["a", "b"], tags=["O", "B-X"])
    assert [row.name for row in tokens(sink).tags] == [""]


def test_of_two_words_over_the_same_tokens_the_likelier_is_on_the_path_unless_one_is_named(sink: Kept) -> None:
    arcs = [(0, 2, "n", -3.0), (0, 2, "v", -2.0), (0, 2, "x")]
    live.tokens("t", "ab", arcs=arcs, best=[(0, 2)])
    assert [arc.label for arc in tokens(sink).arcs if arc.best] == ["v"]
    live.tokens("t", "ab", arcs=arcs, best=[(0, 2, "n")])
    assert tokens(sink).arcs[0] == Arc(0, 2, "n", -3.0, True)
    assert not tokens(sink).arcs[1].best


def test_nan_in_the_score_of_a_word_is_told_inside_the_loop_only_and_minus_infinity_never(sink: Kept) -> None:
    live.tokens("t", "ab", arcs=[(0, 1, "a", math.nan)])
    for _ in live.steps(1):
        live.tokens("t", "ab", arcs=[(0, 1, "a", -math.inf)])
    assert not any(isinstance(frame, Alarm) for frame in sink.frames)
    for _ in live.steps(1):
        live.tokens("t", "ab", arcs=[(0, 1, "a", torch.tensor(math.nan)), (1, 2, "b", math.inf)])
    (alarm,) = [frame for frame in sink.frames if isinstance(frame, Alarm)]
    assert (alarm.name, alarm.value, alarm.count) == ("t", "nan", 2)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"tags": ["O"]}, "tags: 2 tokens but 1 tags"),
        ({"tags": {"true": ["O"] * 3}}, "tags 'true': 2 tokens but 3 tags"),
        ({"arcs": [(0, 3, "abc")]}, "arc 'abc' from 0 to 3 does not lie over 2 tokens"),
        ({"arcs": [(1, 1, "")]}, "from 1 to 1 does not lie over 2 tokens"),
        ({"arcs": [(0, 1)]}, "an arc is"),
        ({"arcs": [(0, 1, "a")], "best": [(0, 2)]}, "best goes from 0 to 2, where there is no arc"),
        ({"arcs": [(0, 1, "a")], "best": [0, 2]}, "best goes from 0 to 2, where there is no arc"),
        ({"arcs": [(0, 1, "a")], "best": [(0, 1, "b")]}, "there is no arc 'b'"),
        ({"arcs": [(0, 2, "ab"), (1, 2, "b")], "best": [(0, 2), (1, 2)]}, "'ab' and 'b', which lie over each other"),
        ({"arcs": [(0, 1, "a")], "best": [(0,)]}, "best holds"),
    ],
)
def test_what_does_not_fit_the_tokens_is_refused(sink: Kept, given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        live.tokens("t", "ab", **given)
    assert not sink.frames


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"scores": torch.zeros(2, 3)}, r"\(time, states\) = \(3, 2\), not \(2, 3\)"),
        ({"back": torch.zeros(3, 2)}, r"back must be integers of shape \(3, 2\), not floats of \(3, 2\)"),
        ({"back": torch.zeros(2, 2, dtype=torch.long)}, r"not integers of \(2, 2\)"),
        ({"back": torch.full((3, 2), 2)}, "-1, or a state from 0 to 1"),
        ({"path": ["x", "z"]}, "'z', which is none of the states x, y"),
        ({"path": [0, 2]}, "state 2; states are numbered from 0 to 1"),
        ({"path": [0] * 4}, "4 states for 3 times"),
        ({"at": (3, 0)}, r"within \(3, 2\), not \(3, 0\)"),
    ],
)
def test_what_does_not_fit_the_trellis_is_refused(sink: Kept, given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        live.trellis("t", ["x", "y"], "abc", **{"scores": torch.zeros(3, 2), **given})
    assert not sink.frames


def test_what_no_screen_can_hold_is_refused(sink: Kept) -> None:
    with pytest.raises(ValueError, match="show a part of them"):
        live.tokens("t", ["a"] * 4001)
    with pytest.raises(ValueError, match="show a part of its 10000"):
        live.trellis("t", range(100), range(100), torch.zeros(100, 100))


DEMO = """
from tutor import live

live.tokens("words", "ab", tags=["B", "E"], arcs=[(0, 2, "ab", -1.5), (0, 1, "a")], best=[0, 2])
live.trellis("search", ["x", "y"], "ab", [[-1.0, float("-inf")], [-2.5, float("nan")]], path=["x", None])
"""


def test_a_demo_run_by_itself_prints_its_words_its_scores_and_its_path(tmp_path: Path) -> None:
    demo = tmp_path / "demo.py"
    demo.write_text(DEMO, encoding="utf-8")
    done = subprocess.run([sys.executable, str(demo)], capture_output=True, text=True, check=True)
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["tokens", "words", "a", "/", "b"],
        ["tags", "words", "B", "E"],
        ["word", "words", "[0:2]", "ab", "-1.5", "best"],
        ["word", "words", "[0:1]", "a"],
        ["trellis", "search", "a", "x", "-1", "y", "-inf"],
        ["trellis", "search", "b", "x", "-2.5", "y", "nan"],
        ["path", "search", "x", "?"],
    ]
