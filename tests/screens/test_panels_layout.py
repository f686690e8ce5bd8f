"""Into pictures by letters, walking over one, zooming it, moving it: by keys, at every size."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from running import lesson, over, rewrite, until
from support import Opened, shown
from tutor.app import TutorApp
from tutor.lab import Lab
from tutor.live.frames import Curve, Series
from tutor.screens.actions import ACTIONS
from tutor.screens.contents import ContentsScreen
from tutor.views.ink import line_text
from tutor.views.panel import Panel
from tutor.views.tensor.view import TensorView

pytestmark = pytest.mark.asyncio(loop_scope="session")

FOUR = """
import torch
from tutor import live

for step in live.steps(live.knob("steps")):
    live.curve("loss", train=1 / (1 + step))
live.tensor("w", torch.arange(24.0).view(2, 3, 4))
live.table("rows", [["a", 1], ["b", 2]], columns=["name", "count"])
live.plane("field", field=torch.arange(16.0).view(4, 4), x=(0, 1), y=(0, 1))
live.result(w=1.0)
"""
ENDLESS = """
import time
from tutor import live

for step in live.steps(10**9):
    time.sleep(0.002)
    live.curve("loss", train=1 / (1 + step))
    live.curve("second", here=1.5)
"""


@pytest.fixture
def pack(pack: Path) -> Path:
    """A copy of the small pack whose demo shows four pictures."""
    rewrite(pack, FOUR)
    return pack


async def ran(app: TutorApp, pilot: Pilot[None], *keys: str) -> str:
    """Run the demo to its end, then press keys; the screen as text."""
    await pilot.press("r")
    await over(app, pilot)
    return await press(app, pilot, *keys)


async def press(app: TutorApp, pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    await pilot.pause()
    return shown(app)


def panel(app: TutorApp, name: str) -> Panel:
    return lesson(app).stage.panel(name)


def inside(app: TutorApp) -> str | None:
    return lesson(app).inside


def cursor(app: TutorApp) -> str:
    """The tensor's picture in words, where the value under the cursor is told."""
    view = panel(app, "w").view
    assert isinstance(view, TensorView)
    return "\n".join(map(line_text, view.draw(*view.size, False)))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (200, 60)])
async def test_letters_lead_into_the_pictures(opened: Opened, lab: Lab, pack: Path, size: tuple[int, int]) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=size) as pilot:
        text = await ran(app, pilot, "i")
        for words in ("a Loss", "b Weight", "c rows", "d field"):
            assert words in text
        assert "help" not in text.splitlines()[-1]
        text = await press(app, pilot, "d")
        assert inside(app) == "field"
        assert "▸ field" in text
        assert "a Loss" not in text
        assert panel(app, "field").size.height > 6
        assert "leave" in text.splitlines()[-1]
        text = await press(app, pilot, "escape")
        assert inside(app) is None
        assert "▸ field" not in text
        assert lesson(app).step.id == "descend"
        await press(app, pilot, "escape")
        assert isinstance(app.screen, ContentsScreen)


async def test_any_other_key_puts_the_letters_away(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(100, 30)) as pilot:
        await ran(app, pilot)
        for key in ("n", "right", "escape", "space", "i", "question_mark"):
            text = await press(app, pilot, "i", key)
            assert inside(app) is None
            assert lesson(app).step.id == "descend"
            assert "a Loss" not in text


async def test_one_picture_needs_no_letter(opened: Opened, lab: Lab, pack: Path) -> None:
    rewrite(pack, "from tutor import live\nfor step in live.steps(9):\n    live.curve('loss', train=step)\n")
    lesson_file = pack / "begin" / "first" / "lesson.yaml"
    lesson_file.write_text(lesson_file.read_text("utf-8").replace("panels: [loss, w]", "panels: [loss]"), "utf-8")
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = await press(app, pilot, "i")
        assert inside(app) == "loss"
        assert "Watch the loss fall." not in text
        await press(app, pilot, "i")
        assert inside(app) is None


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_arrows_walk_over_a_picture_and_turn_pages_outside(
    opened: Opened, lab: Lab, pack: Path, size: tuple[int, int]
) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=size) as pilot:
        await ran(app, pilot, "i", "b")
        before = cursor(app)
        walked = [await press(app, pilot, key) and cursor(app) for key in ("right", "right", "down", "left")]
        assert len({before, *walked}) == 5
        assert lesson(app).step.id == "descend"
        await press(app, pilot, "escape")
        assert cursor(app) == before
        await press(app, pilot, "right")
        assert lesson(app).step.id == "pick"


async def test_an_arrow_turns_no_page_in_a_picture_without_a_cursor(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(100, 30)) as pilot:
        text = await ran(app, pilot, "i", "c", "right", "left", "up", "down", "enter", "less_than_sign")
        assert lesson(app).step.id == "descend"
        assert inside(app) == "rows"
        assert "read" not in text.splitlines()[-1]
        await press(app, pilot, "n")
        assert lesson(app).step.id == "pick"
        assert inside(app) is None


async def test_slices_are_turned_where_there_are_any(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 40)) as pilot:
        await ran(app, pilot, "i", "b")
        assert "slice_forth" in lesson(app).usable()
        assert "outer_forth" not in lesson(app).usable()
        view = panel(app, "w").view
        assert isinstance(view, TensorView)
        assert view.frame is not None
        await press(app, pilot, "greater_than_sign")
        await until(app, pilot, lambda: view.frame is not None and view.frame.index == [1])
        await press(app, pilot, "less_than_sign")
        await until(app, pilot, lambda: view.frame is not None and view.frame.index == [0])
        await press(app, pilot, "escape")
        assert "slice_forth" not in lesson(app).usable()


@pytest.mark.parametrize("shape", [(2, 3, 4), (2, 300, 400)], ids=["in the frame", "asked for"])
async def test_the_next_run_begins_with_the_slice_that_was_chosen(
    opened: Opened, lab: Lab, pack: Path, shape: tuple[int, ...]
) -> None:
    numbers = "torch.arange(24.0).view(2, 3, 4)"
    assert numbers in FOUR
    rewrite(pack, FOUR.replace(numbers, f"torch.zeros{shape}"))
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 40)) as pilot:
        lesson(app).knobs.values["steps"] = 10
        await ran(app, pilot, "i", "b", "greater_than_sign")
        await until(app, pilot, lambda: "[1] of [2]" in shown(app))
        await pilot.press("r")
        await over(app, pilot)
        await until(app, pilot, lambda: "[1] of [2]" in shown(app))


async def test_the_keys_of_a_picture_act_and_come_first_in_the_bar(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(200, 30)) as pilot:
        await ran(app, pilot, "i", "b")
        screen = lesson(app)
        assert screen.usable()[:2] == ("leave", "cursor_left")
        active = {key: binding.binding.action for key, binding in screen.active_bindings.items()}
        for name in screen.usable():
            assert name in [active[key] for key in ACTIONS[name].keys.split(",")], name
        await press(app, pilot, "question_mark")
        assert ACTIONS["cursor_left"].help("en") in " ".join(shown(app).split())


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (100, 30), (200, 60)])
async def test_zoom_gives_a_picture_the_whole_body(opened: Opened, lab: Lab, pack: Path, size: tuple[int, int]) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=size) as pilot:
        before = await ran(app, pilot, "i", "a")
        text = await press(app, pilot, "z")
        assert panel(app, "loss").size.height == size[1] - 3
        assert panel(app, "loss").size.width == size[0] - 2
        assert "Watch the loss" not in text
        assert "Learning rate" in text.splitlines()[-2]
        assert "w is 1.000." not in text
        assert await press(app, pilot, "escape") == before
        assert await press(app, pilot, "z") == text
        assert await press(app, pilot, "z") == before
        assert inside(app) == "loss"


async def test_a_zoom_from_outside_ends_outside(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        before = await ran(app, pilot)
        await press(app, pilot, "z")
        assert inside(app) == "loss"
        assert await press(app, pilot, "escape") == before
        assert inside(app) is None


async def test_a_zoomed_picture_runs_on_and_its_end_is_told(opened: Opened, lab: Lab, pack: Path) -> None:
    rewrite(pack, ENDLESS)
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        await until(app, pilot, lambda: "second" in shown(app) and "running" in shown(app))
        text = await press(app, pilot, "i", "a", "z", "space")
        assert "second" not in text
        assert lesson(app).stage.state in ("pausing", "paused")
        text = await press(app, pilot, "+")
        assert "Learning rate 0.1" not in text.splitlines()[-2]
        text = await press(app, pilot, "v", "v")
        assert inside(app) == "second"
        assert "▸ second" in text
        await pilot.press("x")
        await over(app, pilot)
        assert "You stopped the run" in shown(app)
        assert lesson(app).zoomed
        text = await press(app, pilot, "n")
        assert lesson(app).step.id == "pick"
        assert "Which has two axes?" in text
        assert not lesson(app).zoomed


@pytest.mark.parametrize(
    ("size", "move"), [((80, 24), ("m", "left")), ((100, 30), ("shift+up",)), ((200, 60), ("m", "up"))]
)
async def test_a_picture_is_moved_among_the_others_and_keeps_what_it_shows(
    opened: Opened, lab: Lab, pack: Path, size: tuple[int, int], move: tuple[str, ...]
) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=size) as pilot:
        await ran(app, pilot, "i", "b")
        weight = panel(app, "w")
        text = await press(app, pilot, *move)
        assert lesson(app).stage.names == ["w", "loss", "rows", "field"]
        assert panel(app, "w") is weight
        assert "▸ Weight" in text
        await press(app, pilot, *move, *(("escape",) if "m" in move else ()))  # it is the first already
        assert lesson(app).stage.names[0] == "w"
        assert inside(app) == "w"
        text = await press(app, pilot, "escape", "i")
        assert "a Weight" in text
        assert "b Loss" in text
        await press(app, pilot, "escape", "n", "p")
        assert lesson(app).stage.names == ["w", "loss"]


async def test_a_place_is_kept_for_a_picture_that_comes_late(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        await ran(app, pilot, "i", "d", *["shift+left"] * 3)
        assert lesson(app).stage.names == ["field", "loss", "w", "rows"]
        await press(app, pilot, "n", "p")
        assert lesson(app).stage.names == ["loss", "w"]
        text = await ran(app, pilot)
        assert lesson(app).stage.names == ["field", "loss", "w", "rows"]
        assert lesson(app).view == 2
        assert text.splitlines()[3].strip() == "Loss"


async def test_the_language_flips_inside(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await ran(app, pilot, "i", "b", "l")
        assert "▸ 权重" in text
        assert "离开" in text.splitlines()[-1]
        text = await press(app, pilot, "escape", "i")
        assert "a 损失" in text
        text = await press(app, pilot, "b", "z", "l")
        assert "▸ Weight" in text
        assert "w is 1.000." not in text


async def test_the_strip_tells_what_the_pictures_out_of_sight_show(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await ran(app, pilot, "v")
        strip = text.splitlines()[1]
        assert strip.strip() == "text   Loss train 0.0005   Weight   rows rows: 2   field step 2,000"
        text = await press(app, pilot, "v")
        assert "Weight [2, 3, 4]" in text.splitlines()[1]


async def test_pictures_that_do_not_fit_are_single_lines(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(100, 24)) as pilot:
        text = await ran(app, pilot)
        assert panel(app, "loss").size.height >= 8
        assert panel(app, "field").size.height == 1
        assert any(line.rstrip().endswith("rows: 2") or "count" in line for line in text.splitlines())
        await press(app, pilot, "i", "d")
        assert panel(app, "field").size.height >= 8


async def test_a_wide_screen_has_two_columns_of_pictures_beside_text_and_program(
    opened: Opened, lab: Lab, pack: Path
) -> None:
    rewrite(pack, "\n".join(["from tutor import live"] + [f"live.curve('{name}', a=1.0)" for name in "opqr"]))
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(200, 60)) as pilot:
        text = await ran(app, pilot)
        assert "Watch the loss fall." in text
        assert "from tutor import live" in text
        places = [panel(app, name).region for name in "opqr"]
        assert len({place.x for place in places}) == 2
        assert all(place.width >= 48 for place in places)
        assert all(place.height >= 12 for place in places)


async def test_the_mouse_reads_a_picture_and_a_click_goes_in(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 40)) as pilot:
        await ran(app, pilot)
        view = panel(app, "w").view
        assert view is not None
        before = cursor(app)
        await pilot.hover(view, offset=(6, 1))
        await pilot.pause()
        assert cursor(app) != before
        await pilot.hover("HeaderLine")
        await pilot.pause()
        assert cursor(app) == before
        await pilot.click(view, offset=(6, 1))
        await pilot.pause()
        assert inside(app) == "w"


async def test_a_question_is_not_answered_from_within_a_picture(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "guess", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await press(app, pilot, "i", "a", "2", "enter", "space")
        assert not app.store.attempts("small", "first")[1:]
        assert lesson(app).stage.run is None
        await press(app, pilot, "escape", "2", "enter")
        await over(app, pilot)
        assert "Not as you predicted." in shown(app) or "As you predicted." in shown(app)


async def test_a_picture_that_comes_late_leaves_the_keys_right(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        before = await ran(app, pilot)
        assert "z zoom" in before.splitlines()[-1]
        await lesson(app).stage.draw(Curve("late", {"train": Series([0.0], [1.0])}))
        lesson(app).update_keys()  # as the news of a run may do, before the picture has its place
        await until(app, pilot, lambda: "late" in shown(app))
        await pilot.pause()
        assert "z zoom" in shown(app).splitlines()[-1]
