"""The lab's words."""

from tutor.i18n.text import Text

EXCEPTION = Text("The program raised {message}.", "程序抛出了异常：{message}。")
OUT_OF_MEMORY = Text(
    "The run needed more memory than it is allowed, at step {step}. Try a smaller size.",
    "运行在第 {step} 步超出了允许的内存。请把规模调小再试。",
)
OUT_OF_TIME = Text(
    "The run was stopped at step {step}: it took longer than the {message} seconds allowed. Try fewer steps.",
    "运行在第 {step} 步被停止：超过了允许的 {message} 秒。请减少步数再试。",
)
KILLED = Text(
    "The run's process was ended by signal {message} at step {step}. Run it again; the lesson is unharmed.",
    "运行的进程在第 {step} 步被信号 {message} 终止。可以再运行一次，课程不受影响。",
)
EXITED = Text(
    "The program left with exit code {message} before it was done.",
    "程序还没有结束就以退出码 {message} 退出了。",
)
LOST = Text(
    "The lab's own process was lost at step {step}; it is being started again. Run once more.",
    "实验室进程在第 {step} 步意外退出，正在重新启动。请再运行一次。",
)
MISSING = Text(
    "This program needs the package “{message}”, which is not installed: pip install {message}.",
    "这个程序需要软件包「{message}」，但它没有安装。请运行 pip install {message}。",
)
STOPPED = Text("You stopped the run at step {step}.", "你在第 {step} 步停止了运行。")
NO_TORCH = Text(
    "The lab could not start: {message}. `tutor doctor` says what to do.",
    "实验室无法启动：{message}。运行 `tutor doctor` 可查看解决办法。",
)
AT_LINE = Text("See line {line} of the demo.", "见演示程序第 {line} 行。")
