"""The glossary, as a learner uses it: terms of the step first, a line that filters, and the step behind a term."""

from __future__ import annotations

from pathlib import Path

import pytest
from finding import lesson_of, settled

from support import Opened, shown
from tutor.screens.contents import ContentsScreen
from tutor.screens.search.glossary_screen import GlossaryScreen

GLOSSARY = """\
schema: 1
terms:
  - term: {en: shape, zh: 形状}
    text: {en: "How many `a[i]` along each axis.", zh: 每个维度上有多少个元素。}
    step: first/hello
    see: [tensor]
  - term: {en: tensor, zh: 张量}
    also: [array]
    text: {en: Numbers in a grid., zh: 排成网格的数。}
    step: first/pick
  - term: {en: attention, zh: 注意力}
    text: {en: A weighted mean., zh: 加权平均。}
    step: later
"""


@pytest.fixture
def termed(pack: Path) -> Path:
    """The small pack with a glossary."""
    (pack / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    return pack


async def test_every_term_is_listed_and_told(opened: Opened, termed: Path) -> None:
    app = opened(pack=termed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        text = shown(app)
        assert "3 terms" in text
        assert text.index("attention  注意力") < text.index("shape  形状") < text.index("tensor  张量")
        assert "A weighted mean." in text
        await pilot.press("down")
        await settled(app, pilot)
        text = shown(app)
        assert "How many a[i] along each axis." in text
        assert "See also: tensor" in text
        assert "“First lesson”" in text
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)


async def test_each_language_has_its_own_order(opened: Opened, termed: Path) -> None:
    app = opened(pack=termed, language="zh")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        text = shown(app)
        assert text.index("形状  shape") < text.index("张量  tensor") < text.index("注意力  attention")


@pytest.mark.parametrize("words", ["shap", "形状", "SHAPE", "along axis", "多少个元素"])
async def test_typing_filters_in_both_languages(opened: Opened, termed: Path, words: str) -> None:
    app = opened(pack=termed, language="zh")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        await pilot.press(*("space" if each == " " else each for each in words))
        await settled(app, pilot)
        text = shown(app)
    assert "1 条术语" in text
    assert "每个维度上有多少个元素。" in text
    assert "注意力" not in text


async def test_other_names_are_found_and_nothing_is_said_to_be_nothing(opened: Opened, termed: Path) -> None:
    app = opened(pack=termed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        await pilot.press(*"array")
        await settled(app, pilot)
        assert "Numbers in a grid." in shown(app)
        await pilot.press(*"zzz")
        await settled(app, pilot)
        assert "No term with these words." in shown(app)


async def test_in_a_lesson_the_terms_of_the_step_come_first(opened: Opened, termed: Path) -> None:
    app = opened("first", "hello", pack=termed)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(app, pilot)
        before = shown(app)
        await pilot.press("g")
        await settled(app, pilot)
        text = shown(app)
        lines = [line.strip(" ▸").split("  ")[0] for line in text.splitlines()]
        assert lines.index("On this step") < lines.index("tensor") < lines.index("shape") < lines.index("All terms")
        assert "Numbers in a grid." in text
        await pilot.press("enter")
        await settled(app, pilot)
        assert lesson_of(app).step.id == "pick"
        await pilot.press("escape")
        await pilot.pause()
        assert lesson_of(app).step.id == "hello"
        assert shown(app).splitlines()[2:] == before.splitlines()[2:]


async def test_a_term_that_is_taught_later_is_explained_where_it_is_first_used(opened: Opened, termed: Path) -> None:
    app = opened("first", "hello", pack=termed)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(app, pilot)
        assert "tensor: Numbers in a grid." in shown(app)
        await pilot.press("l")
        await pilot.pause()
        assert "张量：" in shown(app)
        await pilot.press("n")
        await settled(app, pilot)
        assert "张量：" not in shown(app)


async def test_a_term_of_a_lesson_to_come_opens_nothing_and_says_so(opened: Opened, termed: Path) -> None:
    app = opened(pack=termed)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        assert "which is still to come" in " ".join(shown(app).replace("▏", " ").split())
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, GlossaryScreen)


async def test_a_course_without_a_glossary_says_so(opened: Opened) -> None:
    app = opened(language="zh")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        assert "这门课程没有术语表" in shown(app)
        await pilot.press("enter", "down", "escape")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)


@pytest.mark.parametrize("size", [(20, 6), (40, 15), (60, 24), (200, 60)])
async def test_any_size_draws(opened: Opened, termed: Path, size: tuple[int, int]) -> None:
    app = opened("first", "hello", pack=termed)
    async with app.run_test(size=size) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        text = shown(app)
        assert "tensor" in text or size[1] < 15
        assert all(len(line) <= size[0] for line in text.splitlines())


async def test_a_term_whose_lesson_is_gone_is_told_and_opens_nothing(opened: Opened, termed: Path) -> None:
    (termed / "glossary.yaml").write_text(GLOSSARY.replace("step: first/pick", "step: gone/pick"), "utf-8")
    app = opened(pack=termed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await settled(app, pilot)
        await pilot.press("down", "down")
        await settled(app, pilot)
        text = shown(app)
        assert "Numbers in a grid." in text
        assert "enter" not in text.splitlines()[-1]
        await pilot.press("enter")
        await settled(app, pilot)
        assert isinstance(app.screen, GlossaryScreen)
