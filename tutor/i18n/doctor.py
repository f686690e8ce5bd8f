"""What `tutor doctor` says."""

from __future__ import annotations

from tutor.i18n.text import Text

FINE = Text(en="ok", zh="正常")
NOTED = Text(en="--", zh="说明")
BAD = Text(en="!!", zh="注意")
ALL_WELL = Text(en="Everything that tutor needs is here.", zh="tutor 需要的一切都已就绪。")
SO_MANY = Text(en="Lines marked !! want your attention: {count}.", zh="有 {count} 行标着「注意」，请看一看。")
NOT_FOUND_OUT = Text(en="could not be found out: {error}", zh="无法得知：{error}")

PYTHON = Text(en="Python", zh="Python")
OLD_PYTHON = Text(
    en="Install Python 3.11 or newer, and tutor with it.",
    zh="请安装 Python 3.11 或更新的版本，再用它安装 tutor。",
)
SYSTEM = Text(en="System", zh="系统")
CORES = Text(en="{system}, {cores} core(s)", zh="{system}，{cores} 核")
MEMORY = Text(en="Memory", zh="内存")
FREE = Text(en="{free:.1f} GB free", zh="{free:.1f} GB 可用")
LITTLE_MEMORY = Text(
    en="A run needs about half a gigabyte. Close another program, or demos may end for want of memory.",
    zh="一次运行大约需要 0.5 GB。请关闭别的程序，否则演示可能因内存不足而中止。",
)
WARM_START = Text(en="Warm start", zh="预热启动")
FORKS = Text(en="demos begin at once, in a copy of a warm process", zh="演示由预热好的进程复制而来，立刻开始")
NO_FORK = Text(en="not on this system: a demo takes seconds to begin", zh="这个系统不支持：演示要几秒才开始")
SHARED_MEMORY = Text(en="Shared memory", zh="共享内存")
LITTLE_SHARED = Text(
    en="Loading data in several processes may fail. Start a container with --shm-size=1g.",
    zh="用多个进程加载数据可能失败。如果在容器里，请用 --shm-size=1g 启动它。",
)

TERMINAL = Text(en="Terminal", zh="终端")
NO_TERMINAL = Text(en="none, the output goes elsewhere", zh="无，输出没有连到终端")
NO_TERMINAL_ADVICE = Text(
    en="Without one there are `tutor read LESSON` and `tutor run LESSON/STEP --plain`.",
    zh="没有终端时可以用 `tutor read LESSON` 和 `tutor run LESSON/STEP --plain`。",
)
DUMB = Text(
    en="It cannot place text. Set TERM to what it is (often xterm-256color), or use `tutor read LESSON`.",
    zh="它不支持定位文字。请把 TERM 设成终端的真实类型（常见的是 xterm-256color），或改用 `tutor read LESSON`。",
)
SMALL = Text(
    en="Make the window at least 40x15. At 80x24 everything is shown.",
    zh="请把窗口放大到至少 40x15；80x24 可以完整显示。",
)
COLOURS = Text(en="Colours", zh="颜色")
NO_COLOUR = Text(en="none, as NO_COLOR asks", zh="无，因为设置了 NO_COLOR")
TRUE_COLOUR = Text(en="16 million", zh="1670 万色")
COLOURS_256 = Text(en="256", zh="256 色")
COLOURS_16 = Text(en="16", zh="16 色")
MORE_COLOURS = Text(
    en="If your terminal has more, set COLORTERM=truecolor. Every picture is readable without.",
    zh="如果终端支持更多颜色，可以设置 COLORTERM=truecolor；不设置也能看清每一幅图。",
)
ENCODING = Text(en="Encoding", zh="字符编码")
NOT_UTF8 = Text(
    en="Set LANG=C.UTF-8 or another UTF-8 locale, or Chinese comes out as question marks, and all else in ASCII.",
    zh="请设置 LANG=C.UTF-8 或其他 UTF-8 语言环境，否则汉字会变成问号，其余内容只用 ASCII 显示。",
)
IN_ASCII = Text(
    en="Everything is drawn in ASCII here. If your terminal has more, set LC_ALL=C.UTF-8, or begin with --no-ascii.",
    zh="这里只用 ASCII 绘制。如果终端能显示更多字符，可以设置 LC_ALL=C.UTF-8，或者启动时加上 --no-ascii。",
)
WIDTH = Text(en="Chinese width", zh="汉字宽度")
RULER = Text(
    en="the two bars should stand one under the other:\n汉字宽度|\nabcdefgh|",
    zh="下面两条竖线应当上下对齐：\n汉字宽度|\nabcdefgh|",
)
RULER_ADVICE = Text(
    en="If they do not, choose a font whose Chinese characters are two cells wide.",
    zh="如果没有对齐，请换一种汉字占两格的字体。",
)
CONNECTION = Text(en="Connection", zh="连接方式")
HERE = Text(en="on this machine", zh="本机")
OVER_SSH = Text(en="over SSH", zh="通过 SSH")
INSIDE = Text(en="{where}, inside {multiplexer}", zh="{where}，在 {multiplexer} 里")
OVER_SSH_ADVICE = Text(
    en="Pictures are sent sparingly over SSH, so that your keys come first.",
    zh="通过 SSH 时画面更新会更节省，按键总是优先。",
)

NOT_INSTALLED = Text(en="not installed", zh="没有安装")
INSTALL = Text(en="`pip install {requirement}` brings it.", zh="运行 `pip install {requirement}` 即可安装。")
IMPORTED = Text(en="{version}, imported in {seconds:.1f} s", zh="{version}，导入用时 {seconds:.1f} 秒")
NOT_IMPORTED = Text(en="{version}, but it cannot be imported: {error}", zh="{version}，但无法导入：{error}")
REINSTALL = Text(
    en="`pip install --force-reinstall {requirement}` may help.",
    zh="可以试试 `pip install --force-reinstall {requirement}`。",
)
TOO_SLOW = Text(
    en="{version}, but importing it takes longer than {seconds:.0f} s",
    zh="{version}，但 {seconds:.0f} 秒内没能完成导入",
)
TOO_SLOW_ADVICE = Text(
    en="The disk or the machine is very busy, and demos will be slow to begin.",
    zh="磁盘或机器非常繁忙，演示会启动得很慢。",
)

PROGRESS = Text(en="Your progress", zh="学习进度")
KEPT_IN = Text(en="{folder}, {free:.1f} GB free", zh="{folder}，剩余 {free:.1f} GB")
NOT_KEPT = Text(en="not kept", zh="没有保存")
LITTLE_SPACE = Text(
    en="The disk is almost full. Make room, so that answers can be saved.",
    zh="磁盘快满了。请腾出空间，作答才能保存。",
)
LESSONS = Text(en="Lessons", zh="课程")
COUNTED = Text(
    en="{folder}: {ready} of {lessons} lessons can be opened, {problems} problem(s)",
    zh="{folder}：共 {lessons} 课，可学 {ready} 课，问题 {problems} 个",
)
HAS_PROBLEMS = Text(en="`tutor check {folder}` lists them.", zh="运行 `tutor check {folder}` 查看详情。")
NO_LESSONS = Text(en="{folder}: no lessons", zh="{folder}：没有课程")
NO_LESSONS_ADVICE = Text(
    en="Install tutor again, or correct --courses.",
    zh="请重新安装 tutor，或改正 --courses。",
)
