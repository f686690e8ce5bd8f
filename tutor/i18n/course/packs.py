"""What is said about a pack of lessons."""

from tutor.i18n.text import Text

DUPLICATE_NAME = Text(
    en="{name} stands here twice (first in line {line}): keep one.",
    zh="{name} 重复了（第一次在第 {line} 行）：只保留一个。",
)
LISTED_WITHOUT_FOLDER = Text(
    en="There is no lesson in `{folder}`: write it, or list it as `{{coming: {name}, title: …}}`.",
    zh="`{folder}` 里没有这一课：请写出来，或列为 `{{coming: {name}, title: …}}`。",
)
OTHER_PART = Text(
    en="{name} lies in `{found}`, but is listed under `{part}`: move its folder, or list it there.",
    zh="{name} 放在 `{found}`，却列在 `{part}` 之下：请移动文件夹，或改到那里列出。",
)
UNLISTED = Text(
    en="The lesson {name} is not in course.yaml: list it under the part `{part}`.",
    zh="course.yaml 里没有 {name} 这一课：请列在 `{part}` 部分之下。",
)
STILL_COMING = Text(
    en="{name} is written, but course.yaml calls it coming: list its name alone.",
    zh="{name} 已经写好，course.yaml 却仍列为 coming：请只写课名。",
)
LESSON_ENTRY = Text(
    en="A lesson is listed by its name, or as `{coming: name, title: …}`.",
    zh="课写成课名，或 `{coming: 课名, title: …}`。",
)
UNKNOWN_NEED = Text(en="There is no lesson {name} in this course.{hint}", zh="课程里没有 {name} 这一课。{hint}")
NEEDS_ITSELF = Text(
    en="These lessons need each other: {loop}. Take one need out.",
    zh="这些课互为前提：{loop}。请去掉其中一个。",
)
