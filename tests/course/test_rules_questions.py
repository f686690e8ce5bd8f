"""The rules of questions in words, in order, in pairs, of a line, and of families: each told at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesson_writing import HEAD, READ_STEP, assert_told

TEXT = """\
  - id: text
    ask: {en: Which, zh: 哪个}
    kind: text
    answer: [dropout, 随机失活]
    mistakes: [{answer: [bagging, 装袋法], why: {en: no, zh: 不}, back: page}, {answer: decay, why: {en: no, zh: 不}}]
"""
ORDER = """\
  - id: order
    ask: {en: Order, zh: 排序}
    kind: order
    items:
      - {text: {en: one, zh: 一}}
      - {text: {en: two, zh: 二}, why: {en: w, zh: 为}}
      - {text: {en: three, zh: 三}, why: {en: w, zh: 为}, back: page}
"""
MATCH = """\
  - id: match
    ask: {en: Match, zh: 配对}
    kind: match
    pairs:
      - {left: {en: f, zh: 遗}, right: {en: forgets, zh: 忘}, why: {en: w, zh: 为}}
      - {left: {en: i, zh: 输}, right: {en: writes, zh: 写}, why: {en: w, zh: 为}, back: page}
"""
LINE = """\
  - id: line
    ask: {en: Which line, zh: 哪一行}
    kind: line
    program: bug.py
    fixed: ok.py
    otherwise: {en: Not that one, zh: 不是这行}
    mistakes: [{answer: loss.backward(), why: {en: no, zh: 不}}]
"""
FAMILY = """\
  - id: family
    family: conv.py
    ask: {en: "{kernel}", zh: "{kernel}"}
    why: {en: "{answer}", zh: "{answer}"}
    traps:
      padded: {why: {en: "{given}", zh: "{given}"}, back: page}
"""
ALL = HEAD + READ_STEP + TEXT + ORDER + MATCH + LINE + FAMILY
BUG = "import torch\nfor x in data:\n    loss.backward()\n    loss = f(x)\n"
FILES = {
    "bug.py": BUG,
    "ok.py": BUG.replace("loss = f(x)", "opt.step()"),
    "conv.py": "def make(seed):\n    return {}\n",
}


def broken(old: str, new: str) -> str:
    """The whole lesson with one thing changed."""
    assert old in ALL
    return ALL.replace(old, new, 1)


def test_the_whole_lesson_is_well(tmp_path: Path) -> None:
    assert_told(tmp_path, ALL, "", FILES)


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (broken("  - id: text", "  - §id: text").replace("    answer: [dropout, 随机失活]\n", ""), "missing-answer"),
        (broken("answer: [dropout, 随机失活]", "answer: §3"), "not-a-text"),
        (broken("answer: [dropout, 随机失活]", "answer: §[1, 2]"), "not-a-text"),
        (broken("answer: [dropout, 随机失活]", "answer: §[]"), "not-a-text"),
        (broken("[dropout, 随机失活]", "[dropout, 随机失活, §'  ']"), "not-a-text"),
        (broken("answer: decay", "answer: §7"), "not-a-text"),
        (broken("[dropout, 随机失活]", "§[随机失活, 丢弃法]"), "one-language"),
        (broken("[dropout, 随机失活]", "§[drop out, dropping units]"), "one-language"),
        (broken("[dropout, 随机失活]", "[dropout, 随机失活, §Drop-out]"), "duplicate-wording"),
        (broken("answer: decay", "answer: §the Dropout"), "answer-clash"),
        (broken("answer: decay", "answer: [decay, §随机失活。]"), "answer-clash"),
        (broken("answer: decay", "answer: §Bagging"), "duplicate-wording"),
        (broken("back: page}, {answer", "back: §pgae}, {answer"), "unknown-step"),
        (
            broken("    kind: text\n", "    kind: text\n    §within: 1\n    §unit: {en: m, zh: 米}\n    §verify: x\n"),
            "misplaced-key misplaced-key misplaced-key",
        ),
        (
            broken("    kind: text\n", "    kind: text\n    §options: [{text: {en: a, zh: 甲}, right: true}]\n"),
            "has-options",
        ),
    ],
)
def test_answers_in_words(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes, FILES)


@pytest.mark.parametrize(
    "answer", ["dropout", "[ReLU]", "[F.relu, torch.relu, nn.ReLU]", "[weight decay, 权重衰减, L2 正则化]"]
)
def test_wordings_that_serve_both_languages(tmp_path: Path, answer: str) -> None:
    assert_told(tmp_path, broken("[dropout, 随机失活]", answer), "", FILES)


ONE = "{text: {en: one, zh: 一}}"
TWO = "{text: {en: two, zh: 二}, why: {en: w, zh: 为}}"
THREE = "      - {text: {en: three, zh: 三}, why: {en: w, zh: 为}, back: page}\n"


SEVEN = "".join(THREE.replace("three", f"n{n}").replace("三", f"第 {n}") for n in range(7))
NINE = broken("      - " + ONE, "      §- " + ONE).replace(THREE, SEVEN)
PAIR = "{left: {en: i, zh: 输}, right: {en: writes, zh: 写}"


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (broken("      - " + ONE, "      §- " + ONE).replace(THREE, ""), "too-few"),
        (HEAD + "  - §id: order\n    ask: {en: a, zh: 甲}\n    kind: order\n", "too-few"),
        (NINE, "too-many"),
        (broken(TWO, "§{text: {en: two, zh: 二}}"), "missing-why"),
        (broken(ONE, "{text: {en: one, zh: 一}, §why: {en: w, zh: 为}, §back: page}"), "misplaced-key misplaced-key"),
        (broken(TWO, "§" + TWO.replace("en: two", "en: one")), "duplicate-item"),
        (broken(TWO, "§" + TWO.replace("zh: 二", "zh: 一")), "duplicate-item"),
        (broken("为}, back: page}\n  - id: match", "为}, back: §pgae}\n  - id: match"), "unknown-step"),
        (
            broken("    kind: order\n", "    kind: order\n    §answer: [1, 2]\n    §mistakes: []\n"),
            "misplaced-key misplaced-key",
        ),
        (
            broken("      - {left: {en: f", "      §- {left: {en: f").replace(MATCH.splitlines(keepends=True)[-1], ""),
            "too-few",
        ),
        (broken("{left: {en: i, ", "§{left: {en: f, "), "duplicate-pair"),
        (broken(PAIR, "§" + PAIR.replace("写", "忘")), "duplicate-pair"),
        (broken("为}, back: page}\n  - id: line", "为}, back: §pgae}\n  - id: line"), "unknown-step"),
        (broken("    kind: match\n", "    kind: match\n    §items: [{text: {en: a, zh: 甲}}]\n"), "misplaced-key"),
    ],
)
def test_order_and_pairs(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes, FILES)


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (
            broken("  - id: line", "  - §§§id: line").partition("    program:")[0] + FAMILY,
            "missing-key missing-key missing-key",
        ),
        (broken("fixed: ok.py", "fixed: §oj.py"), "missing-file"),
        (broken("fixed: ok.py", "fixed: §../ok.py"), "file-outside"),
        (broken("answer: loss.backward()", "answer: §7"), "not-a-line"),
        (broken("answer: loss.backward()", "answer: §loss.backwards()"), "unknown-line"),
        (broken("answer: loss.backward()", "answer: [loss.backward(), §loss.backward()]"), "duplicate-mistake"),
        (broken("answer: loss.backward()", "answer: §loss = f(x)"), "answer-clash"),
        (broken("fixed: ok.py", "fixed: §bug.py"), "no-single-bug"),
        (broken("    kind: line\n", "    kind: line\n    §answer: 3\n    §verify: x\n"), "misplaced-key misplaced-key"),
    ],
)
def test_a_line_of_a_program(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes, FILES)


@pytest.mark.parametrize(
    ("fixed", "said"),
    [
        (BUG + "x\n", "`bug.py` has 4 lines, `ok.py` has 5"),
        (BUG.replace("loss", "l"), "in the lines 3, 4"),
        (BUG, "is the same as `bug.py`"),
    ],
)
def test_the_two_programs_differ_in_one_line(tmp_path: Path, fixed: str, said: str) -> None:
    (problem,) = assert_told(tmp_path, broken("fixed: ok", "fixed: §ok"), "no-single-bug", FILES | {"ok.py": fixed})
    assert said in problem.message.en


def test_a_bug_can_be_seen(tmp_path: Path) -> None:
    files = FILES | {"bug.py": "x = 1\n\nloss.backward()\n", "ok.py": "x = 1\ny = 2\nloss.backward()\n"}
    assert_told(tmp_path, broken("fixed: ok", "fixed: §ok"), "no-single-bug", files)


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ({"bug.py": "import torch\nfor x in§\n", "ok.py": "import torch\nfor x in y: pass\n"}, "python-syntax"),
        ({"conv.py": "def make(seed)§\n    return {}\n"}, "python-syntax"),
        ({"conv.py": "§def makes(seed):\n    return {}\n"}, "no-make"),
        ({"conv.py": "x = 1\n§def make():\n    return {}\n"}, "no-make"),
        ({"conv.py": "§def make(seed, size):\n    return {}\n"}, "no-make"),
        ({"conv.py": "§def make(seed, *, size):\n    return {}\n"}, "no-make"),
        ({"conv.py": "def make(seed, size=3, *, more=1):\n    return {}\n"}, ""),
    ],
)
def test_programs_of_questions(tmp_path: Path, files: dict[str, str], codes: str) -> None:
    assert_told(
        tmp_path,
        ALL.replace("    mistakes: [{answer: loss.backward(), why: {en: no, zh: 不}}]\n", ""),
        codes,
        FILES | files,
    )


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (broken("traps:\n", "traps: §{}\n").replace(FAMILY.splitlines(keepends=True)[-1], ""), "too-few"),
        (broken('ask: {en: "{kernel}"', 'ask: §{en: "{size}"'), "placeholders-differ"),
        (broken('why: {en: "{answer}"', 'why: §{en: "none"'), "placeholders-differ"),
        (broken('why: {en: "{given}"', 'why: {en: §"{given.x}"'), "bad-placeholder"),
        (broken('zh: "{given}"}, back: page', 'zh: "{given}"}, back: §pgae'), "unknown-step"),
        (
            broken(
                "    family: conv.py\n",
                "    family: conv.py\n    kind: shape\n    §within: 1\n    §unit: {en: m, zh: 米}\n",
            ),
            "misplaced-key misplaced-key",
        ),
        (broken("    family: conv.py\n", "    family: conv.py\n    kind: §text\n"), "unknown-value"),
        (broken("family: conv.py", "family: §cnov.py"), "missing-file"),
    ],
)
def test_families(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes, FILES)


def test_a_family_of_numbers_may_have_a_tolerance_and_a_unit(tmp_path: Path) -> None:
    more = "    kind: number\n    within: 0.5\n    unit: {en: m, zh: 米}\n"
    assert_told(tmp_path, broken("    family: conv.py\n", "    family: conv.py\n" + more), "", FILES)
