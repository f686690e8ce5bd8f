"""What is said about questions whose numbers are drawn."""

from tutor.i18n.text import Text

NOT_A_DRAW = Text(
    en="`make` must return `given` and `wrong`, each with names, and a `key`.",
    zh="`make` 要返回 `given`、`key` 和 `wrong`，其中 `given` 和 `wrong` 的每一项都有名称。",
)
RESERVED = Text(
    en="`{name}` is filled in by itself: give this parameter another name.",
    zh="`{name}` 会自动填入：请给这个参数另取一个名称。",
)
NO_TRAP = Text(
    en="`make` drew the wrong answer `{name}`, of which `traps` says nothing.",
    zh="`make` 给出了错误答案 `{name}`，`traps` 里却没有它的说明。",
)
HOW_MANY_WRONG = Text(
    en="`make` drew {count} wrong answers; 1 to {most} can be shown.",
    zh="`make` 给出了 {count} 个错误答案；可以显示的是 1 到 {most} 个。",
)
NOT_OF_KIND = Text(
    en="`make` drew `{value}`, which cannot be an answer of a `{kind}` question.",
    zh="`make` 给出了 `{value}`，它不能作 `{kind}` 题的答案。",
)
NOT_DRAWN = Text(
    en="A text shows `{name}`, which `make` did not draw.", zh="文字里写了 `{name}`，`make` 却没有给出它。"
)
CANNOT_FILL = Text(
    en="The numbers drawn cannot be written as this text asks: {text}", zh="抽到的数不能按这段文字的写法填入：{text}"
)
