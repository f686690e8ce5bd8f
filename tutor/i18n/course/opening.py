"""What is said when a lesson does not open."""

from tutor.i18n.text import Text

NO_SUCH_LESSON = Text(en="There is no lesson {name}.{hint}", zh="没有 {name} 这一课。{hint}")
LESSON_IS_COMING = Text(en="“{title}” is not written yet.", zh="《{title}》还没有写好。")
LESSON_IS_BROKEN = Text(
    en="The lesson cannot be opened, its files have {count} problems:",
    zh="这一课打不开，文件里有 {count} 处问题：",
)
