"""Text in the glyphs that a terminal can be trusted with: `σ(x₁) ≤ 1 — “so”` as `sigma(x_1) <= 1 -- "so"`.

There are three sets of them, `Glyphs`. Which one is used is a matter of the whole process, like the locale:
`use_glyphs` says it before anything is drawn, and from then on every `Text` keeps to it. Letters of two cells, such as
Chinese ones, stay in each: who chose them can read them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, Literal, TextIO

Glyphs = Literal["all", "narrow", "ascii"]
"""Which glyphs are shown.

- `all`: whatever there is;
- `narrow`: those of which every terminal knows how wide they are. Unicode leaves that open for some (East Asian Width
  "A": `●`, `→`, `█`, `σ`), and terminals set up for Chinese may draw them two cells wide. Braille stays;
- `ascii`: no others than those of ASCII.
"""

_SPELLED = {
    "↑↓": "up/down", "↑ ↓": "up/down", "↑ 和 ↓": "up/down", "↑ and ↓": "up and down",
    "∑": "sum", "∏": "prod", "∫": "int", "∞": "inf", "∂": "d", "∇": "grad", "√": "sqrt", "∛": "cbrt", "∝": "~",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~=", "≃": "~=", "≅": "~=", "≡": "==", "∼": "~", "≪": "<<", "≫": ">>",
    "≔": ":=", "∈": "in", "∉": "not in", "⊂": "subset of", "⊆": "subset of", "∀": "for all ", "∃": "exists ",
    "¬": "not ", "∧": "and", "∨": "or", "∪": "cup", "∩": "cap", "∅": "{}", "⊤": "T", "⊥": "_|_", "⊕": "(+)",
    "⊖": "(-)", "⊗": "(x)", "⊙": "(.)", "∘": "o", "∗": "*", "⋆": "*", "·": "-", "⋅": "*", "•": "*", "∣": "|",
    "∥": "||", "‖": "||", "⟨": "(", "⟩": ")", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")", "∖": "\\",
    "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "⇐": "<==", "⇔": "<=>", "↦": "|->", "⟶": "->", "⟵": "<-", "⟼": "|->",
    "↑": "up", "↓": "down", "⇧": "shift+", "×": "x", "÷": "/", "±": "+/-", "∓": "-/+", "−": "-", "–": "-", "—": "--",
    "‐": "-", "‑": "-", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": ",", "«": '"', "»": '"', "′": "'",
    "″": '"', "°": " deg", "µ": "u", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O",
    "ł": "l", "Ł": "L", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ȷ": "j", "€": "EUR", "£": "GBP", "©": "(c)",
    "——": "--", "␣": "_", "●": "*", "○": "o", "◦": "-", "■": "#", "□": "o", "▲": "^", "△": "^", "▼": "v", "▾": "v",
    "◆": "*", "◇": "o", "★": "*", "☆": "*", "▸": ">", "▶": ">", "█": "#",
    "⁄": "/", "✓": "+", "✗": "x", "⋯": "...", "⋮": ":", "∴": "therefore", "∵": "because",
}  # fmt: skip
"""What reads better than the characters that Unicode names as its parts."""

_MARKS = {"\u0302": "_hat", "\u0303": "_tilde", "\u0304": "_bar", "\u0305": "_bar", "\u20d7": "_vec", "\u0307": "_dot"}
"""What a formula means by a mark above a letter."""
_HATS = frozenset("ŷŵẑ")
"""Letters that no name has: here the mark is the mathematician's."""

_SEQUENCE = re.compile(
    "|".join(sorted(map(re.escape, (key for key in _SPELLED if len(key) > 1)), key=len, reverse=True))
)
_BARE = re.compile(r"-?\d+|[A-Za-z]+|\*|'|T")
_ROOT = re.compile(r"√([^\W_]+)")

_CHINESE_QUOTES = str.maketrans("“”", "「」")
_CHINESE_DOT = re.compile(r"(?<=[\u4e00-\u9fff])·(?=[\u4e00-\u9fff])")
"""The dot within a foreign name."""

_glyphs: Glyphs = "all"


def use_glyphs(which: Glyphs) -> None:
    """From now on show these glyphs and no others."""
    global _glyphs
    _glyphs = which


def glyphs_used() -> Glyphs:
    """The glyphs that are shown."""
    return _glyphs


def only_ascii() -> bool:
    """Whether only ASCII is shown."""
    return _glyphs == "ascii"


def limited() -> bool:
    """Whether some glyphs are not shown: signs are spelled then, and pictures are drawn with others."""
    return _glyphs != "all"


def stays(character: str, glyphs: Glyphs) -> bool:
    """Whether a character is one of these glyphs.

    What is of a kind with ambiguous ones goes with them, though its own width be known: lines of boxes, blocks, Greek,
    small raised and lowered letters.
    """
    if character.isascii() or glyphs == "all" or is_wide(character):
        return True
    if glyphs == "ascii" or "\u2500" <= character <= "\u259f" or _is_greek(character) or _place(character):
        return False
    return unicodedata.east_asian_width(character) != "A" and unicodedata.category(character)[0] != "M"


def said(text: str) -> str:
    """The text as this process shows it."""
    return text if _glyphs == "all" or text.isascii() else spelled(text, _glyphs)


@lru_cache(maxsize=4096)
def spelled(text: str, glyphs: Glyphs = "ascii") -> str:
    """The text in these glyphs and letters of two cells; it may get longer. What has no spelling is a `?`."""
    if all(stays(character, glyphs) for character in text):
        return text
    if any("\u4e00" <= character <= "\u9fff" for character in text):
        text = _CHINESE_DOT.sub("・", text.translate(_CHINESE_QUOTES))
    text = _SEQUENCE.sub(lambda found: _SPELLED[found[0]], text)
    text = _ROOT.sub(r"sqrt(\1)", text)
    return "".join(_spelled_runs(text, glyphs))


def _spelled_runs(text: str, glyphs: Glyphs) -> Iterator[str]:
    """Runs of small raised or lowered characters as one index or exponent, each other character by itself."""
    before = ""
    for place, run in groupby(text, key=_place):
        characters = list(run)
        if place:
            inner = "".join(map(_spelled, characters))
            sign = "_" if place == "<sub>" else "^"
            yield sign + (inner if _BARE.fullmatch(inner) else f"({inner})")
            before = ""
            continue
        for index, character in enumerate(characters):
            word = character if stays(character, glyphs) else _spelled(character)
            if _is_word(character):
                after = characters[index + 1 : index + 2]
                touched = bool(after) and after[0].isalpha() and not _is_word(after[0])
                word = " " * _is_letter(before) + word + " " * touched
            yield word
            before = character


def _is_word(character: str) -> bool:
    """Whether a character becomes a word, which no letter may touch."""
    return _is_greek(character) or character in "∇∑∏∫"


def _is_letter(character: str) -> bool:
    return character != "" and (character.isalpha() or _is_word(character))


def _place(character: str) -> str:
    """`<sub>` for a small lowered character, `<super>` for a raised one."""
    if character.isascii():
        return ""
    tag = unicodedata.decomposition(character).partition(" ")[0]
    return tag if tag in ("<sub>", "<super>") else ""


def _is_greek(character: str) -> bool:
    return "\u0370" <= character <= "\u03ff" and character.isalpha()


def is_wide(character: str) -> bool:
    """Whether a character is one of an East Asian script, two cells wide."""
    return unicodedata.east_asian_width(character) in "WF" and not unicodedata.category(character).startswith("S")


@lru_cache(maxsize=1024)
def _spelled(character: str) -> str:
    """One character in ASCII."""
    if character.isascii() or is_wide(character):
        return character
    if character in _SPELLED:
        return _SPELLED[character]
    if character in _MARKS:
        return _MARKS[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return ""
    if _is_greek(character):
        return _greek(character)
    if unicodedata.category(character) == "Zs":
        return " "
    if "\u2500" <= character <= "\u257f":
        return "-" if character in "─━═╌╴╶" else "|" if character in "│┃║╎╵╷" else "+"
    parts = unicodedata.decomposition(character).split()
    if parts:
        codes = [chr(int(part, 16)) for part in parts if not part.startswith("<")]
        if not parts[0].startswith("<") and character not in _HATS:
            codes = codes[:1]  # the accent of a name
        return "".join(map(_spelled, codes))
    return "?"


def _greek(character: str) -> str:
    """The name of a Greek letter: `sigma`, `Omega`."""
    words = unicodedata.name(unicodedata.normalize("NFD", unicodedata.normalize("NFKC", character))[0]).split()
    name = words[words.index("LETTER") + 1 :] if "LETTER" in words else words[-1:]
    word = name[-1].lower().replace("lamda", "lambda")
    return word.capitalize() if "CAPITAL" in words else word


class Spelled:
    """A stream that writes the glyphs in use, whatever is printed to it; in all else the stream that it was made of."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text; the count of its characters."""
        self._stream.write(said(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
