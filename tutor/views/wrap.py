"""Where a line of Chinese, English, or both may end.

The rules are those of UAX #14 as far as prose needs them: a line may end at a space and between wide characters;
no line begins with closing punctuation or ends with an opening bracket. A Latin word, a number with its unit and
a stretch that the caller names (a piece of code, a formula) stay whole unless they are longer than a line. A
space at which a line ends is not drawn: so the space between Chinese and Latin words vanishes there.

Widths are terminal cells as Rich counts them. Sources: Unicode Standard Annex #14, "Unicode Line Breaking
Algorithm"; GB/T 15834-2011 for Chinese punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, split_graphemes

_SPACE = r" \t\u3000\u200b"
_BLANKS = " \t\u3000\u200b"
_WIDE = (
    r"\u1100-\u115f\u2e80-\u3000\u3001-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    r"\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0001f64f\U0001f680-\U0001f9ff\U00020000-\U0003fffd"
)
_CLOSING_WIDE = r"，。、；：？！）》」』】〕〉〗〙］｝…‥·％—～々ー"
_CLOSING = _CLOSING_WIDE + r"”’,.;:?!)\]}%\u0300-\u036f\u200d\ufe0f"
_OPENING = r"（《「『【〔〈〖〘［｛“‘(\[{$¥￥"

_UNITS = "ms|µs|μs|ns|s|min|h|[kKMGT]i?B|B|%|‰|px|pt|[kMG]?Hz|fps|°C|K|W|GB/s|MB/s|KB/s"
_MEASURES = "个次步层行列维元位张条轮秒分时天年月日倍块句字词段页种项类点份对组批颗度"

_IS_WIDE = re.compile(rf"[{_WIDE}]")

_BREAK = re.compile(
    # After spaces, but not before a mark that closes, nor between a number and its unit.
    rf"(?<=[{_SPACE}])(?=[^{_SPACE}])(?![{_CLOSING_WIDE}]|[{_CLOSING}]+(?:[{_SPACE}{_WIDE}]|$))"
    rf"(?!(?<=[0-9] )(?:(?:{_UNITS})(?![A-Za-z0-9])|[{_MEASURES}]))"
    # After a wide character that does not open, before whatever does not close.
    rf"|(?<=[{_WIDE}])(?<![{_OPENING}])(?=[^{_SPACE}{_CLOSING}])"
    # Before a wide character, unless what stands before it opens or is a number that it counts.
    rf"|(?<=[^{_SPACE}{_OPENING}\u200d])(?=[{_WIDE}])(?![{_CLOSING}])(?!(?<=[0-9])[{_MEASURES}])"
    # After the hyphen of a compound word, and after a dash between Latin words.
    r"|(?<=[A-Za-z]-)(?=[A-Za-z])"
    rf"|(?<=—)(?=[^—{_SPACE}{_CLOSING}])"
)
_OPENED = re.compile(rf"[{_OPENING}][{_SPACE}]+")
"""A bracket holds what it opens, across spaces too."""
_JOINT = re.compile(
    rf"(?<=\S[/_.&?=,;:)\]}}\-])(?=[A-Za-z0-9(\[{{])|(?<=[a-z0-9])(?=[A-Z(\[{{])|(?<=[{_SPACE}])(?=[^{_SPACE}])"
)
"""Where a word that is longer than a line is cut first: the joints of paths, addresses and identifiers."""
_OPENS = re.compile(rf"[{_OPENING}]")
_CLOSES = re.compile(rf"[{_CLOSING}]")


def is_wide(character: str) -> bool:
    """Whether this one character is of a script that is written without spaces, or of its punctuation."""
    return _IS_WIDE.match(character) is not None


def opportunities(text: str, keep: Sequence[tuple[int, int]] = ()) -> list[int]:
    """The indices before which a line may begin, in order; none inside a stretch `(start, end)` of `keep`."""
    first = len(text) - len(text.lstrip())
    places = [match.start() for match in _BREAK.finditer(text) if match.start() > first]
    opened = {match.end() for match in _OPENED.finditer(text)}
    return [p for p in places if p not in opened and not any(start < p < end for start, end in keep)]


def divide(text: str, width: int, fold: bool = True, keep: Sequence[tuple[int, int]] = ()) -> list[int]:
    """The indices at which `text`, which holds no newline, is cut so that each line fits into `width` cells.

    A line's trailing spaces are not counted: drop them. What fits no line is cut within when `fold` is true
    and left too long when it is not. A single character wider than `width` is left as it is.
    """
    if cell_len(text) <= width:
        return []
    cuts: list[int] = []
    used = 0
    for start, size, room in _pieces(text, max(width, 1), fold, keep):
        if used and used + room > width:
            cuts.append(start)
            used = 0
        used += size
    return cuts


def wrap(text: str, width: int, keep: Sequence[tuple[int, int]] = ()) -> list[str]:
    """The lines of `text` in `width` cells, without trailing spaces. A newline in it ends a line."""
    lines: list[str] = []
    offset = 0
    for paragraph in text.split("\n"):
        inside = [(start - offset, end - offset) for start, end in keep]
        cuts = divide(paragraph, width, keep=inside)
        lines += [paragraph[start:end].rstrip(_BLANKS) for start, end in _between(cuts, len(paragraph))]
        offset += len(paragraph) + 1
    return lines


_Piece = tuple[int, int, int]
"""A stretch that stays whole: where it begins, its cells, and the room it asks for on a line begun."""


def _pieces(text: str, width: int, fold: bool, keep: Sequence[tuple[int, int]]) -> Iterator[_Piece]:
    for start, end in _between(opportunities(text, keep), len(text)):
        size, bare = _measure(text[start:end])
        if bare <= width or not fold:
            yield start, size, bare
        elif any(low < end and start < high for low, high in keep):
            # Kept together, yet longer than a line: its own rules say where it may be cut.
            for low, cells, room in _pieces(text[start:end], width, fold, ()):
                yield start + low, cells, room
        else:
            yield from _folded(text[start:end], start, width)


def _folded(word: str, offset: int, width: int) -> Iterator[_Piece]:
    """A word longer than a line, cut at its joints, and where these are too far apart between any characters.

    What is cut between characters begins on a line of its own; its brackets still cling to a character.
    """
    for start, end in _between([match.start() for match in _JOINT.finditer(word)], len(word)):
        size, bare = _measure(word[start:end])
        if bare <= width:
            yield offset + start, size, bare
            continue
        room = width
        for low, cells in _clusters(word[start:end], width):
            blank = word[start + low].isspace()
            yield offset + start + low, cells, 0 if blank else room or cells
            room = 0


def _clusters(word: str, width: int) -> Iterator[tuple[int, int]]:
    """The characters of a word with the marks that cling to them, where both fit a line: index and cells."""
    start = used = 0
    clings = False
    for low, high, cells in split_graphemes(word)[0]:
        character = word[low:high]
        clings = clings or bool(_CLOSES.match(character)) or character.isspace()
        if used and not (clings and used + cells <= width):
            yield start, used
            start, used = low, 0
        used += cells
        clings = bool(_OPENS.match(character))
    yield start, used


def _between(places: list[int], end: int) -> Iterator[tuple[int, int]]:
    return zip([0, *places], [*places, end], strict=True)


def _measure(piece: str) -> tuple[int, int]:
    """The cells of a piece, with and without its trailing spaces."""
    size = cell_len(piece)
    bare = piece.rstrip(_BLANKS)
    return size, size if len(bare) == len(piece) else cell_len(bare)
