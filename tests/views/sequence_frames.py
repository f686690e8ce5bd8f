"""Frames of tokens and trellises to show."""

from __future__ import annotations

import math

from tutor.i18n import Language, Text
from tutor.live.frames import Arc, Grid, Tags, Tokens, Trellis
from tutor.views.base import View
from tutor.views.kinds import view_for

NAN = math.nan
NAMES = {"predicted": Text(en="predicted", zh="预测"), "true": Text(en="true", zh="标准")}


def tagged() -> Tokens:
    """Words with their parts of speech."""
    words = ["小明", "在", "北京", "的", "清华", "大学", "读书", "。"]
    return Tokens("words", 2, words, [Tags("", ["nr", "p", "ns", "u", "nz", "n", "v", "w"])], [])


def segmented() -> Tokens:
    """Characters with the tags of a segmentation, which have no types."""
    return Tokens("tags", 3, list("研究生命的起源"), [Tags("", list("BEBESBE"))], [])


def entities() -> Tokens:
    """Entities as a model found them and as they are; one predicted tag continues nothing."""
    return Tokens(
        "ner",
        5,
        list("小明在北京大学读书。"),
        [
            Tags("predicted", ["B-PER", "I-PER", "O", "B-LOC", "I-LOC", "O", "I-ORG", "O", "O", "O"]),
            Tags("true", ["B-PER", "I-PER", "O", "B-ORG", "I-ORG", "I-ORG", "I-ORG", "O", "O", "O"]),
        ],
        [],
    )


def entities_read(language: Language = "en") -> View:
    """Entities, the cursor on the fourth character."""
    return _read(view_for(entities(), labels=NAMES, language=language), 3)


def lattice_read(language: Language = "en") -> View:
    """A lattice, the cursor on the third character."""
    return _read(view_for(lattice(), labels=NAMES, language=language), 2)


def _read(view: View, right: int) -> View:
    view.walk(0, 0)
    view.walk(right, 0)
    return view


def lattice(*, best: bool = True) -> Tokens:
    """The words of a dictionary over seven characters; the best path goes through four of them."""
    arcs = [
        Arc(0, 1, "我", -4.2, best),
        Arc(1, 2, "爱", -5.1, best),
        Arc(2, 3, "北", -9.3, False),
        Arc(2, 4, "北京", -5.6, best),
        Arc(2, 7, "北京天安门", -12.9, False),
        Arc(3, 4, "京", -10.1, False),
        Arc(3, 5, "京天", -14.5, False),
        Arc(4, 5, "天", -7.2, False),
        Arc(4, 6, "天安", -11.0, False),
        Arc(4, 7, "天安门", -6.6, best),
        Arc(5, 6, "安", -8.0, False),
        Arc(5, 7, "安门", -13.2, False),
        Arc(6, 7, "门", -7.9, False),
    ]
    return Tokens("lattice", 1, list("我爱北京天安门"), [], arcs)


STATES = ["B", "M", "E", "S"]


def search(times: int = 4, *, done: int | None = None, path: bool = True) -> Trellis:
    """A search for the best way through four states: of `times` columns as many cells as are `done`, else all."""
    tokens = [*"我爱北京天安门"][:times] + [str(time) for time in range(7, times)]
    cells = times * 4 if done is None else done
    columns = [[NAN] * 4 for _ in range(times)]
    back = [[-1] * 4 for _ in range(times)]
    for time, state in [divmod(cell, 4) for cell in range(cells)]:
        emission = -0.5 - 0.25 * ((3 * state + 5 * time) % 7)
        if time == 0:
            columns[0][state] = -math.inf if STATES[state] in "ME" else emission
            continue
        ways = [columns[time - 1][before] - 0.5 * ((2 * before + 3 * state + time) % 5) for before in range(4)]
        back[time][state] = max(range(4), key=ways.__getitem__)
        columns[time][state] = max(ways) + emission
    way: list[int] = []
    if done is None and path:
        way = [max(range(4), key=columns[-1].__getitem__)]
        for row in reversed(back[1:]):
            way.insert(0, row[way[0]])
    scores = Grid(4, times, [columns[time][state] for state in range(4) for time in range(times)])
    return Trellis("search", 9, STATES, tokens, scores, back, way, None if done is None else divmod(done - 1, 4))
