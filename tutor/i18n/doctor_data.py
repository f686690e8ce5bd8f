"""What `tutor doctor` says of what is kept, what is taught, and what may be added."""

from __future__ import annotations

from tutor.i18n.text import Text

PROGRESS = Text(en="Your progress", zh="学习进度")
KEPT_IN = Text(
    en="{folder}: {size}, attempts: {attempts}, drafts: {drafts}; {free:.1f} GB free",
    zh="{folder}：{size}，{attempts} 次作答，{drafts} 份草稿；剩余 {free:.1f} GB",
)
NOT_KEPT = Text(en="not kept", zh="没有保存")
LITTLE_SPACE = Text(
    en="The disk is almost full. Make room, so that answers can be saved.",
    zh="磁盘快满了。请腾出空间，作答才能保存。",
)
NO_WAL = Text(
    en="Two terminals at once may lose answers there. Keep it on a local disk: `tutor --data DIR`.",
    zh="那里不适合同时打开两个终端，可能丢失作答。请放在本地磁盘上：`tutor --data DIR`。",
)
ON_NETWORK = Text(en="{found}; on a network disk ({kind})", zh="{found}；在网络磁盘上（{kind}）")
NO_LOG = Text(en="{found}; without write-ahead log ({mode})", zh="{found}；没有预写日志（{mode}）")
SET_ASIDE = Text(
    en="A damaged file was set aside: {file}. All that could be read is kept; `rm` it when you miss nothing.",
    zh="一个损坏的文件被放到一边：{file}。能读出的都已保留；确认什么也不缺之后，可以用 `rm` 删除它。",
)

LESSONS = Text(en="Lessons", zh="课程")
COUNTED = Text(
    en="{folder}: {ready} of {lessons} lessons are ready, problems: {problems}",
    zh="{folder}：共 {lessons} 课，可学 {ready} 课，问题 {problems} 个",
)
HAS_PROBLEMS = Text(en="`tutor check {folder}` lists them.", zh="运行 `tutor check {folder}` 查看详情。")
NO_LESSONS = Text(en="{folder}: no lessons", zh="{folder}：没有课程")
NO_LESSONS_ADVICE = Text(
    en="Install tutor again, or correct `--courses`.",
    zh="请重新安装 tutor，或改正 `--courses`。",
)

EDITOR = Text(en="Editor", zh="编辑器")
EDITORS = Text(en="{own}; {outside}", zh="{own}；{outside}")
OWN_COLOURED = Text(en="tutor's own, in colours", zh="自带编辑器，有语法着色")
OWN_PLAIN = Text(en="tutor's own, without colours", zh="自带编辑器，没有语法着色")
OUTSIDE = Text(en="{command} for the key E", zh="按 E 打开 {command}")
OUTSIDE_MISSING = Text(en="{command} for the key E is not there", zh="按 E 要用的 {command} 不存在")
NO_OUTSIDE = Text(en="none for the key E", zh="按 E 没有可用的编辑器")
SET_EDITOR = Text(en="Name one that is: `export EDITOR=nano`.", zh="请指定一个存在的编辑器：`export EDITOR=nano`。")

EXTRAS = Text(en="Extras", zh="可选组件")
EXTRA = Text(en="{name} ({purpose}): {state}", zh="{name}（{purpose}）：{state}")
PURPOSES = {
    "pictures": Text(en="screens as PNG", zh="把屏幕存成 PNG"),
    "bench": Text(en="comparing with TensorBoard", zh="与 TensorBoard 对比"),
    "dev": Text(en="working on tutor", zh="开发 tutor"),
}
"""What each extra of our metadata is for."""
INSTALLED = Text(en="installed", zh="已安装")
MISSING = Text(en="not installed", zh="没有安装")
PARTLY = Text(en="{count} of {all} packages", zh="{all} 个包中的 {count} 个")
NO_EXTRAS = Text(en="unknown: tutor itself is not installed here", zh="无法得知：tutor 本身没有安装在这里")
GET_EXTRAS = Text(
    en='Learning needs none of them. `pip install "{name}[{extras}]"` brings what is missing.',
    zh='学习用不到它们。运行 `pip install "{name}[{extras}]"` 可以补齐。',
)
