"""What the learner's memory says when it cannot keep what it should."""

from __future__ import annotations

from tutor.i18n import Text

NOT_KEPT = Text(
    en="Progress cannot be kept in {folder}: {reason}. You can go on; what you do now is forgotten when you "
    "quit. Make that folder writable, or choose another with --data.",
    zh="学习进度无法保存到 {folder}：{reason}。可以继续学习，但这次的进度退出后就会丢失。"
    "请让该文件夹可写，或用 --data 另选一个。",
)
NOT_SAVED = Text(
    en="The last answer could not be saved in {folder}: {reason}. It is remembered for now, "
    "and saved with the next one that can be.",
    zh="刚才的作答没能保存到 {folder}：{reason}。它暂时记在内存里，等能够写入时会随下一次作答一起保存。",
)
NOT_READ = Text(
    en="The progress in {folder} could not be read: {reason}. What you do now is still being saved.",
    zh="无法读取 {folder} 中的学习进度：{reason}。你现在的学习仍会保存。",
)
DAMAGED = Text(
    en="The progress file was damaged. It is kept as {file}; {count} of its answers were brought over into a new one.",
    zh="学习进度文件已损坏，原文件保留为 {file}；其中 {count} 条记录已转入新文件。",
)
FOUND_DAMAGED = Text(
    en="The progress file in {folder} is damaged. What you do now is saved as far as it can be. At the next start the "
    "file is set aside, and every answer that can still be read is brought over into a new one.",
    zh="{folder} 中的学习进度文件已损坏。现在的作答会尽量保存；"
    "下次启动时，原文件会另外保留，还能读出的记录会转入新文件。",
)
NEWER = Text(
    en="The progress in {folder} was written by a newer version of tutor and is left alone. "
    "What you do now is forgotten when you quit. Update tutor, or choose another folder with --data.",
    zh="{folder} 中的学习进度由更新版本的 tutor 写成，未作改动。这次的进度退出后就会丢失。"
    "请更新 tutor，或用 --data 另选一个文件夹。",
)

DISK_FULL = Text(en="the disk is full", zh="磁盘已满")
READ_ONLY = Text(en="it is read-only", zh="它是只读的")
NO_PERMISSION = Text(en="permission is refused", zh="没有权限")
NOT_THERE = Text(en="it does not exist", zh="它不存在")
A_FOLDER = Text(en="it is a folder", zh="它是文件夹")
NOT_A_FOLDER = Text(en="it is not a folder", zh="它不是文件夹")
BUSY = Text(en="another program holds it", zh="它正被另一个程序占用")
CANNOT_OPEN = Text(en="the file cannot be opened or made", zh="文件无法打开或新建")
DISK_ERROR = Text(en="the disk reports an error", zh="磁盘读写出错")

NOT_AN_EXPORT = Text(
    en="this is not an export of tutor: an object with `schema` is expected",
    zh="这不是 tutor 导出的文件：应为带有 `schema` 的对象",
)
OTHER_SCHEMA = Text(
    en="its `schema` is {schema}, and this version of tutor reads 1",
    zh="它的 `schema` 是 {schema}，而这个版本的 tutor 只认得 1",
)
BAD_FIELD = Text(en="{where}: expected {expected}", zh="{where}：应为{expected}")
A_LIST = Text(en="a list", zh="列表")
AN_OBJECT = Text(en="an object", zh="对象")
A_TEXT = Text(en="a text", zh="文字")
ONE_OF = Text(en="one of {values}", zh="以下之一：{values}")
A_TIME = Text(en="a time such as 2026-03-01T18:30:00.000+00:00", zh="时间，如 2026-03-01T18:30:00.000+00:00")
A_DAY = Text(
    en="the day of that time at the learner's place, such as 2026-03-01", zh="该时间在学习者当地的日期，如 2026-03-01"
)
TRUE_OR_FALSE = Text(en="true, false or null", zh=" true、false 或 null")
SOME_SECONDS = Text(en="seconds, or null", zh="秒数或 null")

HELP_PROGRESS = Text(
    en="what you have done; export it, import it, or begin anew", zh="学习进度：查看、导出、导入或重新开始"
)
OPTION_WHAT = Text(
    en="export [FILE] writes all progress as JSON (- for standard output), import FILE merges such a file, "
    "reset [LESSON] forgets one lesson or everything; without a word: a summary",
    zh="export [文件] 把全部进度写成 JSON（- 表示标准输出），import 文件 并入这样的文件，"
    "reset [课] 清除某一课或全部进度；什么都不写则显示概况",
)
OPTION_NAME = Text(en="a file, or for reset a lesson", zh="文件；对 reset 则是课程名")
OPTION_YES = Text(en="reset without asking", zh="重置时不再询问")

EXPORTED = Text(en="Written to {file}; attempts: {count}.", zh="已写入 {file}，共 {count} 条记录。")
NOT_WRITTEN = Text(en="{file} cannot be written: {reason}.", zh="无法写入 {file}：{reason}。")
NOT_READABLE = Text(en="{file} cannot be read: {reason}.", zh="无法读取 {file}：{reason}。")
NOT_JSON = Text(
    en="{file} is not JSON: line {line}, column {column}: {reason}.",
    zh="{file} 不是 JSON：第 {line} 行第 {column} 列：{reason}。",
)
NOT_TEXT = Text(en="{file} is not JSON: it is not text.", zh="{file} 不是 JSON：它不是文本文件。")
NOT_IMPORTED = Text(
    en="{file} cannot be imported; {problem}. Nothing was changed.", zh="无法导入 {file}；{problem}。未作任何改动。"
)
IMPORTED = Text(en="Attempts added: {added}; here already: {known}.", zh="新增记录：{added} 条；原本就在：{known} 条。")
NAME_A_FILE = Text(
    en="Which file? For example: tutor progress import tutor-progress.json",
    zh="要导入哪个文件？例如：tutor progress import tutor-progress.json",
)
ASK_RESET_ALL = Text(
    en="Forget everything you have done in all lessons? A copy is kept. Type yes: ",
    zh="清除所有课程的全部进度吗？会保留一份副本。输入 yes 确认：",
)
ASK_RESET_LESSON = Text(
    en="Forget what you have done in “{title}”? A copy is kept. Type yes: ",
    zh="清除《{title}》的进度吗？会保留一份副本。输入 yes 确认：",
)
NOT_RESET = Text(en="Nothing was changed.", zh="未作任何改动。")
NEEDS_YES = Text(
    en="There is no terminal to ask on; say --yes if you mean it.",
    zh="没有可供确认的终端；确定要重置的话，请加上 --yes。",
)
RESET = Text(en="Forgotten. What was there before is kept as {file}.", zh="已清除。原来的内容保留为 {file}。")
NO_COPY = Text(en="No copy can be kept: {reason}. Nothing was changed.", zh="无法保留副本：{reason}。未作任何改动。")

OF_PART = Text(en="{part}: {states}", zh="{part}：{states}")
IS_NEW = Text(en="{count} new", zh="{count} 课未学")
IS_BEGUN = Text(en="{count} begun", zh="{count} 课已开始")
IS_DONE = Text(en="{count} done", zh="{count} 课已学完")
IS_DUE = Text(en="{count} with questions due", zh="{count} 课有题到期")
IS_MASTERED = Text(en="{count} mastered", zh="{count} 课已掌握")
IS_KNOWN = Text(en="{count} known", zh="{count} 课已会")
DUE_TODAY = Text(en="Due today: {count}, about {minutes} min.", zh="今天到期：{count} 题，约 {minutes} 分钟。")
WAITING = Text(en="Waiting beyond today's cap: {count}.", zh="超出今天上限、留到以后：{count} 题。")
NOTHING_DUE = Text(en="Nothing is due today.", zh="今天没有到期的题。")
STREAK = Text(en="Days in a row: {days}; at most so far: {longest}.", zh="连续学习：{days} 天；最长 {longest} 天。")
ANSWERED = Text(
    en="Answered: {answered}; right at the first try: {right} of {tries}.",
    zh="作答：{answered} 次；一次答对：{right} / {tries}。",
)
TIME_SPENT = Text(en="Time: {hours} h {minutes} min.", zh="学习时间：{hours} 小时 {minutes} 分钟。")
