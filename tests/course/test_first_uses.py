"""Terms that are explained where a lesson first uses them."""

from __future__ import annotations

from pathlib import Path

from lesson_writing import HEAD, write_lesson

from tutor.course.first_uses import first_uses
from tutor.course.glossary import read_glossary
from tutor.course.pack import read_lesson

GLOSSARY = """\
schema: 1
terms:
  - {term: {en: tensor, zh: 张量}, text: {en: Numbers., zh: 数。}, step: before/page}
  - {term: {en: stride, zh: 步长}, text: {en: Steps., zh: 步。}, step: small/strides}
  - {term: {en: view, zh: 视图}, text: {en: A look., zh: 看。}, step: small/views}
  - {term: {en: dropout, zh: 随机失活}, text: {en: Off., zh: 关。}, step: after}
  - {term: {en: number, zh: 数字}, text: {en: One., zh: 一。}}
"""


def page(name: str, en: str, zh: str) -> str:
    return f"  - id: {name}\n    read: {{en: {en}, zh: {zh}}}\n"


STEPS = (
    page("opening", "A number and a tensor with strides", "数字，张量有步长")
    + """\
  - id: asked
    ask: {en: What is dropout, zh: 什么是随机失活}
    options: [{text: {en: a, zh: 甲}, right: true}, {text: {en: b, zh: 乙}, why: {en: no, zh: 不}}]
"""
    + page("strides", "A stride before dropout", "步长，还有随机失活")
    + page("views", "A view and a stride", "视图与步长")
    + page("again", "dropout", "随机失活")
    + page("end", "Next comes the view of after", "下面是随机失活")
)


def test_what_comes_later_is_explained_once_and_where_it_is_read(tmp_path: Path) -> None:
    write_lesson(tmp_path / "small", HEAD + STEPS, {})
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    lesson = read_lesson(tmp_path / "small" / "lesson.yaml")
    found = first_uses(lesson, read_glossary(tmp_path), {"before": 1, "small": 2, "after": 3})
    names = {step: [term.name.en for term in terms] for step, terms in found.items()}
    assert names == {"opening": ["stride"], "strides": ["dropout"]}
