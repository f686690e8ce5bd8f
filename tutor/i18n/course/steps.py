"""What is said about steps."""

from tutor.i18n.text import Text

DUPLICATE_ID = Text(
    en="The id {name} is taken (line {line}): progress is kept by it, so choose another.",
    zh="标识 {name} 已被占用（第 {line} 行）：进度靠它保存，请另取一个。",
)
UNKNOWN_STEP = Text(en="There is no step {name} in this lesson.{hint}", zh="这一课没有 {name} 这个步骤。{hint}")
RUN_NOT_DEMO = Text(
    en="{name} is a {kind} step: `run` names a demo step.{hint}",
    zh="{name} 是 {kind} 步骤：`run` 要写演示步骤的标识。{hint}",
)
LIKE_UNKNOWN = Text(
    en="There is no demo step {name} before this one.{hint}",
    zh="这一步之前没有 {name} 这个演示步骤。{hint}",
)
LIKE_NOT_DEMO = Text(
    en="{name} is no demo step: `like` names one that stands before.{hint}",
    zh="{name} 不是演示步骤：`like` 要写前面一个演示步骤的标识。{hint}",
)
WRONG_FOLDER_NAME = Text(
    en="The lesson is called {name}, its folder `{folder}`: make them equal.",
    zh="课名是 {name}，文件夹却是 `{folder}`：请改成一致。",
)
