"""An alarm as a sentence: what became nan or infinite, where, at which step, and which tensors hold it."""

from __future__ import annotations

from tutor.i18n import Language, Text
from tutor.i18n import views as words
from tutor.live.frames import Alarm
from tutor.views.cells import clean
from tutor.views.words import Labels, label


def plain(alarm: Alarm, labels: Labels, language: Language) -> str:
    """The sentence, with the lesson's words for panel and series; names of tensors stand as the program writes them."""
    said = _kind(alarm)(
        language,
        panel=label(alarm.name, labels, language),
        series=label(alarm.series, labels, language),
        step=alarm.step,
        value=alarm.value,
        count=alarm.count,
    )
    if not alarm.tensors:
        return said
    names = words.LIST(language).join(name if name == "…" else f"`{clean(name)}`" for name in alarm.tensors)
    return said + words.BETWEEN_SENTENCES(language) + words.ALARM_TENSORS(language, names=names)


def _kind(alarm: Alarm) -> Text:
    if not alarm.name:
        return words.ALARM_RESULT
    if alarm.series:
        return words.ALARM_CURVE if alarm.step else words.ALARM_CURVE_OUTSIDE
    return words.ALARM_VALUE if alarm.count == 1 else words.ALARM_VALUES
