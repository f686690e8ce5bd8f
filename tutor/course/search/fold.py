"""How text and query are made alike: case and width do not count, and Chinese needs no spaces."""

from __future__ import annotations

import re
import unicodedata

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUNS = re.compile(rf"[{_HAN}]+|[^\s{_HAN}]+")
_IS_HAN = re.compile(f"[{_HAN}]")
_EDGES = "，。；：、！？「」『』（）《》,;:!?\"'“”‘’"
MOST = 12
"""Words of a query that count: more is a text that was pasted."""


def folded(text: str) -> str:
    """Text as it is compared: width and case taken out, as in `Ｔensor` and `tensor`."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def terms_of(query: str) -> tuple[str, ...]:
    """The words of a query, each once: parted by spaces, and where Chinese meets Latin. Quotes and commas are none."""
    words = (word.strip(_EDGES) for word in _RUNS.findall(folded(query[:400])))
    return tuple(dict.fromkeys(word for word in words if word))[:MOST]


def is_chinese(term: str) -> bool:
    """Whether a word of a query is Chinese: then it may begin anywhere."""
    return _IS_HAN.match(term) is not None


def pieces(term: str) -> tuple[str, ...]:
    """The shortest words that a Chinese one may be made of: its pairs. Others are whole."""
    if len(term) < 3 or not is_chinese(term):
        return (term,)
    return tuple(term[at : at + 2] for at in range(len(term) - 1))


def covered(term: str, text: str) -> bool:
    """Whether every character of a Chinese word stands in some pair of it that occurs: 偏差方差 in 偏差与方差."""
    if len(term) < 4 or not is_chinese(term):
        return False
    reached = 0
    for at, pair in enumerate(pieces(term)):
        if at > reached:
            return False
        if pair in text:
            reached = at + 2
    return reached >= len(term)


def marked(text: str, terms: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text, as characters from and to, in order, none within another."""
    folded_text, origin = _aligned(text)
    spans: list[tuple[int, int]] = []
    for term in terms:
        wanted = (term,) if term in folded_text else pieces(term)
        for word in wanted:
            start = _first(word, folded_text)
            while start >= 0:
                spans.append((origin[start], origin[start + len(word) - 1] + 1))
                start = folded_text.find(word, start + len(word))
    return _merged(spans)


def _first(word: str, text: str) -> int:
    return text.find(word) if word else -1


def _aligned(text: str) -> tuple[str, list[int]]:
    """A folded text, and for each of its characters the one of the text that it came from."""
    characters: list[str] = []
    origin: list[int] = []
    for at, character in enumerate(text):
        for each in folded(character):
            characters.append(each)
            origin.append(at)
    return "".join(characters), origin


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
