"""What `tutor doctor` says of torch, the lab, its limits, and the machine itself."""

from __future__ import annotations

from tutor.i18n.text import Text

PYTHON = Text(en="Python", zh="Python")
OLD_PYTHON = Text(
    en="Install Python 3.11 or newer, and tutor with it.",
    zh="请安装 Python 3.11 或更新的版本，再用它安装 tutor。",
)
SYSTEM = Text(en="System", zh="系统")
CORES = Text(en="{system}, cores: {cores}", zh="{system}，{cores} 核")
MEMORY = Text(en="Memory", zh="内存")
FREE = Text(en="{free:.1f} GB free", zh="{free:.1f} GB 可用")
LITTLE_MEMORY = Text(
    en="A run needs about half a gigabyte. Close another program, or demos may end for want of memory.",
    zh="一次运行大约需要 0.5 GB。请关闭别的程序，否则演示可能因内存不足而中止。",
)
SHARED_MEMORY = Text(en="Shared memory", zh="共享内存")
LITTLE_SHARED = Text(
    en="Loading data in several processes may fail. Start a container with `--shm-size=1g`.",
    zh="用多个进程加载数据可能失败。如果在容器里，请用 `--shm-size=1g` 启动它。",
)

NOT_INSTALLED = Text(en="not installed", zh="没有安装")
INSTALL = Text(en="`pip install {requirement}` brings it.", zh="运行 `pip install {requirement}` 即可安装。")
IMPORTED = Text(en="{version}, imported in {seconds:.1f} s", zh="{version}，导入用时 {seconds:.1f} 秒")
TORCH = Text(
    en="{version}, imported in {seconds:.1f} s; {devices}; threads: {threads}",
    zh="{version}，导入用时 {seconds:.1f} 秒；{devices}；{threads} 个线程",
)
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
OTHER_VERSION = Text(
    en="The lessons were tried with {asked}. `pip install {requirement}` brings that.",
    zh="课程是用 {asked} 验证的。运行 `pip install {requirement}` 即可换成它。",
)
IDLE_CUDA = Text(
    en="This build is for CUDA {cuda}, and finds no GPU. Demos need none: the CPU build is far smaller.",
    zh="这个版本面向 CUDA {cuda}，但没有找到 GPU。演示用不到 GPU：CPU 版要小得多。",
)
OLD_DRIVER = Text(
    en="There is an NVIDIA GPU that this CUDA {cuda} build cannot use. Update its driver; demos need none.",
    zh="这里有一块 NVIDIA GPU，但这个 CUDA {cuda} 版本用不了它。请更新驱动；演示用不到 GPU。",
)

LAB = Text(en="Lab", zh="实验室")
LAB_WORKS = Text(
    en="warm in {warm:.1f} s, then a demo's first picture after {first:.0f} ms",
    zh="预热用了 {warm:.1f} 秒，之后 {first:.0f} 毫秒画出演示的第一幅图",
)
WITH_CHECKPOINTS = Text(
    en="each run is a fork; you can go back in one and branch off",
    zh="每次运行由 fork 复制而来；可以回到中途，换一种做法继续",
)
WITHOUT_CHECKPOINTS = Text(
    en="each run is a fork; going back in one does not work",
    zh="每次运行由 fork 复制而来；但不能回到中途",
)
WITHOUT_CHECKPOINTS_ADVICE = Text(
    en="A copy of a run could not be made. Free some memory, then run `tutor doctor` again.",
    zh="没能复制出运行的副本。请腾出一些内存，再运行 `tutor doctor`。",
)
SPARES = Text(
    en="each run takes a spare process, as fork and torch do not go together on this system; no going back in a run",
    zh="每次运行用一个备好的进程，因为在这个系统上 fork 与 torch 不能共存；不能回到中途",
)
LAB_FAILED = Text(en="a small demo did not run: {reason}", zh="一个小演示没能运行：{reason}")
LAB_SLOW = Text(en="not ready after {seconds:.0f} s", zh="{seconds:.0f} 秒后仍未就绪")
LAB_FAILED_ADVICE = Text(
    en="Mend torch first, then run `tutor doctor` again. Pages, questions and search work without.",
    zh="请先修好 torch，再运行 `tutor doctor`。页面、题目和搜索不受影响。",
)

LIMITS = Text(en="Limits", zh="限制")
IN_FORCE = Text(
    en="a run gets {seconds:g} s, {cpu:g} s of computing, {memory} of memory, {output} of output, "
    "{files} files, {threads} threads, {processes} processes",
    zh="一次运行最多 {seconds:g} 秒、{cpu:g} 秒计算时间、{memory} 内存、{output} 输出、"
    "{files} 个文件、{threads} 个线程、{processes} 个进程",
)
ALL_HOLD = Text(en="tried: each of them holds", zh="都试过了，每一项都有效")
SOME_HOLD = Text(en="tried; these do not hold: {names}", zh="都试过了，无效的有：{names}")
NOT_TRIED = Text(en="not tried, as the lab does not run", zh="没有试，因为实验室没有运行")
GROUP = Text(
    en="a control group holds shared memory and child processes, too",
    zh="控制组还限制共享内存和子进程",
)
NO_GROUP = Text(
    en="child processes and shared memory are watched, not held: {reason}",
    zh="共享内存和子进程只靠监视，没有硬限制：{reason}",
)
NO_CGROUP = Text(en="this system has no cgroup v2", zh="这个系统没有 cgroup v2")
GROUP_DENIED = Text(en="no control group may be made in {folder}", zh="不能在 {folder} 里建立控制组")
GROUP_BARE = Text(
    en="memory and pids are not handed down to {folder}",
    zh="memory 和 pids 没有下放到 {folder}",
)
GROUP_ADVICE = Text(
    en="Under systemd, `systemd-run --user --scope -p Delegate=yes tutor` makes it possible.",
    zh="在 systemd 下，用 `systemd-run --user --scope -p Delegate=yes tutor` 启动即可。",
)
LIMITS_NOT_HELD = Text(
    en="Run only demos that you trust here.",
    zh="在这台机器上，请只运行你信任的演示。",
)
BAD_LIMITS = Text(
    en='TUTOR_LIMITS={text} makes no sense. Write for instance `export TUTOR_LIMITS="memory=2GB cpu=30"`.',
    zh='TUTOR_LIMITS={text} 无法理解。请写成例如 `export TUTOR_LIMITS="memory=2GB cpu=30"`。',
)

SANDBOX = Text(en="Sandbox", zh="沙箱")
OFFERED = Text(en="the kernel offers {parts}; tutor uses none of it yet", zh="内核提供：{parts}；tutor 目前还没有用到")
NOTHING_OFFERED = Text(en="the kernel offers nothing to this process", zh="内核没有向这个进程提供任何手段")
NAMESPACES = Text(en="namespaces (user, net)", zh="命名空间（user、net）")
LANDLOCK = Text(en="Landlock ABI {version}", zh="Landlock ABI {version}")
SECCOMP = Text(en="seccomp", zh="seccomp")
NOT_OFFERED = Text(en="{offered}; not {missing}", zh="{offered}；没有 {missing}")
TRUSTED_ONLY = Text(
    en="A demo can do whatever you can do. Open only packs that you trust.",
    zh="演示以你的权限运行，你能做的它都能做。请只打开你信任的课程包。",
)
