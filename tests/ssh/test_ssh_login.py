"""`ssh -t host tutor`: the course as it looks from the other end of a line, and its commands in pipes."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from logins import Ssh
from server import Server
from support import SMALL
from terminals import PROMPT

BRAILLE = re.compile("[⠁-⣿]")
"""What curves are drawn with."""


def columns(screen: str) -> int:
    """The columns that are used."""
    return max(map(len, screen.split("\n")))


def fits(screen: str, text: str, rows: int) -> bool:
    """Whether it holds this text, and the keys in the last of so many rows."""
    return text in screen and "? help" in screen.split("\n")[rows - 1]


def test_a_key_opens_the_course_which_fits_every_size_of_the_window(ssh: Ssh) -> None:
    login = ssh(size=(100, 30))
    login.until(lambda screen: fits(screen, "Foundations", 30), "30 rows")
    assert 80 < columns(login.shown) <= 100
    login.resize(60, 20)
    login.until(lambda screen: fits(screen, "Foundations", 20), "20 rows")
    assert 40 < columns(login.shown) <= 60
    login.resize(150, 40)
    login.until(lambda screen: fits(screen, "Foundations", 40), "40 rows")
    assert 100 < columns(login.shown) <= 150
    login.send("q")
    login.wait_for(PROMPT)
    assert os.waitstatus_to_exitcode(login.wait()) == 0


def test_a_demo_draws_its_pictures_far_away(ssh: Ssh) -> None:
    login = ssh("open", "first/descend", size=(80, 24))
    login.see("Watch the loss fall.")
    login.send("r")
    screen = login.see("w is 1.000.")
    assert len(BRAILLE.findall(screen)) > 40
    login.resize(110, 35)
    wide = login.until(lambda screen: fits(screen, "w is 1.000.", 35), "35 rows")
    assert len(BRAILLE.findall(wide)) > len(BRAILLE.findall(screen))


@pytest.mark.parametrize("name", ["LANG", "LC_ALL"])
def test_the_language_comes_with_the_learner_whatever_the_server_has_installed(ssh: Ssh, name: str) -> None:
    # A locale that the server lacks: Python falls back to ASCII there unless it is kept from that.
    login = ssh("open", "first/count", **{name: "zh_CN.UTF-8"})
    screen = login.until(lambda screen: "有多少参数" in screen and "? 帮助" in screen, "the question")
    assert screen.count("?") == 1  # no character was lost
    login.send("9\r")
    login.see("六个权重加三个偏置")


def test_a_language_that_is_asked_for_goes_before_the_line(ssh: Ssh) -> None:
    ssh("--lang", "zh", LANG="en_US.UTF-8").see("基础")
    ssh("--lang", "en", LANG="zh_CN.UTF-8").see("Foundations")


@pytest.mark.parametrize(
    ("kind", "codes"),
    [("xterm-256color", {b"38;5;"}), ("screen", set()), ("xterm", set())],
    ids=lambda value: str(value),
)
def test_a_line_that_tells_nothing_of_colours_gets_what_every_such_terminal_has(
    ssh: Ssh, kind: str, codes: set[bytes]
) -> None:
    login = ssh(TERM=kind)
    login.see("Foundations")
    found = {code for code in (b"38;2;", b"48;2;", b"38;5;") if code in login.output}
    assert found == codes
    assert re.search(rb"\x1b\[[0-9;]*m", login.output)


def test_a_terminal_that_places_nothing_is_told_of_plain_text(ssh: Ssh) -> None:
    login = ssh(TERM="dumb")
    login.wait_for("tutor read")
    assert os.waitstatus_to_exitcode(login.wait()) == 1
    assert b"\x1b" not in login.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list"], "张量与 NumPy"),
        (["read", "first"], "看懂一步梯度下降。"),
        (["run", "first/descend", "--plain"], "w 是 1.000。"),
    ],
    ids=["list", "read", "run"],
)
def test_a_command_works_in_a_pipe_over_there(server: Server, data: Path, words: list[str], said: str) -> None:
    command = ["tutor", *words, "--data", str(data), "--courses", str(SMALL)]
    env = {**os.environ, "LANG": "zh_CN.UTF-8"}
    done = subprocess.run(server.command(*command, terminal=False), capture_output=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert said in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout
