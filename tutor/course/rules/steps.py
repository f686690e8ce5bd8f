"""Steps: names that exist and are unique."""

from __future__ import annotations

from tutor.course.draft import Draft
from tutor.course.problem import hint, quote
from tutor.i18n import course as words


def check(draft: Draft) -> None:
    """The lesson is called as its folder; ids are unique; `back` and `run` name steps of this lesson."""
    _name(draft)
    _ids(draft)
    _back(draft)
    _run(draft)


def _name(draft: Draft) -> None:
    node = draft.root.get("lesson")
    folder = draft.folder.absolute().name
    if node is not None and node.text not in (None, folder) and not draft.problems.has(node):
        problem = words.WRONG_FOLDER_NAME
        draft.problems.add(node, "wrong-name", problem, name=quote(node.text), folder=folder)


def _ids(draft: Draft) -> None:
    seen: dict[str, int] = {}
    for step in draft.steps:
        node = step.node.get("id")
        if node is None or step.id is None:
            continue
        if step.id in seen:
            problem = words.DUPLICATE_ID
            draft.problems.add(node, "duplicate-id", problem, name=quote(step.id), line=seen[step.id])
        seen.setdefault(step.id, node.line)


def _back(draft: Draft) -> None:
    ids = [step.id for step in draft.steps if step.id is not None]
    for step in draft.steps:
        parts = [part for key in ("options", "mistakes", "items", "pairs") for part in step.node.list(key)]
        for part in (*parts, *step.node.map("traps").values()):
            node = part.get("back")
            if node is not None and node.text is not None and node.text not in ids:
                near = hint(node.text, ids)
                draft.problems.add(node, "unknown-step", words.UNKNOWN_STEP, name=quote(node.text), hint=near)


def _run(draft: Draft) -> None:
    kinds = {step.id: step.kind for step in draft.steps if step.id is not None}
    demos = [name for name, kind in kinds.items() if kind == "demo"]
    for step in draft.steps_of("predict"):
        node = step.node.get("run")
        if node is None or node.text is None or node.text in demos:
            continue
        name, near = quote(node.text), hint(node.text, demos)
        if kinds.get(node.text) is None:
            draft.problems.add(node, "unknown-step", words.UNKNOWN_STEP, name=name, hint=near)
        else:
            kind = kinds[node.text]
            draft.problems.add(node, "not-a-demo", words.RUN_NOT_DEMO, name=name, kind=kind, hint=near)
