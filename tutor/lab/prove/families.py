"""Families: 200 questions made of one file, every one of them a good question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from tutor.course.answers import judge
from tutor.course.families import SEEDS, BadDraw, Drawn, question_of, shown
from tutor.course.model import AskStep, FamilyStep
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import proof as words
from tutor.i18n.filled import filled
from tutor.lab.plans import family_plan
from tutor.lab.prove.prover import Prover, reason
from tutor.lab.prove.values import equal
from tutor.live.frames import Failed

VARIETY = 10
"""How many of them differ, at least."""
OPTIONS = 3
"""How many options one of them has, at least."""


class Problem(NamedTuple):
    """Something wrong with the question of one seed."""

    code: str
    about: str
    """What it is about: problems of one code about the same thing are told once for all seeds."""
    text: Text


async def prove_family(prover: Prover, step: FamilyStep) -> None:
    """Each question has one right answer, told apart from every distractor, and can be said in both languages.

    A problem that several seeds have is told once, with the first of them.
    """
    last = await prover.result(step.id, family_plan(prover.folder, step.family, range(SEEDS), twice=True))
    if last is None:
        return
    draws: list[dict[str, Any]] = last.figures["draws"]
    found = [(seed, problem) for seed, figures in enumerate(draws) for problem in _problems(step, figures)]
    found += [(seed, Problem("family-unsteady", "", words.UNSTEADY)) for seed in last.figures["unsteady"]]
    told: dict[tuple[str, str], list[tuple[int, Text]]] = {}
    for seed, problem in found:
        told.setdefault((problem.code, problem.about), []).append((seed, problem.text))
    for (code, _), cases in told.items():
        seed, text = cases[0]
        where = words.AT_SEED if len(cases) == 1 else words.AT_SEEDS
        prover.say(step.id, code, where, seed=seed, more=len(cases) - 1, problem=text)
    for code, text in _across(step, [figures for figures in draws if "error" not in figures]):
        prover.say(step.id, code, text)


def _problems(step: FamilyStep, figures: dict[str, Any]) -> Iterator[Problem]:
    """What is wrong with one draw."""
    if "error" in figures:
        failed = Failed("exception", figures["error"], figures["line"])
        yield Problem("family-raises", figures["error"], reason(failed))
        return
    try:
        drawn = Drawn.of(figures)
        question = question_of(step, drawn)
    except BadDraw as bad:
        yield Problem("family-draw", "", bad.text)
        return
    yield from _alike(step, {"key": drawn.key, **drawn.wrong})
    yield from _options(question) if question.kind == "choice" else _typed(question)


def _alike(step: FamilyStep, values: dict[str, Any]) -> Iterator[Problem]:
    """Answers that nobody could tell apart: equal, or nearer to each other than `within`."""
    names = list(values)
    for index, name in enumerate(names):
        for other in names[index + 1 :]:
            if equal(values[name], values[other], step.within):
                figures = {"name": name, "value": shown(values[name]), "other": other, "same": shown(values[other])}
                yield Problem("family-alike", f"{name} {other}", filled(words.ALIKE, **figures))


def _options(question: AskStep) -> Iterator[Problem]:
    """Enough to choose from, and no two that read the same."""
    if len(question.options) < OPTIONS:
        few = filled(words.FEW_OPTIONS, count=len(question.options), wanted=OPTIONS)
        yield Problem("family-few", "", few)
    for language in LANGUAGES:
        said = [option.text(language) for option in question.options]
        twice = next((text for text in said if said.count(text) > 1), None)
        if twice is not None:
            yield Problem("family-alike", "", filled(words.READ_THE_SAME, value=twice))
            return


def _typed(question: AskStep) -> Iterator[Problem]:
    """Whoever types the key as it is written is right."""
    if question.kind == "number" and not judge(question, float(shown(question.answer))).right:
        yield Problem("family-untypable", "", filled(words.UNTYPABLE, value=shown(question.answer)))


def _across(step: FamilyStep, draws: list[dict[str, Any]]) -> Iterator[tuple[str, Text]]:
    """What only all draws together show."""
    seen = {name for figures in draws for name in figures["wrong"]}
    for name in step.traps:
        if draws and name not in seen:
            yield "family-trap", filled(words.TRAP_UNUSED, name=name, seeds=SEEDS)
    different = len({repr((figures["given"], figures["key"])) for figures in draws})
    if draws and different < VARIETY:
        yield "family-variety", filled(words.LITTLE_VARIETY, count=different, seeds=SEEDS, wanted=VARIETY)
