"""The profile: what was answered, how well the learner judges it, on which days, and how long it is remembered."""

from __future__ import annotations

from collections.abc import Iterator

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from tutor.i18n import Text
from tutor.i18n import profile as words
from tutor.learner import Profile
from tutor.learner.days import local_day
from tutor.live.frames import Curve, Series
from tutor.screens.headline import Headline
from tutor.screens.keybar import KeyBar
from tutor.screens.profile import rows
from tutor.screens.profile.drawing import Drawing
from tutor.screens.source import PageScreen
from tutor.views.curve.view import CurveView

WIDE = 110
"""From this width on the two curves stand side by side."""


class Heading(Static):
    """The line above one part of the profile, or a sentence in it."""

    def __init__(self, text: Text, *, classes: str) -> None:
        super().__init__(markup=False, classes=classes)
        self.text = text


class ProfileScreen(PageScreen):
    """The learner in figures. With little data each part says what will stand there."""

    CSS_PATH = "profile.tcss"

    head = getters.query_one(Headline)

    def compose(self) -> ComposeResult:
        self.profile = self.app.store.profile()
        yield Headline()
        with VerticalScroll(id="page", can_focus=False):
            if self.profile.days:
                yield from self._parts(self.profile)
            else:
                yield Heading(words.NOTHING, classes="said")
        yield KeyBar()

    def _parts(self, profile: Profile) -> Iterator[Widget]:
        yield Drawing(lambda width, language: rows.figures(profile, language, width))
        yield Heading(words.CALIBRATION, classes="head")
        if profile.calibration:
            yield Drawing(lambda width, language: rows.calibration(profile, language, width))
        else:
            yield Heading(words.CALIBRATION_LATER, classes="said")
        yield Heading(words.DAYS, classes="head")
        yield Drawing(lambda width, language: rows.heat(profile.days, local_day(), width, language))
        yield Static(id="streak", markup=False)
        measured = [(days, share) for days, share, _ in profile.curve]
        forecast = [(float(day), share) for day, share in profile.forecast]
        yield Horizontal(
            _curve(words.REMEMBERED, words.REMEMBERED_X, words.REMEMBERED_LATER, "known", measured),
            _curve(words.FORECAST, words.FORECAST_X, words.FORECAST_LATER, "expected", forecast),
            id="curves",
        )
        yield Heading(words.LOAD, classes="head")
        if profile.load:
            yield Drawing(lambda width, language: rows.load(profile, language, width))
        else:
            yield Heading(words.LOAD_LATER, classes="said")

    def on_resize(self) -> None:
        self.set_class(self.app.size.width >= WIDE, "-wide")

    def relabel(self) -> None:
        language, profile = self.language, self.profile
        streak = words.STREAK_ONE if profile.streak == 1 else words.STREAK
        self.head.show(words.PROFILE(language), streak(language, days=profile.streak) if profile.streak else "")
        for heading in self.query(Heading):
            heading.update(heading.text(language))
        for view in (*self.query(Drawing), *self.query(CurveView)):
            view.language = language
        for line in self.query("#streak").results(Static):
            line.update(self._streaks())

    def _streaks(self) -> str:
        """The streaks, and the day on which most was done."""
        language, profile = self.language, self.profile
        day, count = max(profile.days.items(), key=lambda item: item[1])
        date = words.DATE(language, month=day.month, day=day.day)
        streaks = words.STREAKS(language, now=profile.streak, longest=profile.longest_streak)
        return streaks + "    " + words.BUSIEST(language, date=date, count=count)

    def about(self) -> str:
        return words.ABOUT_PROFILE(self.language)


def _curve(title: Text, below: Text, later: Text, name: str, points: list[tuple[float, float]]) -> Widget:
    """A curve of shares with its title; what will stand there where there are too few points for one."""
    heading = Heading(title, classes="head")
    if len(points) < 2:
        return Vertical(heading, Heading(later, classes="said"), classes="curve -empty")
    view = CurveView(labels=words.SERIES)
    view.points = name == "known"
    days, shares = zip(*points, strict=True)
    view.take(Curve("", {name: Series(list(days), [round(share, 2) for share in shares])}))
    return Vertical(heading, Heading(below, classes="said"), view, classes="curve")
