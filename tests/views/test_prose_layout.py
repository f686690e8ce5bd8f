"""Pages set in lines, without an app."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.views.prose.blocks import Mark, Paragraph, Run
from tutor.views.prose.flow import plain_text
from tutor.views.prose.layout import MEASURE, layout
from tutor.views.prose.parse import parse

PAGE_EN = r"""
# Two ways to be wrong

A straight line is wrong *in the same way* on every sample: that is **bias**, see $\sigma^2$ and `a[i]`.

$$\frac{a}{b}$$

- Watch the gap between the two errors.
- A second item
  - inside it
1. First.

| net | dev |
|---|---|
| line | 0.147 |
| huge | 12 |

```python
x = x.view(2, 3)  # (2, 3)
```
"""

PAGE_ZH = r"""
# 两种错法

直线在每个样本上都以同样的方式出错：这就是**偏差（bias）**。曲线的步长 $h_{t-1}$ 与 `a[i]` 不同。

- 盯住两个误差之间的差距。

| 网络 | 误差 |
|---|---|
| 直线 | 0.147 |
"""

AT_40_EN = """\
Two ways to be wrong

A straight line is wrong in the same way
on every sample: that is bias, see σ²
and a[i].

     a
    ╶─╴
     b

◦ Watch the gap between the two errors.
◦ A second item
  ◦ inside it

1. First.

net     dev
───────────
line  0.147
huge     12

  x = x.view(2, 3)  # (2, 3)"""

AT_24_ZH = """\
两种错法

直线在每个样本上都以同样
的方式出错：这就是偏差
（bias）。曲线的步长
hₜ₋₁ 与 a[i] 不同。

◦ 盯住两个误差之间的
  差距。

网络   误差
───────────
直线  0.147"""

AT_12_EN = """\
Two ways to
be wrong

A straight
line is
wrong in the
same way on
every
sample: that
is bias, see
σ² and a[i].

   a
  ╶─╴
   b

◦ Watch the
  gap
  between
  the two
  errors.
◦ A second
  item
  ◦ inside
    it

1. First.

net     dev
───────────
line  0.147
huge     12

x =
    x.view
    (2, 3)
    # (2, 3)"""


@pytest.mark.parametrize(
    ("page", "width", "text"), [(PAGE_EN, 40, AT_40_EN), (PAGE_ZH, 24, AT_24_ZH), (PAGE_EN, 12, AT_12_EN)]
)
def test_a_page_is_set_like_a_book(page: str, width: int, text: str) -> None:
    assert plain_text(layout(page, width)) == text


def styled(markdown: str, width: int = 76) -> list[tuple[str, str]]:
    return [piece for line in layout(markdown, width) for piece in line]


@pytest.mark.parametrize(
    ("markdown", "bold", "text"),
    [
        ("中文**粗体（bold）**中文", "粗体（bold）", "中文粗体（bold）中文"),
        ("中文 **粗体（bold）** 中文", "粗体（bold）", "中文粗体（bold）中文"),
        ("这叫 **偏差** 。", "偏差", "这叫偏差。"),
        ("**正确。**1% 的误差", "正确。", "正确。1% 的误差"),
        ("abc**「甲」**def", "「甲」", "abc「甲」def"),
        ("他说**“你好”**，走了", "“你好”", "他说“你好”，走了"),
        ("用 **PyTorch** 写", "PyTorch", "用 PyTorch 写"),
        ("a **b** c", "b", "a b c"),
        ("**（一）**、**（二）**", "（一）", "（一）、（二）"),
    ],
)
def test_bold_within_chinese(markdown: str, bold: str, text: str) -> None:
    pieces = styled(markdown)
    assert (bold, "strong") in pieces
    assert "".join(piece for piece, _ in pieces) == text


@pytest.mark.parametrize(
    "text", ["a[i]", "list[int] [x] [/foo]", "<shape> &", "a * b * c", "$5 and $6", "$ x$", "a_b_c"]
)
def test_what_is_no_markup_is_text(text: str) -> None:
    assert styled(text) == [(text, "")]


def test_styles_nest() -> None:
    assert styled("**bold *and `code`***") == [
        ("bold ", "strong"),
        ("and ", "strong emphasis"),
        ("code", "strong emphasis code"),
    ]


def test_a_link_shows_its_address_once() -> None:
    assert styled("[docs](https://a.b)") == [("docs", "link"), (" (https://a.b)", "quiet")]
    assert styled("<https://a.b>") == [("https://a.b", "link")]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("中文\n中文", "中文中文"),
        ("中文，\nLatin", "中文，Latin"),
        ("中文\nLatin", "中文 Latin"),
        ("one\ntwo", "one two"),
        ("one\\\ntwo", "one\ntwo"),
    ],
)
def test_a_line_end_of_the_source(markdown: str, text: str) -> None:
    assert plain_text(layout(markdown, 76)) == text


def test_code_and_short_formulas_are_not_broken() -> None:
    assert plain_text(layout("call `x.view(2, 3)` now", 14)) == "call\nx.view(2, 3)\nnow"
    assert plain_text(layout("here $a + b = c$ now", 13)) == "here\na + b = c now"


def test_maths_within_code_and_code_within_maths() -> None:
    assert parse("`$x$` $x$") == (Paragraph((Run("$x$", Mark.CODE), Run(" "), Run("x", Mark.MATH))),)


def test_display_maths_may_hold_what_looks_like_markdown() -> None:
    assert plain_text(layout("text\n$$\na\n- b\n$$\nmore", 40)) == "text\n\n    a − b\n\nmore"
    assert plain_text(layout("1. item\n\n   $$x^2$$", 60)) == "1. item\n\n       x²"


def test_text_keeps_to_the_measure_and_code_does_not() -> None:
    long = "word " * 60
    lines = plain_text(layout(f"{long}\n\n```\n{long}\n```", 120)).split("\n")
    assert max(map(cell_len, lines[: lines.index("")])) <= MEASURE
    assert max(map(cell_len, lines[lines.index("") :])) > MEASURE


def test_a_long_line_of_code_goes_on_further_right() -> None:
    code = "    if value:\n        return some_function(first, second, third)"
    assert plain_text(layout(f"```python\n{code}\n```", 42)) == (
        "      if value:\n          return some_function(first,\n              second, third)"
    )


def test_a_wide_table_wraps_its_widest_column() -> None:
    table = (
        "| net | n | what one sees |\n|---|--:|---|\n"
        "| line | 6 | a straight boundary, wrong on both moons |\n| 直线 | 12 | 直 |"
    )
    assert plain_text(layout(table, 34)) == (
        "net    n  what one sees\n"
        "──────────────────────────────────\n"
        "line   6  a straight boundary,\n"
        "          wrong on both moons\n"
        "\n"
        "直线  12  直"
    )


def test_a_table_without_room_for_columns_becomes_records() -> None:
    table = "| alpha | beta | gamma |\n|---|---|---|\n| one | two | three |\n| 1 | 2 | 3 |"
    assert plain_text(layout(table, 12)) == (
        "alpha\n  one\nbeta\n  two\ngamma\n  three\n\nalpha\n  1\nbeta\n  2\ngamma\n  3"
    )


def test_a_lone_last_character_is_given_company() -> None:
    text = "普通网络每一步都重写整个状态，该记住的就被冲淡一次。"
    last = plain_text(layout(text, 48)).split("\n")[-1]
    assert plain_text(layout(text, 48)).count("\n") == 1
    assert cell_len(last) > 4


def test_what_could_move_the_cursor_is_left_out() -> None:
    assert plain_text(layout("a\x1b[31mb\x07c\x9b1m", 40)) == "a[31mbc1m"


def test_plain_says_in_characters_what_styles_say() -> None:
    assert plain_text(layout("- `a`\n- b\n\n---", 40, plain=True)) == "- `a`\n- b\n\n----"


BLOCKS = [
    "# 标题 title", "正文 text **粗体（b）**。", "- a\n- b\n  - c", "1. x\n\n2. y", "> quote\n> - x", "---",
    "| a | 中 |\n|---|:-:|\n| `x y` | $x_t$ |", "```python\ndef f(x): return x  # 中文\n```", "    indented",
    r"$$\frac{a+b+c}{d}$$", "$$", "`", "*", "**", "[a](b)", "$x$", "\t", "\n", "|", "word " * 20, "字" * 40,
]  # fmt: skip
PAGES = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(BLOCKS), max_size=8).map("\n\n".join))


@given(PAGES, st.integers(8, 90))
def test_any_page_is_set_and_no_line_is_too_wide(page: str, width: int) -> None:
    page = "".join(c for c in page if c.isprintable() or c in "\n\t")
    for line in layout(page, width):
        assert sum(cell_len(text) for text, _ in line) <= width
        assert not any("\n" in text for text, _ in line)


def test_no_parser_is_imported_before_the_first_page() -> None:
    program = (
        "import sys; import tutor.views.prose.view as prose;"
        "heavy = {'markdown_it', 'pygments', 'texicode', 'pydantic'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules);"
        "prose.layout('text', 40); assert not {'pygments', 'texicode'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
