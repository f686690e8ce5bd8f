"""What is said about the files that a lesson names."""

from tutor.i18n.text import Text

FILE_OUTSIDE = Text(
    en="{name} lies outside the lesson's folder: put the file into it, and write its name alone.",
    zh="{name} 在这一课的文件夹之外：请把文件放进来，只写文件名。",
)
FILE_MISSING = Text(
    en="There is no file {name} in this lesson's folder.{hint}", zh="这一课的文件夹里没有 {name}。{hint}"
)
PYTHON_SYNTAX = Text(
    en="This is not Python ({reason}): correct this line.",
    zh="这里不是正确的 Python（{reason}）：请改正这一行。",
)
NO_CHECKS = Text(
    en="No function here is named `check_…`, so nothing would be checked: write one.",
    zh="这里没有以 `check_` 开头的函数，什么也检查不了：请写一个。",
)
NO_MAKE = Text(
    en="There is no function `make(seed)` here, so no question would be made: write one.",
    zh="这里没有函数 `make(seed)`，出不了题：请写一个。",
)
MAKE_SEED = Text(
    en="`make` is called with the seed alone: let it take one argument.",
    zh="调用 `make` 时只给种子：请让它只接受一个参数。",
)
KNOB_UNDECLARED = Text(
    en="The knob {name} is not declared in lesson.yaml.{hint}", zh="lesson.yaml 里没有声明旋钮 {name}。{hint}"
)
KNOB_UNASKED = Text(
    en="`{file}` never asks for {name}: call `live.knob` with it, or take the knob out.{hint}",
    zh="`{file}` 从不读取 {name}：请用 `live.knob` 读取它，或删掉这个旋钮。{hint}",
)
KNOB_NOT_LIVE = Text(
    en="{name} is live, but `{file}` asks for it outside its loops only: ask again inside, or take `live` out.",
    zh="{name} 标为 live，但 `{file}` 只在循环外读取它：请在循环里再读，或去掉 `live`。",
)
PANEL_NEVER_SHOWN = Text(en="`{file}` never shows a panel {name}.{hint}", zh="`{file}` 从不显示面板 {name}。{hint}")
PANEL_UNLISTED = Text(
    en="The panel {name} is not listed under `panels`, so nobody would see it.{hint}",
    zh="面板 {name} 没有列在 `panels` 里，没有人看得到。{hint}",
)
NOTE_WITHOUT_TEXT = Text(
    en="The note {name} has no text under `notes`.{hint}", zh="`notes` 里没有 {name} 这句话。{hint}"
)
NOTE_UNUSED = Text(en="`{file}` never notes {name}.{hint}", zh="`{file}` 从不显示 {name} 这句话。{hint}")
FIGURE_UNKNOWN = Text(en="`{file}` never reports {name}.{hint}", zh="`{file}` 从不报告 {name}。{hint}")
NOTE_FIGURE = Text(
    en="The note is shown without {name}: hand it to `live.note`, or take it out.{hint}",
    zh="显示这句话时没有给出 {name}：请交给 `live.note`，或删掉它。{hint}",
)
