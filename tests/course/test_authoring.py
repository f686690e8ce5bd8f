"""What docs/authoring.md shows of questions is a lesson that is well."""

from __future__ import annotations

from pathlib import Path

from lesson_writing import HEAD, READ_STEP, assert_told

from tutor.course.pack import Pack
from tutor.course.rules.questions import KEYS

DOCS = Path(__file__).parents[2] / "docs" / "authoring.md"
PROGRAM = "for x in data:\n    loss.backward()\n    opt.zero_grad()\n"


def test_the_examples_of_every_kind_are_well(tmp_path: Path) -> None:
    section = DOCS.read_text("utf-8").partition("### Questions\n")[2].partition("### Families\n")[0]
    examples = section.partition("```yaml\n")[2].partition("```")[0].replace("…", "so")
    pages = "".join(READ_STEP.replace("page", name) for name in ("views", "gradients"))
    files = {"never_learns.py": PROGRAM, "never_learns_fixed.py": PROGRAM.replace("zero_grad", "step")}
    assert_told(tmp_path, HEAD + pages + examples, "", files)
    lesson = Pack.open(tmp_path / "small").lesson("small")
    assert sorted({getattr(step, "kind", "") for step in lesson.steps} | {"choices", ""}) == sorted({*KEYS, ""})
