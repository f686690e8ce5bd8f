"""The panel: a title over the view that its frames ask for."""

from __future__ import annotations

from showing import LABELS, Showing, curve, errors, painted, tensor, training
from tutor.views.curve.view import CurveView
from tutor.views.panel import Panel, Title
from tutor.views.tensor.view import TensorView


async def test_title_and_facts_follow_language_and_frames() -> None:
    panel = Panel("loss", labels=LABELS)
    async with Showing(panel).run_test(size=(40, 12)) as pilot:
        title = panel.query_one(Title)
        assert painted(title) == ["Loss"]
        panel.show(tensor(2, 2, lambda r, c: 0.0))
        await pilot.pause()
        assert painted(title) == ["Loss" + " " * 29 + "step 12"]
        panel.language = "zh"
        await pilot.pause()
        assert painted(title) == ["损失" + " " * 28 + "第 12 步"]
        assert panel.view is not None
        assert panel.view.language == "zh"


async def test_facts_give_way_to_the_name() -> None:
    panel = Panel("a rather long name of a panel")
    async with Showing(panel).run_test(size=(32, 6)) as pilot:
        panel.show(tensor(2, 2, lambda r, c: 0.0))
        await pilot.pause()
        assert painted(panel.query_one(Title)) == ["a rather long name of a panel"]


async def test_the_log_scale_and_the_cursor_are_told_in_the_title() -> None:
    panel = Panel("loss")
    async with Showing(panel).run_test(size=(40, 12)) as pilot:
        panel.show(training())
        await pilot.pause()
        assert isinstance(panel.view, CurveView)
        panel.view.log_scale = True
        await pilot.pause()
        assert painted(panel.query_one(Title))[0].endswith("log")
        panel.view.cursor = 120.0
        await pilot.pause()
        assert painted(panel.query_one(Title))[0].endswith("log, at 120")
        panel.view.log_scale = False
        panel.language = "zh"
        await pilot.pause()
        assert painted(panel.query_one(Title))[0].endswith("  在 120 处")


async def test_the_view_is_made_by_the_first_frame_and_replaced_by_another_kind() -> None:
    panel = Panel("loss", labels=LABELS)
    panel.show(training())
    async with Showing(panel).run_test(size=(40, 12)) as pilot:
        first = panel.view
        assert isinstance(first, CurveView)
        panel.show(curve(train=[0.25]))
        await pilot.pause()
        assert panel.view is first
        assert first.describe().startswith("train: from 1.02 to 0.25")
        panel.show(tensor(2, 2, lambda r, c: 1.0))
        await pilot.pause()
        assert isinstance(panel.view, TensorView)
        assert list(panel.query("View").results()) == [panel.view]


async def test_frames_may_come_before_the_panel_is_ready() -> None:
    panel = Panel("loss")
    async with Showing().run_test(size=(40, 12)) as pilot:
        mounting = pilot.app.mount(panel)
        panel.show(training())
        panel.show(tensor(2, 2, lambda r, c: 1.0))
        await mounting
        await pilot.pause()
        assert list(panel.query("View").results()) == [panel.view]
        assert isinstance(panel.view, TensorView)


async def test_two_kinds_within_one_message_leave_the_last() -> None:
    panel = Panel("x")
    async with Showing(panel).run_test(size=(40, 12)) as pilot:
        for frame in (training(), errors(), training(), tensor(2, 2, lambda r, c: 1.0)):
            panel.show(frame)
        await pilot.pause()
        assert list(panel.query("View").results()) == [panel.view]
        assert isinstance(panel.view, TensorView)


async def test_a_new_run_empties_the_view_and_keeps_it() -> None:
    panel = Panel("loss")
    async with Showing(panel).run_test(size=(40, 12)) as pilot:
        panel.show(training())
        panel.clear()
        await pilot.pause()
        assert panel.view is not None
        assert painted(panel.view)[0] == "Nothing yet"
        assert panel.describe() == ""


async def test_the_focused_panel_has_a_class_and_a_title_of_its_own_colour() -> None:
    panel = Panel("loss")
    async with Showing(panel).run_test(size=(40, 12)) as pilot:
        title = panel.query_one(Title)
        before = title.render_line(0)
        panel.focused = True
        await pilot.pause()
        assert panel.has_class("-focused")
        assert title.render_line(0) != before


async def test_words() -> None:
    panel = Panel("loss", labels=LABELS, language="zh")
    assert panel.plain() == "损失"
    panel.show(curve(train=[1.0, 0.5]))
    assert panel.plain().startswith("损失\n曲线")
    assert panel.describe() == "训练集：从 1 到 0.5，最低 0.5（1 处），末段下降。"
