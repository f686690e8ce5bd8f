"""What a lesson is about, beside the contents where there is room: objectives, where one stands, what is around it."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.course import Entry, Pack
from tutor.i18n import Language, interface
from tutor.i18n import progress as words
from tutor.study.states import Outlook


def description(pack: Pack, entry: Entry, outlook: Outlook, language: Language) -> str:
    """Markdown on one lesson. The first time it reads the heads of the whole pack: ask for it in a thread."""
    parts = [f"## {entry.title(language)}"]
    if entry.state == "coming":
        parts.append(interface.NOT_WRITTEN_YET(language, title=entry.title(language)))
    elif entry.state == "broken":
        parts.append(words.BROKEN(language))
    if entry.minutes is not None:
        parts.append(f"*{interface.MINUTES(language, minutes=entry.minutes)}*")
    parts.append(standing(pack, entry, outlook, language))
    if entry.objectives:
        parts.append(interface.YOU_WILL(language))
        parts.append("\n".join(f"- {objective(language)}" for objective in entry.objectives))
    needs = pack.graph.needs[entry.name]
    if needs:
        parts.append(f"*{words.NEEDS(language)}*{words.COLON(language)}{titles(pack, needs, language)}")
    opens = pack.graph.opens[entry.name]
    if opens:
        parts.append(f"*{words.OPENS(language)}*{words.COLON(language)}{titles(pack, opens, language)}")
    return "\n\n".join(filter(None, parts))


def standing(pack: Pack, entry: Entry, outlook: Outlook, language: Language) -> str:
    """Where the learner is with a lesson, and what to do next; nothing where there is nothing to say."""
    if entry.state != "ready":
        return ""
    steps = pack.step_ids(entry.name)
    state, progress = outlook.state(pack, entry, steps), outlook.progress(pack, entry.name, steps)
    if state == "known":
        return words.COUNTS_AS_KNOWN(language)
    if progress is not None and progress.begun:
        said = []
        if progress.due:
            said.append(words.DUE_HERE(language, count=progress.due))
        if steps is not None and progress.done < len(steps):
            said.append(words.SO_MANY_DONE(language, count=progress.done, total=len(steps)))
        else:
            said.append(words.ALL_DONE_HERE(language))
        return words.SPACE(language).join(said)
    unmet = outlook.unmet(pack, entry.name)
    return words.UNMET(language, titles=titles(pack, unmet, language)) if unmet else ""


def titles(pack: Pack, names: Iterable[str], language: Language) -> str:
    """The titles of lessons in a row; one that is still to come says so."""
    return words.COMMA(language).join(titled(pack.entry(name), language) for name in names)


def titled(entry: Entry, language: Language) -> str:
    """The title of a lesson as it stands in a sentence."""
    title = entry.title(language)
    return words.COMING_TITLE(language, title=title) if entry.state == "coming" else title
