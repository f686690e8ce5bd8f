"""The command line's own words: its help and what it says of mistakes, in the learner's language and in any width."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tutor import __version__, commands
from tutor.arguments import parser_in
from tutor.cli import main
from tutor.i18n import LANGUAGES, Language
from tutor.learner import Store
from tutor.parser import Parser, Said

COMMANDS = [*parser_in("en").commands]

MISTAKES = [
    ("opne", "there is no command “opne”", "没有名为「opne」的命令"),
    ("run", "missing: LESSON/STEP.", "缺少「课/步骤」。"),
    ("try", "missing: LESSON/STEP, FILE.py.", "缺少「课/步骤」、「文件.py」。"),
    ("search", "missing: WORDS.", "缺少「词」。"),
    ("--lang", "--lang needs a value behind it", "--lang 后面要有一个值"),
    ("list --data", "--data needs a value behind it", "--data 后面要有一个值"),
    ("list --lang fr", "--lang cannot be “fr”. It may be en, zh.", "--lang 不能是「fr」。可选 en、zh。"),
    ("progress exprt", "Did you mean `export`?", "你是不是想用 `export`？"),
    ("help rn", "Did you mean `run`?", "你是不是想用 `run`？"),
    ("run a/b --seed q", "--seed is a whole number, not “q”.", "--seed 是整数，不能是「q」。"),
    ("run a/b --plain --json", "--json and --plain do not go together.", "--json 和 --plain 不能同时使用。"),
    ("run a/b --plain=3", "--plain takes no value, yet “3” was given.", "--plain 后面不带值，却写了「3」。"),
    ("run a/b --s 3", "“--s” may be --set, --seed.", "「--s」不明确，可能是 --set、--seed。"),
    ("list --jsn", "no option “--jsn” here. Did you mean `--json`?", "没有「--jsn」这个选项。你是不是想用 `--json`？"),
    ("list more", "“more” is one word too many.", "多出了「more」。"),
    ("--plain run a/b", "belongs behind the command: `tutor run … --plain`", "要写在命令后面：`tutor run … --plain`"),
]
"""A command line that makes no sense, and what is said of it."""


def said(line: str, language: Language) -> Said:
    """What a command line says instead of doing something."""
    with pytest.raises(Said) as caught:
        parser_in(language).read(line.split())
    return caught.value


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(("line", "english", "chinese"), MISTAKES, ids=[line for line, _, _ in MISTAKES])
def test_a_mistake_is_told_in_both_languages(line: str, english: str, chinese: str) -> None:
    # Fails as well where another Python words one of argparse's sentences in another way: tutor/parser.py reads them.
    for language, words in (("en", english), ("zh", chinese)):
        refusal = said(line, language)  # type: ignore[arg-type]
        assert refusal.status == 2
        sentence, usage, more = refusal.text.splitlines()
        assert words in sentence
        assert usage.startswith("Usage: tutor" if language == "en" else "用法：tutor")
        assert "`tutor help" in more


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("line", [line for line, _, _ in MISTAKES])
def test_nothing_of_a_chinese_refusal_is_english(line: str) -> None:
    text = re.sub(r"`[^`]*`|「[^」]*」|--\w+|tutor \w+", "", said(line, "zh").text)
    assert re.findall(r"[A-Za-z]{2,} [A-Za-z]{2,}", text) == []


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_fits_every_terminal(monkeypatch: pytest.MonkeyPatch, language: Language, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for line in ["--help", *(f"{name} --help" for name in COMMANDS)]:
        text = said(line, language).text
        assert max(map(cell_len, text.splitlines())) <= min(columns, 96)
        for english in ("usage:", "options:", "positional arguments", "show this help message", "default: %"):
            assert english not in text


@pytest.mark.usefixtures("wide")
def test_meanings_stand_in_one_column_though_chinese_is_two_cells_wide() -> None:
    text = said("run --help", "zh").text
    rows = [re.match(r"  (\S+(?: \S+)*?)(  +)(?=\S)", line) for line in text.splitlines()]
    ends = {cell_len(row[0]) for row in rows if row}
    assert len(ends) == 1
    assert any(row and row[1] == "--set 旋钮=值" for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_written_is_explained(language: Language) -> None:
    parser = parser_in(language)
    for each in [parser, *parser.commands.values()]:
        assert each.description
        for action in each.positionals + each.options + each.general_options:
            assert action.help, (each.prog, action.dest)


def test_every_command_is_there_and_does_something() -> None:
    assert {*COMMANDS} - {"help"} == {*commands.COMMANDS}


def test_help_and_version(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    own = ["--lang", "zh", "--data", str(data)]
    for words, start in (
        (["help"], "用法：tutor [选项] [命令]"),
        (["help", "run"], "用法：tutor run 课/步骤 [选项]"),
        (["run", "--help"], "用法：tutor run 课/步骤 [选项]"),
        (["help", "progress"], "用法：tutor progress [export|import|reset] [文件|课] [选项]"),
    ):
        assert main([*words, *own]) == 0
        assert capsys.readouterr().out.startswith(start)
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"tutor {__version__}\n"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("opne", "tutor open"),
        ("lstm-gates", "tutor open lstm-gates"),
        ("lstm-gate", "tutor open lstm-gates"),
        ("flat_copy", "tutor open tensors-and-numpy/flat-copy"),
        ("lstm-gates/hold", "tutor open lstm-gates/hold"),
        ("qqqqqq", None),
    ],
)
def test_a_lesson_without_a_command_is_taken_for_one_to_open(
    capsys: pytest.CaptureFixture[str], word: str, meant: str | None
) -> None:
    assert main([word, "--lang", "en"]) == 2
    refusal = " ".join(capsys.readouterr().err.split())
    assert f"there is no command “{word}”" in refusal
    assert (f"Did you mean `{meant}`?" in refusal) if meant else ("Did you mean" not in refusal)


def test_help_speaks_the_language_that_the_app_was_left_in(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    store = Store.open(data)
    store.set_setting("language", "zh")
    store.close()
    assert main(["help", "--data", str(data)]) == 0
    assert "用法：" in capsys.readouterr().out
    assert main(["list", f"--data={data}", "--jsn"]) == 2
    assert "没有「--jsn」" in capsys.readouterr().err
    assert main(["help", "--data", str(data), "--lang", "en"]) == 0
    assert "Usage:" in capsys.readouterr().out


def test_help_leaves_no_trace(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--help", "--data", str(tmp_path / "nothing")]) == 0
    assert "Usage:" in capsys.readouterr().out
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("buffered", ["", "1"])
def test_a_reader_who_has_left_gets_no_traceback(buffered: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "tutor", "help", "run"]
    environ = {**os.environ, "PYTHONUNBUFFERED": buffered}
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=environ, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_what_argparse_has_not_said_before_is_said_as_it_is() -> None:
    with pytest.raises(Said, match="something new"):
        Parser("zh", prog="tutor").error("something new")
