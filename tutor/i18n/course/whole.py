"""What is said about a lesson's file as a whole."""

from tutor.i18n.text import Text

MISSING = Text(en="There is no file `{name}`.", zh="没有 `{name}` 这个文件。")
MISSING_PATH = Text(en="There is no such file or folder.", zh="没有这个文件或文件夹。")
NOT_A_LESSON = Text(
    en="This is not a lesson: give a `lesson.yaml`, its folder, or a folder of lessons.",
    zh="这不是课程文件：请给出一个 `lesson.yaml`、它所在的文件夹，或装有多课的文件夹。",
)
EMPTY_PACK = Text(
    en="No lessons here: a pack has a `course.yaml`, a lesson a `lesson.yaml`.",
    zh="这里没有课：课程包里应有 `course.yaml`，每一课里应有 `lesson.yaml`。",
)
NOT_A_FILE = Text(en="`{name}` must be an ordinary file.", zh="`{name}` 必须是普通文件。")
UNREADABLE = Text(
    en="`{name}` cannot be read ({reason}): look at its permissions.",
    zh="无法读取 `{name}`（{reason}）：请检查它的权限。",
)
TOO_LARGE = Text(
    en="`{name}` is larger than 1 MB: make the data in the demo, or cut it down.",
    zh="`{name}` 超过 1 MB：请在演示程序里生成数据，或删减内容。",
)
NOT_UTF8 = Text(en="This is not UTF-8: save the file as UTF-8.", zh="这里不是 UTF-8 编码：请把文件存为 UTF-8。")
NOT_TEXT = Text(
    en="The character {character} does not belong in a text file: delete it.",
    zh="文本文件里不能有 {character} 这个字符：请删掉它。",
)
EMPTY_FILE = Text(en="The file is empty: begin with `schema: 1`.", zh="文件是空的：第一行写 `schema: 1`。")
NOT_A_MAPPING = Text(
    en="The file must hold keys and values: begin with `schema: 1`.",
    zh="文件内容应是一组键和值：第一行写 `schema: 1`。",
)
