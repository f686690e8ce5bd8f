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
    zh="刚才的回答没能保存到 {folder}：{reason}。它暂时记在内存里，等能够写入时会随下一次回答一起保存。",
)
NOT_READ = Text(
    en="The progress in {folder} could not be read: {reason}. What you do now is still being saved.",
    zh="无法读取 {folder} 中的学习进度：{reason}。你现在的学习仍会保存。",
)
DAMAGED = Text(
    en="The progress file was damaged. It is kept as {file}; {count} of its answers were brought over into a new one.",
    zh="学习进度文件已损坏，原文件保留为 {file}；其中 {count} 条回答已转入新文件。",
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
NOT_A_FOLDER = Text(en="it is not a folder", zh="它不是文件夹")
BUSY = Text(en="another program holds it", zh="它正被另一个程序占用")
CANNOT_OPEN = Text(en="the file cannot be opened or made", zh="文件无法打开或新建")
DISK_ERROR = Text(en="the disk reports an error", zh="磁盘读写出错")
