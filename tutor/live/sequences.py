"""What is computed along a sequence: its tokens with tags and words over them, and the trellis of a search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from tutor.live.frames import Arc, Grid, Tags, Tokens, Trellis
from tutor.live.session import current
from tutor.live.summary import as_tensor, figure, number, real

MAX_TOKENS = 4000
"""Tokens, and words over them, of one picture: more fill no screen."""
MAX_SCORES = 8000
"""Scores of one trellis."""


def tokens(
    panel: str,
    tokens: Sequence[Any],
    tags: Sequence[Any] | Mapping[str, Sequence[Any]] | None = None,
    arcs: Iterable[Sequence[Any]] | None = None,
    best: Iterable[Any] | None = None,
) -> None:
    """Show a segmented text.

    `tags` is a tag for each token, or a mapping from a name to these: predicted and true. Tags of BIO, IOBES, BILOU
    or BMES are drawn as spans. `arcs` are the words of a lattice, `(start, end, label)` or `(start, end, label,
    score)` over the tokens start to end (exclusive). `best` are those on the best path: `(start, end)`, which of
    several words there means the one with the highest score, or `(start, end, label)`; or the boundaries between
    them, as in `[0, 1, 3]`. Scores are logarithms: the score of a path is their sum. Raises ValueError for what does
    not fit the tokens.
    """
    session = current()
    frame = tokens_frame(panel, session.begun, tokens, tags, arcs, best)
    session.sink.emit(frame)
    session.alarms.tokens(frame)


def trellis(
    panel: str,
    states: Sequence[Any],
    tokens: Sequence[Any],
    scores: Any,
    back: Any = None,
    path: Sequence[Any] | None = None,
    at: tuple[int, int] | None = None,
) -> None:
    """Show the trellis of a search such as Viterbi's.

    `scores` is (time, states): nan where nothing was computed yet, minus infinity where nothing can be. `back` is
    (time, states): the state before on the best way to each, -1 where there is none. `path` is the state, its
    number or its name, at each time from the first on; -1 or None where it is not known yet. `at` is the (time,
    state) that was computed last. Raises ValueError for other shapes, and for states and times that do not exist.
    """
    session = current()
    session.sink.emit(trellis_frame(panel, session.begun, states, tokens, scores, back, path, at))


def tokens_frame(
    name: str,
    step: int,
    tokens: Sequence[Any],
    tags: Sequence[Any] | Mapping[str, Sequence[Any]] | None,
    arcs: Iterable[Sequence[Any]] | None,
    best: Iterable[Any] | None,
) -> Tokens:
    """Tokens, a tag for each, and the words over them."""
    texts = [str(token) for token in tokens]
    rows = [] if tags is None else [*tags.items()] if isinstance(tags, Mapping) else [("", tags)]
    for row, given in rows:
        if len(given) != len(texts):
            whose = f"tags {row!r}" if row else "tags"
            raise ValueError(f"{whose}: {len(texts)} tokens but {len(given)} tags")
    words = [_arc(arc, len(texts)) for arc in arcs or ()]
    if max(len(texts), len(words)) > MAX_TOKENS:
        raise ValueError(f"a picture holds {MAX_TOKENS} tokens, and as many arcs: show a part of them")
    if best is not None:
        words = _marked(words, list(best))
    return Tokens(name, step, texts, [Tags(str(row), [str(tag) for tag in given]) for row, given in rows], words)


def _arc(arc: Sequence[Any], count: int) -> Arc:
    """One word of a lattice."""
    if not 3 <= len(arc) <= 4:
        raise ValueError(f"an arc is (start, end, label) or (start, end, label, score), not {tuple(arc)!r}")
    start, end, score = int(arc[0]), int(arc[1]), arc[3] if len(arc) == 4 else None
    if not 0 <= start < end <= count:
        raise ValueError(f"arc {arc[2]!r} from {start} to {end} does not lie over {count} tokens")
    return Arc(start, end, str(arc[2]), None if score is None else number(score), best=False)


def _marked(words: list[Arc], best: list[Any]) -> list[Arc]:
    """The words, those on the best path marked."""
    chosen: list[int] = []
    for start, end, *label in _ends(best):
        there = [
            index
            for index, word in enumerate(words)
            if (word.start, word.end) == (start, end) and label in ([], [word.label])
        ]
        if not there:
            raise ValueError(" ".join([f"best goes from {start} to {end}, where there is no arc", *map(repr, label)]))
        # Of equal scores the first; what has none comes last.
        chosen.append(max(there, key=lambda index: _rank(words[index])))
    way = sorted((words[index] for index in chosen), key=lambda word: word.start)
    for before, after in pairwise(way):
        if after.start < before.end:
            raise ValueError(f"best goes through {before.label!r} and {after.label!r}, which lie over each other")
    return [Arc(word.start, word.end, word.label, word.score, index in chosen) for index, word in enumerate(words)]


def _rank(word: Arc) -> tuple[bool, float]:
    return (word.score is not None and word.score == word.score, word.score or 0.0)


def _ends(best: list[Any]) -> list[tuple[Any, ...]]:
    """The ends of each word of a best path, given as words or as the boundaries between them."""
    if all(isinstance(item, Sequence) for item in best):
        for item in best:
            if not 2 <= len(item) <= 3:
                raise ValueError(f"best holds (start, end) or (start, end, label), not {tuple(item)!r}")
        return [(int(item[0]), int(item[1]), *map(str, item[2:])) for item in best]
    bounds = [int(item) for item in best]
    return list(pairwise(bounds))


def trellis_frame(
    name: str,
    step: int,
    states: Sequence[Any],
    tokens: Sequence[Any],
    scores: Any,
    back: Any,
    path: Sequence[Any] | None,
    at: tuple[int, int] | None,
) -> Trellis:
    """States over time, with their scores turned so that each row is a state."""
    names, texts = [str(state) for state in states], [str(token) for token in tokens]
    shape = (len(texts), len(names))
    known = real(as_tensor(scores))
    if tuple(known.shape) != shape:
        raise ValueError(f"scores must have shape (time, states) = {shape}, not {tuple(known.shape)}")
    if known.numel() > MAX_SCORES:
        raise ValueError(f"a trellis holds {MAX_SCORES} scores: show a part of its {known.numel()}")
    before: list[list[int]] = []
    if back is not None:
        pointers = as_tensor(back)
        if tuple(pointers.shape) != shape or pointers.is_floating_point():
            kind = "floats" if pointers.is_floating_point() else "integers"
            raise ValueError(f"back must be integers of shape {shape}, not {kind} of {tuple(pointers.shape)}")
        before = pointers.tolist()
        if any(not -1 <= state < len(names) for row in before for state in row):
            raise ValueError(f"back must hold -1, or a state from 0 to {len(names) - 1}")
    if at is not None:
        at = (int(at[0]), int(at[1]))
        if not (0 <= at[0] < shape[0] and 0 <= at[1] < shape[1]):
            raise ValueError(f"at must be a (time, state) within {shape}, not {at}")
    way = [_state(state, names) for state in figure(path) or ()] if path is not None else []
    if len(way) > len(texts):
        raise ValueError(f"path has {len(way)} states for {len(texts)} times")
    grid = Grid(len(names), len(texts), known.T.flatten().tolist())
    return Trellis(name, step, names, texts, grid, before, way, at)


def _state(state: Any, names: list[str]) -> int:
    """The number of a state on a path, given by its number or its name; -1 for one that is not known yet."""
    if state is None:
        return -1
    if isinstance(state, str):
        if state not in names:
            raise ValueError(f"path goes through {state!r}, which is none of the states {', '.join(names)}")
        return names.index(state)
    if not -1 <= int(state) < len(names):
        raise ValueError(f"path goes through state {int(state)}; states are numbered from 0 to {len(names) - 1}")
    return int(state)
