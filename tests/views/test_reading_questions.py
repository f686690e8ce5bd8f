"""Questions of every kind as plain text: asked in an order that gives nothing away, answered after the lesson."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tutor.course.model import Lesson
from tutor.i18n import Language
from tutor.views.reading import lesson_text


def both(en: str, zh: str) -> dict[str, str]:
    return {"en": en, "zh": zh}


STEPS: list[dict[str, Any]] = [
    {
        "id": "word",
        "ask": both("What is it called?", "它叫什么？"),
        "kind": "text",
        "answer": ["dropout", "随机失活"],
        "mistakes": [{"answer": ["bagging", "装袋法"], "why": both("That trains many nets.", "那要训练许多网络。")}],
        "why": both("Units are dropped.", "随机关掉一些单元。"),
    },
    {
        "id": "update",
        "ask": both("How does one update go?", "一次更新怎么走？"),
        "kind": "order",
        "items": [
            {"text": both("forward", "前向")},
            {"text": both("loss", "损失"), "why": both("It needs the output.", "它需要输出。")},
            {"text": both("backward", "反向"), "why": both("It needs the loss.", "它需要损失。")},
        ],
    },
    {
        "id": "gates",
        "ask": both("What does which gate do?", "哪个门做什么？"),
        "kind": "match",
        "pairs": [
            {"left": both("f", "f"), "right": both("forgets", "遗忘"), "why": both("It scales c.", "它缩放 c。")},
            {"left": both("i", "i"), "right": both("writes", "写入"), "why": both("It lets g in.", "它放 g 进来。")},
        ],
    },
    {
        "id": "bug",
        "ask": both("It never learns.", "它学不会。"),
        "kind": "line",
        "program": "bug.py",
        "fixed": "ok.py",
        "mistakes": [{"answer": "loss.backward()", "why": both("Needed.", "需要它。")}],
        "otherwise": both("That line is fine.", "那一行没有错。"),
    },
    {
        "id": "conv",
        "family": "conv.py",
        "ask": both("A {k} × {k} kernel over {size:>3}?", "{k} × {k} 的核，输入 {size:>3}？"),
        "kind": "shape",
        "traps": {
            "padded": {"why": both("{given} wants padding, {answer} has none.", "{given} 要填充，而 {answer} 没有。")}
        },
        "why": both("It is {answer}: {k} - 1 less.", "是{answer}：少 {k} - 1。"),
    },
]
PROGRAM = "for x in data:\n    loss.backward()\n    opt.zero_grad()\n"

ENGLISH = """\
Step 1 of 5 (question)

What is it called?

Answer in words, in either language.

Answer with:
    tutor answer small/word WORDS

Step 2 of 5 (question)

How does one update go?

Put these in order:
1. loss
2. backward
3. forward

Answer with:
    tutor answer small/update NUMBER NUMBER …

Step 3 of 5 (question)

What does which gate do?

To each of these:
A. f
B. i

find the one that belongs to it:
1. writes
2. forgets

Answer with:
    tutor answer small/gates A=NUMBER B=NUMBER …

Step 4 of 5 (question)

It never learns.

Find the line that is wrong:
     1  for x in data:
     2      loss.backward()
     3      opt.zero_grad()

Answer with:
    tutor answer small/bug LINE

Step 5 of 5 (question)

A k × k kernel over size?

Drawn anew each time: k, size. To be asked:
    tutor answer small/conv

Give a shape, such as (2, 3).

To take away: Order matters.

Answers

Step 1 (question)
Answer: dropout, 随机失活.
Units are dropped.
Not bagging, 装袋法: That trains many nets.

Step 2 (question)
Answer: 3, 1, 2.
1: It needs the output.
2: It needs the loss.

Step 3 (question)
Answer: A 2, B 1.
A: It scales c.
B: It lets g in.

Step 4 (question)
Answer: line 3. It should be:
    opt.step()
Not loss.backward(): Needed.
Another line: That line is fine.

Step 5 (question)
It is the answer: k - 1 less.
Why wrong answers are wrong:
- your answer wants padding, the answer has none.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    (folder / "bug.py").write_text(PROGRAM, "utf-8")
    (folder / "ok.py").write_text(PROGRAM.replace("zero_grad", "step"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    head = {"schema": 1, "lesson": "small", "title": both("Small", "小"), "minutes": 5, "steps": STEPS}
    return Lesson.model_validate(
        {**head, "objectives": [both("See", "看")], "takeaway": both("Order matters.", "顺序很重要。")}
    )


def test_every_kind_of_question_and_its_answer(lesson: Lesson, folder: Path) -> None:
    text = lesson_text(lesson, "en", folder=folder)
    assert text[text.index("Step 1 of") :] == ENGLISH


def test_the_same_in_chinese_in_the_same_order(lesson: Lesson, folder: Path) -> None:
    text = lesson_text(lesson, "zh", folder=folder)
    assert len(text.split("\n\n")) == len(lesson_text(lesson, "en", folder=folder).split("\n\n"))
    for part in (
        "把它们排成正确的顺序：\n1. 损失\n2. 反向\n3. 前向",
        "答案：3、1、2。\n1：它需要输出。",
        "答案：A 2、B 1。",
        "答案：dropout、随机失活。",
        "答案：第 3 行。应当写成：\n    opt.step()",
        "每次重新抽取：k、size。用这条命令出题：\n    tutor answer small/conv",
        "- 你的答案要填充，而正确答案没有。",
        "带走一句话：顺序很重要。",
    ):
        assert part in text


def test_programs_that_cannot_be_read_are_named(lesson: Lesson, tmp_path: Path) -> None:
    for folder in (None, tmp_path):
        text = lesson_text(lesson, "en", folder=folder)
        assert "Find the line that is wrong in bug.py." in text
        assert "The line is put right in ok.py." in text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [24, 76])
def test_no_line_is_wider_than_asked_but_code(lesson: Lesson, language: Language, width: int, folder: Path) -> None:
    for line in lesson_text(lesson, language, width, folder).splitlines():
        assert cell_len(line) <= width or line.startswith("    ")
