"""The services of one sitting without a screen: the memory, the lab, the language, and one loop for what takes time."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from tutor.course import Pack
from tutor.i18n import Language, Text, other
from tutor.plain.lines import Lines

if TYPE_CHECKING:
    from tutor.course.search.library import Library
    from tutor.lab import Lab
    from tutor.learner import Attempt, Store

T = TypeVar("T")


class Desk:
    """What a sitting line by line works with. Close it: the lab ends with it."""

    def __init__(
        self,
        packs: Sequence[Pack],
        store: Store,
        language: Language,
        lines: Lines,
        *,
        device: str = "cpu",
        limits: Mapping[str, float] | None = None,
    ) -> None:
        self.packs, self.store, self.lines, self.device = packs, store, lines, device
        self.language: Language = language
        self._limits = limits
        self._runner = asyncio.Runner()
        self._lab: Lab | None = None
        self._said: Text | None = None
        """The warning of the store that was said last."""

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        if self._lab is not None:
            self._runner.run(_called(self._lab.close))
        self._runner.close()
        self.store.close()

    @property
    def lab(self) -> Lab:
        """The lab; its code is loaded when it is first wanted."""
        if self._lab is None:
            from tutor.lab import Lab

            self._lab = Lab(limits=self._limits)
        return self._lab

    @cached_property
    def library(self) -> Library:
        """What can be searched."""
        from tutor.course.search.library import Library

        return Library(list(self.packs))

    def warm_up(self) -> None:
        """Let the lab get ready while the learner reads."""
        self._runner.run(_called(self.lab.start))

    def wait(self, work: Coroutine[Any, Any, T], stop: Callable[[], None] | None = None) -> T:
        """Do what takes time. Ctrl+C calls `stop`, and whatever comes of it is waited for; without one it raises
        KeyboardInterrupt.
        """

        async def watched() -> T:
            with _interrupted(stop):
                return await work

        return self._runner.run(watched())

    def record(self, attempt: Attempt) -> None:
        """Keep an attempt. What the store warns of is said once."""
        self.store.record(attempt)
        if self.store.warning is not None and self.store.warning != self._said:
            self._said = self.store.warning
            self.lines.sentence(self.store.warning(self.language))

    def switch_language(self) -> None:
        """From now on the other language, and the next time too."""
        self.language = other(self.language)
        self.store.set_setting("language", self.language)


@contextlib.contextmanager
def _interrupted(stop: Callable[[], None] | None) -> Iterator[None]:
    """Within this, Ctrl+C stops what goes on."""
    if stop is None:
        yield
        return
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(signal.SIGINT, stop)
    except (NotImplementedError, RuntimeError, ValueError):  # not the main thread, or another system
        yield
        return
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)


async def _called(work: Callable[[], None]) -> None:
    work()
