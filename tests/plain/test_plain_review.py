"""`tutor review --plain --walk`: what is due, asked line by line."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from talking import Talk, solve

from support import SMALL
from terminals import tutor
from tutor.course import Pack
from tutor.learner import Attempt, Store


def met(data: Path, **kinds: str) -> None:
    """These steps of the small pack are due."""
    store = Store.open(data)
    at = (datetime.now(UTC) - timedelta(days=20)).isoformat(timespec="milliseconds")
    for step, kind in kinds.items():
        store.record(Attempt("small", "first", step, kind, 0, True, 20.0, at=at))
    store.close()


def reviewing(data: Path) -> Talk:
    """The review behind pipes."""
    return Talk(tutor("review", "--plain", "--walk", "--lang", "en", data=data, pack=SMALL))


def reviewed(data: Path) -> list[tuple[object, ...]]:
    """What reviews have kept."""
    store = Store.open(data)
    log = [each for each in store.attempts("small") if each.how == "review"]
    store.close()
    return [(each.step, each.kind, each.answer, each.right) for each in log]


def number_of(words: str, said: str) -> str:
    """The number before an option."""
    found = re.search(rf"^(\d)\. {words}$", said, re.MULTILINE)
    assert found is not None, said
    return found[1]


def test_each_is_asked_once_and_what_was_wrong_once_more(data: Path) -> None:
    met(data, pick="ask")
    with reviewing(data) as talk:
        told = talk.heard()
        assert "1 question is due" in told
        assert "1 of 1\n01  First lesson  Pick one" in told
        told = talk.say(number_of("A vector", told))
        assert "Not quite. It has one." in told
        assert "To read again: tutor read first/hello" in told
        assert "Answer: " in told
        assert "asked once more at the end" in told
        told = talk.say("")
        assert "once more, 1 of 1" in told
        assert "Right." in talk.say(number_of("A matrix", told))
        assert talk.leave() == 0
        assert "1 answered, 0 of them right." in talk.said
        assert "practised again: 1 of 1 right" in " ".join(talk.said.split())
    assert reviewed(data) == [("pick", "ask", 0, False), ("pick", "ask", 1, True)]


def test_a_right_answer_may_be_called_too_easy(data: Path) -> None:
    met(data, count="ask")
    with reviewing(data) as talk:
        talk.heard()
        assert "comes back in" in talk.say("9")
        assert "Too easy." in talk.say("+")
        assert "means nothing here" in talk.say("+")  # once is enough
        assert "1 answered, 1 of them right." in talk.say("")
        assert talk.leave() == 0
    assert reviewed(data) == [("count", "ask", 9.0, True), ("count", "grade", "easy", None)]


def test_an_exercise_is_written_anew(data: Path) -> None:
    met(data, write="code")
    pack = Pack.open(SMALL)
    solve(data, pack, pack.lesson("first"))  # in the lesson it was written
    fresh = data / "drafts" / "review" / "small" / "first" / "double.py"
    with reviewing(data) as talk:
        assert str(fresh) in talk.heard()
        assert "double(3) must be 6" in talk.say("")
        fresh.write_text("def double(x):\n    return x + x\n", encoding="utf-8")
        assert "All checks pass." in talk.say("")
        assert talk.say("").endswith("1 answered, 1 of them right.\n\n")
        assert talk.leave() == 0
    assert reviewed(data) == [("write", "code", {"messages": [], "hints": 0, "solution": False}, True)]


def test_the_end_of_the_lines_ends_it_and_nothing_is_kept(data: Path) -> None:
    met(data, pick="ask", count="ask")
    with reviewing(data) as talk:
        assert "Each question takes one answer" in talk.heard()
        assert "+  -         after a right answer" in talk.say("?")
        assert "2 of 2" in talk.say("")  # left for another day
        assert talk.leave() == 0
    assert reviewed(data) == []
