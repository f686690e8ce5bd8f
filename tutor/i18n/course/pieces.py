"""Pieces of other messages about lesson files."""

from tutor.i18n.text import Text

NOTHING = Text(en="", zh="")
DID_YOU_MEAN = Text(en=" Did you mean `{name}`?", zh="是不是 `{name}`？")
KNOWN_ARE = Text(en=" Known here: {names}.", zh="这里可用的有：{names}。")
