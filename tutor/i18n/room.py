"""What is said where a terminal has no room for a screen."""

from tutor.i18n.text import Text

MORE_ROOM = Text(
    en="Please make the window larger: 40 columns by 15 rows will do. Now it has {columns} by {rows}.",
    zh="请把窗口放大一些：40 列、15 行就够。现在是 {columns} 列、{rows} 行。",
)
