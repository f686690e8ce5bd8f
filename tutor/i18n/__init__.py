"""Two languages, equal: a `Text` holds both, and every string of the interface is one."""

from tutor.i18n.text import LANGUAGES, Language, Text, other

__all__ = ["LANGUAGES", "Language", "Text", "other"]
