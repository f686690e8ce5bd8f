"""Lines that break, stop and meet: what was answered is kept, no process is left, the next login goes on there."""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import termios
from collections.abc import Callable
from pathlib import Path

import pytest

from logins import Login, Ssh, answers
from terminals import PROMPT, gone


def training(ssh: Ssh) -> Login:
    """A login after an answer, while a demo trains and draws."""
    login = ssh("open", "first/count")
    login.see("Parameters of")
    login.send("9\r")
    login.see("Six weights and three biases.")
    login.send("ppp")
    login.see("Watch the loss fall.")
    login.send("\t" + "+" * 6)
    login.see("10 ──────────● 100,000")
    login.send("\tr")
    login.see("lowest")
    login.send("f")  # 30 steps a second: however quick the machine is, it has far to go
    login.until(lambda screen: {"tutor-run", "tutor-copy"} <= set(login.names.values()), "a run and a copy of it")
    assert "w is 1.000." not in login.shown
    return login


def dropped(login: Login) -> None:
    """The client is gone."""
    login.kill()


def stuck_then_dropped(login: Login) -> None:
    """The line takes nothing more, and the app turns to nothing else until it does; then it is gone."""
    carrier = login.carriers[0]
    os.kill(carrier, signal.SIGSTOP)
    fill(login)
    stick(login)
    login.kill()
    os.kill(carrier, signal.SIGKILL)


def told_while_stuck(login: Login) -> None:
    """The app is told to go while it waits for a line that takes nothing more."""
    carrier = login.carriers[0]
    os.kill(carrier, signal.SIGSTOP)
    fill(login)
    stick(login)
    app = login.app
    os.kill(app, signal.SIGTERM)
    assert gone([app])
    os.kill(carrier, signal.SIGCONT)
    login.wait()


def ended_by_the_server(login: Login) -> None:
    """The server ends what carries the login, as it does when the machine goes down."""
    for pid in login.carriers:
        os.kill(pid, signal.SIGTERM)
    login.wait()


def fill(login: Login) -> None:
    """Write to the terminal, as the app does, until the line takes nothing more; a terminal shows nothing of zeros."""
    terminal = os.open(f"/proc/{login.app}/fd/2", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    refused = 0
    while refused < 1000:  # once says little: the app may be writing just then
        try:
            os.write(terminal, bytes(100))
            refused = 0
        except BlockingIOError:
            refused += 1
    os.close(terminal)


def stick(login: Login) -> None:
    """Have the app draw for a line that is full, as often as it takes until it waits for the line and nothing else."""
    app = login.app
    terminal = os.open(f"/proc/{app}/fd/2", os.O_RDWR | os.O_NOCTTY)
    for number in range(100):
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30 + number % 2, 100, 0, 0))
        seen = {state(app) for _ in range(3000)}
        if len(seen) == 1 and "futex" in seen.pop():
            break
    else:
        pytest.fail("the app goes on although its line is full")
    os.close(terminal)


def state(pid: int) -> str:
    """What the first thread of a process waits for, and how often it has run: who waits for long has not run."""
    thread = Path(f"/proc/{pid}/task/{pid}")
    return (thread / "wchan").read_text() + (thread / "schedstat").read_text()


def copies(login: Login) -> set[int]:
    """The copies that a run has made of itself."""
    return {pid for pid, name in login.names.items() if name == "tutor-copy"}


ENDS = [dropped, stuck_then_dropped, told_while_stuck, ended_by_the_server]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_a_line_that_breaks_leaves_nothing_and_loses_nothing(
    ssh: Ssh, data: Path, end: Callable[[Login], None]
) -> None:
    login = training(ssh)
    end(login)
    assert login.nothing_left()
    assert answers(data) == [("count", True)]
    again = ssh()
    again.see("step 3 of 8")
    again.see("Watch the loss fall.")


def test_a_line_that_is_silent_for_a_while_goes_on_where_it_stopped(ssh: Ssh) -> None:
    login = training(ssh)
    copied = copies(login)
    os.kill(login.pid, signal.SIGSTOP)
    login.until(lambda screen: copies(login) - copied, "another copy of the run")  # which needs no line to go on
    os.kill(login.pid, signal.SIGCONT)
    login.send("x")
    login.see("stopped")
    (carrier, *_) = login.carriers
    os.kill(carrier, signal.SIGSTOP)
    fill(login)
    login.send("nn")
    os.kill(carrier, signal.SIGCONT)
    login.see("Which are even?")
    os.kill(login.pid, signal.SIGSTOP)
    login.kill()
    assert login.nothing_left()


def test_two_logins_share_what_is_remembered(ssh: Ssh, data: Path) -> None:
    here, there = ssh("open", "first/count"), ssh("open", "first/pick", LANG="zh_CN.UTF-8")
    here.see("Parameters of")
    there.choose("矩阵")
    here.send("6\r")
    there.send("\r")
    here.see("You forgot the bias.")
    there.see("行和列。")
    here.send("9\r")
    here.see("Six weights and three biases.")
    for login in (here, there):
        login.send("q")
        login.wait_for(PROMPT)
        assert os.waitstatus_to_exitcode(login.wait()) == 0
    assert sorted(answers(data)) == [("count", False), ("count", True), ("pick", True)]
