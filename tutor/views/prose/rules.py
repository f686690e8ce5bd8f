"""What lessons need beyond CommonMark, as rules for markdown-it: maths, and bold within Chinese.

Maths follows Pandoc: an opening `$` has a non-space at its right, a closing one a non-space at its left and no
digit at its right, so `from $5 to $6` is money. Bold follows the amendment proposed at
https://github.com/tats-u/markdown-cjk-friendly: a Chinese character is a neighbour like a space or a comma.
"""

from __future__ import annotations

import re
import unicodedata

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from tutor.views.wrap import is_wide

_FORMS = (
    re.compile(r"\$\$(.+?)\$\$", re.DOTALL),
    re.compile(r"\$(?![\s$])((?:\\.|[^\\$])+?)(?<!\s)\$(?!\d)", re.DOTALL),
)


def install(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    parser.inline.ruler.before("escape", "maths", _maths)
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.block.ruler.before(
        "fence", "maths_block", _maths_block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def _maths(state: StateInline, silent: bool) -> bool:
    """`$x$`; and `$$x$$` in the middle of a line, where it is set as if it had one dollar."""
    if state.src[state.pos] != "$":
        return False
    found = next(filter(None, (form.match(state.src, state.pos, state.posMax) for form in _FORMS)), None)
    if found is None or not found[1].strip():
        return False
    if not silent:
        token = state.push("maths", "", 0)
        token.content = found[1].strip()
    state.pos = found.end()
    return True


def _maths_block(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Lines from one that begins with `$$` to one that ends with it."""
    if state.is_code_block(first) or not _line(state, first).startswith("$$"):
        return False
    for last in range(first, end):
        line = _line(state, last)
        if not line:
            return False
        if line.endswith("$$") and (last > first or len(line) > 4):
            break
    else:
        return False
    latex = "\n".join(_line(state, at) for at in range(first, last + 1))[2:-2].strip()
    if not latex or "$$" in latex:
        return False
    if not silent:
        token = state.push("maths_block", "", 0)
        token.content = latex
        token.map = [first, last + 1]
        state.line = last + 1
    return True


def _line(state: StateBlock, at: int) -> str:
    return state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]].strip()


def _emphasis(state: StateInline, silent: bool) -> bool:
    """A row of `*` or `_`, with CommonMark's flanking rule amended for Chinese."""
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    start = end = state.pos
    while end < state.posMax and state.src[end] == marker:
        end += 1
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    left = not after.isspace() and (not _glues(after) or not _is_letter(before))
    right = not before.isspace() and (not _glues(before) or not _is_letter(after))
    inside_words = marker == "*"
    for _ in range(end - start):
        token = state.push("text", "", 0)
        token.content = marker
        delimiter = Delimiter(
            marker=ord(marker),
            length=end - start,
            token=len(state.tokens) - 1,
            end=-1,
            open=left and (inside_words or not right or _is_mark(before)),
            close=right and (inside_words or not left or _is_mark(after)),
        )
        state.delimiters.append(delimiter)
    state.pos = end
    return True


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _glues(character: str) -> bool:
    """Whether this is punctuation that belongs to the word at its other side: not a full stop as wide as a letter."""
    return _is_mark(character) and not is_wide(character)


def _is_letter(character: str) -> bool:
    """Whether punctuation beside this character would glue the asterisks to it: not so in Chinese."""
    return not (character.isspace() or _is_mark(character) or is_wide(character))
