"""The words of the contents, the map, the recap and the profile: how far the learner is, and where to go from here."""

from tutor.i18n.text import Text

NEW = Text("new", "未学")
BEGUN = Text("begun", "已开始")
SO_MANY_OF = Text("{count} of {total}", "{count} / {total}")
DONE = Text("done", "已学完")
DUE = Text("{count} due", "到期 {count} 题")
MASTERED = Text("mastered", "已掌握")
KNOWN = Text("known", "已会")
COMING = Text("coming", "待写")
BROKEN = Text("broken", "有错误")

TODAY = Text("{count} due, about {minutes} min · r", "{count} 题到期，约 {minutes} 分钟 · r")
FIRST_TIME = Text(
    "New here? enter opens the first lesson; a finds out what you may skip.",
    "第一次来？按 enter 打开第一课；按 a 测一测哪些课可以跳过。",
)

NEEDS = Text("Builds on", "先学")
NEEDS_NOTHING = Text("It needs no other lesson.", "不需要先学别的课。")
OPENS = Text("Leads to", "接着可学")
SO_MANY_DONE = Text("{count} of {total} steps are done.", "共 {total} 步，已学 {count} 步。")
SPACE = Text(" ", "")
UNMET = Text("Suggested first: {titles}. Nothing is locked.", "建议先学：{titles}。不学也能打开。")
DUE_HERE = Text("{count} of its questions are due: r.", "有 {count} 题到期：按 r 复习。")
ALL_DONE_HERE = Text("Done. s shows what it came to.", "已学完。按 s 看小结。")
COUNTS_AS_KNOWN = Text("You know it, as the placement test showed.", "测一测的结果：这一课你已经会了。")
COMMA = Text(", ", "、")
COLON = Text(": ", "：")
TITLE = Text("“{title}”", "《{title}》")
COMING_TITLE = Text("{title} (coming)", "{title}（待写）")

MAP = Text("What builds on what", "课程之间的关系")
MAP_NEXT = Text("Next: {titles}", "接下来可学：{titles}")
MAP_NOTHING_NEXT = Text("Everything that there is so far is done.", "现有的课都学完了。")
MAP_SUGGESTED = Text("next", "建议")
AROUND_NEEDS = Text("Builds on: {titles}", "先学：{titles}")
AROUND_OPENS = Text("Leads to: {titles}", "接着可学：{titles}")
MAP_BEFORE = Text("before", "先学")
MAP_AFTER = Text("after", "后学")
ABOUT_MAP = Text(
    "The **map** of the course: a line leads from each lesson down to those that build on it. The cursor lights up "
    "all that a lesson needs (*before*) and all that needs it (*after*); ] and [ jump to the lesson suggested next. "
    "An order is suggested and nothing is locked: enter opens any lesson.",
    "课程的 **关系图** ：每一课都有线往下连到以它为基础的课。光标所在的课需要的所有课标为「先学」，"
    "需要它的课标为「后学」；按 ] 和 [ 跳到建议接着学的课。顺序只是建议，什么都不锁：按 enter 可以打开任何一课。",
)

ABOUT_CONTENTS = Text(
    "The **table of contents**. Choose a lesson with ↑ and ↓ and open it with enter. On the right of each line is "
    "how far you are: *{new}*, begun (steps done of all), *{done}*, with questions *due* for review, *{mastered}* "
    "(all its questions are remembered for a long time) or *{known}* (a placement test skipped it). Lessons marked "
    "*{coming}* are not written yet.",
    "这里是 **课程目录** 。用 ↑ 和 ↓ 选一课，按 enter 打开。每行右侧是你的进度：「{new}」、"
    "已开始（学过的步数 / 总步数）、「{done}」、有题「到期」该复习、「{mastered}」（这一课的题都能长久记住）、"
    "「{known}」（测一测之后跳过）。"
    "标着「{coming}」的课还没有写好。",
)
