"""`tutor search` and `tutor glossary`: what they print, and how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support import SMALL
from tutor.cli import main

GLOSSARY = """\
schema: 1
terms:
  - {term: {en: zebra, zh: 斑马}, text: {en: Striped., zh: 有条纹。}, step: first/hello}
  - {term: {en: gnu, zh: 角马}, text: {en: Bearded., zh: 有胡须。}}
"""


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    """Options of a command on a copy of the small pack with a glossary."""
    pack = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    (pack / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    return ["--courses", str(pack), "--data", str(tmp_path / "data")]


def test_search_prints_place_title_and_line(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "two", "axes", *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [part for part in lines[0].split("  ") if part] == ["first/pick", "Pick one", "Which has two axes?"]


def test_search_prints_json(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "条纹", "--json", *options]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "kind": "term",
            "pack": "small",
            "lesson": "first",
            "step": "hello",
            "title": {"en": "zebra", "zh": "斑马"},
            "line": "Striped.",
            "language": "en",
        }
    ]


def test_search_that_finds_nothing_ends_with_one(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "quagga", *options]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Nothing holds all of these words" in printed.err
    assert main(["search", "quagga", "--json", *options]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_glossary_explains_a_term(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "斑马", "--lang", "zh", *options]) == 0
    assert capsys.readouterr().out == "斑马  zebra  (first/hello)\n  有条纹。\n"


def test_glossary_lists_all_terms(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "--json", *options]) == 0
    told = {term["term"]["en"]: term for term in json.loads(capsys.readouterr().out)}
    assert told["gnu"] == {
        "term": {"en": "gnu", "zh": "角马"},
        "also": [],
        "text": {"en": "Bearded.", "zh": "有胡须。"},
        "lesson": None,
        "step": None,
        "see": [],
    }
    assert "overfitting" in told


def test_glossary_names_the_nearest_term(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "zebar", *options]) == 1
    assert "Did you mean “zebra”?" in capsys.readouterr().err
