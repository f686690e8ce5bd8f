"""A lesson as plain text, in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from tutor.course.model import Lesson
from tutor.i18n import Language, Text
from tutor.views.reading import lesson_text, markdown_text, step_text


def both(en: str, zh: str) -> dict[str, str]:
    return {"en": en, "zh": zh}


STEPS: list[dict[str, Any]] = [
    {
        "id": "look",
        "title": both("Two ways to be wrong", "两种错法"),
        "read": both(
            "A straight line is wrong *in the same way* on every sample: that is **bias**.\n\n$$\\frac{a}{b}$$",
            "直线在每个样本上都以同样的方式出错：这就是 **偏差（bias）** 。\n\n$$\\frac{a}{b}$$",
        ),
    },
    {
        "id": "often-said",
        "errata": True,
        "read": both("“Deep nets overfit.” Some do.", "「深的网络必然过拟合。」有些会。"),
    },
    {
        "id": "guess",
        "title": both("Guess first", "先猜"),
        "predict": both("Which degree is best?", "哪个次数最好？"),
        "run": "turn",
        "set": {"degree": 9, "decay": True},
        "options": [
            {"text": both("Three", "三"), "right": True},
            {
                "text": both("Fourteen", "十四"),
                "why": both("It passes every point.", "它经过每一个点。"),
                "back": "look",
            },
        ],
        "after": both("It was {best}.", "结果是 {best}。"),
    },
    {
        "id": "turn",
        "demo": "degrees.py",
        "text": both("Watch the `third` row.", "看 `third` 那一行。"),
        "panels": ["fit", "loss"],
        "labels": {"fit": both("The fitted curve", "拟合的曲线"), "huge": both("a huge net", "巨大的网络")},
        "knobs": {
            "degree": {"start": 3, "range": [1, 14], "label": both("Degree", "次数")},
            "lr": {"start": 0.1, "range": [0.001, 1], "live": True, "label": both("Learning rate", "学习率")},
            "net": {"start": "huge", "choices": ["line", "huge"], "label": both("Network", "网络")},
            "decay": {"start": False, "label": both("Weight decay", "权重衰减")},
            "sentence": {"start": "so be it", "label": both("Your text", "你的文字")},
        },
        "sentence": both("Dev error is {dev}.", "验证误差为 {dev}。"),
    },
    {
        "id": "all",
        "kind": "choices",
        "ask": both("Which of these share memory?", "哪些共享内存？"),
        "options": [
            {"text": both("`x.view(-1)`", "`x.view(-1)`"), "right": True, "why": both("A view.", "视图。")},
            {"text": both("`x.clone()`", "`x.clone()`"), "why": both("A copy.", "副本。")},
            {"text": both("`x.t()`", "`x.t()`"), "right": True},
        ],
        "why": both("Three tensors, one memory.", "三个张量，一块内存。"),
    },
    {
        "id": "bytes",
        "kind": "number",
        "ask": both("How many bytes?", "多少字节？"),
        "answer": 120.5,
        "within": 0.25,
        "unit": {"en": "MB", "zh": "MB"},
        "mistakes": [{"answer": 60, "why": both("Four bytes each.", "每个四字节。")}],
    },
    {
        "id": "form",
        "kind": "shape",
        "ask": both("Of which shape?", "什么形状？"),
        "answer": [6],
        "why": both("One axis.", "一个轴。"),
    },
    {
        "id": "write",
        "code": "relu.py",
        "check": "relu_check.py",
        "solution": "relu_solution.py",
        "text": both("Write relu(x).", "写 relu(x)。"),
        "hints": [both("Compare with zero.", "与零比较。"), both("torch.where helps.", "可用 torch.where。")],
    },
]


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    source = {
        "schema": 1,
        "lesson": "bias-variance",
        "title": both("Bias and variance", "偏差与方差"),
        "minutes": 12,
        "needs": ["data-splits"],
        "objectives": [both("Tell one from the other", "分清两者")],
        "sources": [
            {"title": "Neural networks", "author": "Geman", "year": 1992, "where": "page 1", "url": "https://a.b"},
            {"title": "PyTorch documentation", "year": 2026},
        ],
        "steps": STEPS,
    }
    return Lesson.model_validate(source)


ENGLISH = """\
Bias and variance

12 minutes.
Before it: data-splits.

You will learn to:
- Tell one from the other

Step 1 of 8 (read): Two ways to be wrong

A straight line is wrong in the same way on every sample: that is bias.

    a/b

Step 2 of 8 (what people often say, and what is true)

“Deep nets overfit.” Some do.

Step 3 of 8 (predict): Guess first

Which degree is best?

Choose one:
1. Fourteen
2. Three

Choose; then it runs and tells the outcome:
    tutor answer bias-variance/guess NUMBER

Step 4 of 8 (demo)

Watch the `third` row.

It runs degrees.py and shows: The fitted curve, loss.

Knobs:
- Degree (degree): starts at 3, from 1 to 14
- Learning rate (lr): starts at 0.1, from 0.001 to 1; can be turned while it
  runs, in the app
- Network (net): starts at huge (a huge net), one of line, huge (a huge net)
- Weight decay (decay): starts at false (off), one of true (on), false (off)
- Your text (sentence): starts at so be it

Run it:
    tutor run bias-variance/turn

Step 5 of 8 (question)

Which of these share memory?

Choose all that are true:
1. `x.view(-1)`
2. `x.clone()`
3. `x.t()`

Answer with:
    tutor answer bias-variance/all NUMBER NUMBER …

Step 6 of 8 (question)

How many bytes?

Give a number, in MB.

Answer with:
    tutor answer bias-variance/bytes NUMBER

Step 7 of 8 (question)

Of which shape?

Give a shape, such as (2, 3).

Answer with:
    tutor answer bias-variance/form 2x3

Step 8 of 8 (exercise)

Write relu(x).

Begin with relu.py, and check your own:
    tutor try bias-variance/write relu.py

Answers

Step 3 (predict): Guess first
Answer: 2.
Not 1: It passes every point.

Step 5 (question)
Answer: 1, 3.
1: A view.
Not 2: A copy.
Three tensors, one memory.

Step 6 (question)
Answer: 120.5 MB, give or take 0.25.
Not 60: Four bytes each.

Step 7 (question)
Answer: (6,).
One axis.

Step 8 (exercise)
Hint 1: Compare with zero.
Hint 2: torch.where helps.

Sources
- Geman (1992), Neural networks, page 1, https://a.b
- PyTorch documentation (2026)
"""


def test_the_whole_lesson_from_top_to_bottom(lesson: Lesson) -> None:
    assert lesson_text(lesson, "en") == ENGLISH


@pytest.mark.parametrize(
    ("en", "zh", "told"),
    [
        ("Press `y` for a log scale.", "按 `y` 换成对数刻度。", True),
        ("Turn it while it runs.", "运行时转动它。", True),
        ("Watch the `third` row.", "看 `third` 那一行。", False),
    ],
)
def test_what_only_the_app_can_do_is_said_so(lesson: Lesson, en: str, zh: str, told: bool) -> None:
    demo = lesson.step("turn").model_copy(update={"text": Text(en, zh)})
    changed = lesson.model_copy(update={"steps": [demo]})
    assert ("here a run is told" in " ".join(step_text(changed, demo, "en").split())) is told
    assert ("都要在应用里做" in step_text(changed, demo, "zh")) is told


def test_the_same_in_chinese(lesson: Lesson) -> None:
    text = lesson_text(lesson, "zh")
    assert len(text.split("\n\n")) == len(ENGLISH.split("\n\n"))
    for part in (
        "偏差与方差\n\n12 分钟。\n先学：data-splits。",
        "第 1 步，共 8 步（阅读）：两种错法",
        "第 2 步，共 8 步（常见的说法与事实）",
        "这就是偏差（bias）。",
        "选一项：\n1. 十四\n2. 三",
        "选好之后，程序随即运行并给出结果：\n    tutor answer bias-variance/guess 序号",
        "运行 degrees.py，显示：拟合的曲线、loss。",
        "- 学习率（lr）：初值 0.1，范围 0.001 到 1；在应用里，运行中也可以调节",
        "- 网络（net）：初值 huge（巨大的网络），可选 line、huge（巨大的网络）",
        "写出一个数，单位：MB。",
        "答案：1、3。",
        "不选 1：它经过每一个点。",
        "提示 2：可用 torch.where。",
    ):
        assert part in text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [24, 40, 76])
def test_no_line_is_wider_than_asked_but_commands(lesson: Lesson, language: Language, width: int) -> None:
    for line in lesson_text(lesson, language, width).splitlines():
        assert cell_len(line) <= width or line.startswith("    tutor ")


def test_what_a_run_will_say_is_left_to_the_run(lesson: Lesson) -> None:
    assert "{" not in lesson_text(lesson, "en") + lesson_text(lesson, "zh")


def test_nothing_in_it_moves_a_cursor(lesson: Lesson) -> None:
    assert all(c.isprintable() or c == "\n" for c in lesson_text(lesson, "zh"))


def test_markdown_text_leaves_lines_of_code_as_long_as_they_are() -> None:
    code = "x = " + "y + " * 20 + "z"
    assert markdown_text(f"Some text here\n\n```python\n{code}\n```", 10) == f"Some text\nhere\n\n{code}"
