"""The lab's words."""

from tutor.i18n.text import Text

EXCEPTION = Text("The program raised {message}.", "程序抛出了异常：{message}。")
OUT_OF_MEMORY = Text(
    "The run needed more memory than the {message} it is allowed, at step {step}. Try a smaller size.",
    "运行在第 {step} 步超出了允许的 {message} 内存。请把规模调小再试。",
)
OUT_OF_TIME = Text(
    "The run was stopped at step {step}: it took longer than the {message} seconds allowed. Try fewer steps.",
    "运行在第 {step} 步被停止：超过了允许的 {message} 秒。请减少步数再试。",
)
OUT_OF_CPU = Text(
    "The run was stopped at step {step}: it computed for longer than the {message} seconds allowed. "
    "Try fewer steps or a smaller size.",
    "运行在第 {step} 步被停止：计算时间超过了允许的 {message} 秒。请减少步数或把规模调小再试。",
)
TOO_MUCH_OUTPUT = Text(
    "The run was stopped at step {step}: it wrote more than the {message} allowed, prints and files together. "
    "Print or save less.",
    "运行在第 {step} 步被停止：打印和写入文件的内容合计超过了允许的 {message}。请少打印、少保存一些。",
)
TOO_MANY_FILES = Text(
    "The run was stopped at step {step}: it may have no more than {message} files open at once. "
    "Close each when you are done with it: `with open(…) as file:`.",
    "运行在第 {step} 步被停止：同时打开的文件不能超过 {message} 个。文件用完就要关闭：`with open(…) as file:`。",
)
TOO_MANY_THREADS = Text(
    "The run was stopped at step {step}: it may have no more than {message} threads at once. "
    "Start fewer, or wait for some to end first.",
    "运行在第 {step} 步被停止：同时存在的线程不能超过 {message} 个。请少开一些，或者先等一些线程结束。",
)
TOO_MANY_PROCESSES = Text(
    "The run was stopped at step {step}: it may have no more than {message} processes of its own at once. "
    "Start fewer, or wait for some to end first.",
    "运行在第 {step} 步被停止：它自己启动的进程同时不能超过 {message} 个。请少开一些，或者先等一些进程结束。",
)
PIPE = Text(
    "The program broke its connection to the lab at step {step}. "
    "Close only the files, and write only to the files, that you opened yourself.",
    "程序在第 {step} 步弄断了与实验室的连接。只关闭、只写入你自己打开的文件。",
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
AT_LINE = Text("See line {line} of the program.", "见程序第 {line} 行。")

NO_QUESTION = Text("No question could be made. {reason}", "没能出成这道题。{reason}")
