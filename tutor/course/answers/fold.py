"""What keyboards and input methods make of the same character, as the plain one."""

from __future__ import annotations

import re

_SPACES = "\u00a0\u2007\u2008\u2009\u200a\u202f\u3000\t"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63"
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
"""What a copied text brings along, and nobody sees."""
_TIMES = "×✕⨯·⋅∙•"
_SLASHES = "⁄∕"
_PLAIN = str.maketrans(
    {
        # Full-width digits, letters and signs stand in Unicode in the order of ASCII.
        **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
        **dict.fromkeys(map(ord, _SPACES), " "),
        **dict.fromkeys(map(ord, _UNSEEN), None),
        **dict.fromkeys(map(ord, _DASHES), "-"),
        **dict.fromkeys(map(ord, _TIMES), "*"),
        **dict.fromkeys(map(ord, _SLASHES), "/"),
        **{ord("【"): "[", ord("】"): "]", ord("〔"): "[", ord("〕"): "]", ord("、"): ",", ord("﹪"): "%"},
    }
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_HIGH = re.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_PARTS = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip


def unraised(text: str) -> str:
    """Superscripts as powers: `10⁻³` is `10^-3`, and `x²` is not `x2`."""
    return _HIGH.sub(lambda match: "^" + match[0].translate(_RAISED), text)


_STOP = re.compile(r"(?<![.\s])(?:。|\.)$")


def without_stop(text: str) -> str:
    """A text without the full stop at its end, in either language."""
    return _STOP.sub("", text)


def plain(text: str) -> str:
    """Digits and signs of any width as ASCII ones, `½` as `1/2`, `10⁻³` as `10^-3`, single spaces and none around.

    Other digits, such as those in circles, stay what they are: nobody means them as a part of a number.
    """
    text = unraised(text)
    for part, written in _PARTS.items():
        text = text.replace(part, " " + written)
    return re.sub(" +", " ", text.translate(_PLAIN)).strip()
