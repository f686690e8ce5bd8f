"""The words of the command line."""

from tutor.i18n.text import Text

OPTION_LANG = Text(
    "language of everything (default: your last choice, then the system's)",
    "界面语言（默认：上次的选择，其次是系统语言）",
)
OPTION_DATA = Text("keep progress in this folder", "把学习进度保存在这个文件夹")
OPTION_COURSES = Text("open one more pack of lessons; may be given more than once", "再打开一个课程包；可以多次使用")
OPTION_ASCII = Text(
    "show ASCII characters only (default: where the locale is C or the terminal has no others)",
    "只显示 ASCII 字符（默认：语言环境为 C，或终端只有 ASCII 时）",
)
OPTION_AMBIGUOUS = Text(
    "cells for a glyph like ●: narrow is one, wide is two (default: what `tutor doctor` found, else narrow)",
    "● 这类字符的宽度：narrow 是一格，wide 是两格（默认：`tutor doctor` 测得的结果，没有测过则为 narrow）",
)
OPTION_MOUSE = Text(
    "listen to the mouse (default: where the terminal has one)",
    "响应鼠标（默认：终端支持时）",
)
NO_CHINESE = Text(
    "This terminal has no Chinese characters, so tutor speaks English here. `tutor --lang zh` insists on Chinese.",
    "这个终端没有汉字，所以 tutor 在这里改用英文。仍要用中文，请运行 `tutor --lang zh`。",
)
OPTION_THEME = Text(
    "colours: tutor-dark, tutor-light or tutor-contrast (default: your last choice)",
    "配色：tutor-dark、tutor-light 或 tutor-contrast（默认：上次的选择）",
)
OPTION_BUDGET = Text(
    "most kB a second for pictures, 0 for no limit (default: TUTOR_BUDGET, else 60 over SSH)",
    "图每秒最多传输多少 kB，0 表示不限（默认：TUTOR_BUDGET，其次是 60，仅限 SSH）",
)
BAD_BUDGET = Text(
    "tutor: a budget is a number of kB a second, such as 60, not “{text}”.",
    "tutor：--budget 是每秒的 kB 数，例如 60，不能是「{text}」。",
)
NO_SUCH_THEME = Text(
    "tutor: there is no theme “{name}”. There are: {names}.", "tutor：没有名为「{name}」的配色。可选：{names}。"
)
COMMA = Text(", ", "、")
OPTION_JSON = Text("print JSON", "输出 JSON")
OPTION_JSON_LINES = Text("print every frame as a line of JSON", "把每一帧输出为一行 JSON")
OPTION_PLAIN = Text("print plain lines of text", "输出纯文本行")
OPTION_SET = Text("start with another value of a knob", "修改一个旋钮的起始值")
OPTION_LIMIT = Text(
    "limit of a run, such as memory=2GB; may be given more than once",
    "一次运行的限制，例如 memory=2GB；可以多次使用",
)
OPTION_SEED = Text("seed of the run", "运行的随机种子")
OPTION_DEVICE = Text(
    "where demos compute: cpu, cuda, cuda:1 or mps (default: TUTOR_DEVICE, else cpu)",
    "演示在哪里计算：cpu、cuda、cuda:1 或 mps（默认：TUTOR_DEVICE，其次是 cpu）",
)
OPTION_RUN = Text("also run every demo, key and solution", "同时运行所有演示、答案和参考解答")
HELP_OPEN = Text("open a lesson or a step", "打开某一课或某一步")
HELP_LIST = Text("list parts and lessons", "列出各部分和各课")
HELP_RUN = Text("run a demo without the app", "不打开界面，直接运行演示")
HELP_READ = Text(
    "read a lesson as plain text; in a terminal step by step, questions and exercises included",
    "以纯文本阅读一课；在终端里一步步学，可以答题、做练习",
)
HELP_TRY = Text("check a solution to an exercise", "检查一道编程练习的解答")
HELP_REVIEW = Text("review what is due today", "复习今天到期的题")
HELP_CHECK = Text("validate lessons", "检查课程文件")
HELP_GALLERY = Text("see every kind of picture, with live data", "看看每一种图，数据都是现算的")
OPTION_GALLERY_NAMES = Text(
    "the picture to open at; with --write, the pictures to write (default: all)",
    "要打开的图；与 --write 连用时，是要写出的图（默认：全部）",
)
OPTION_WRITE = Text("write the pictures as SVG into this folder", "把图写成 SVG，存入这个文件夹")
NO_SUCH_PICTURE = Text("tutor: there is no picture “{name}”.", "tutor：没有名为「{name}」的图。")
HELP_DOCTOR = Text("say what works on this machine and what does not", "检查这台机器上哪些可用、哪些不可用")
TROUBLE = Text(
    "tutor: something went wrong: {error}\nSet TUTOR_DEBUG=1 to see where. `tutor doctor` may say why.",
    "tutor：出了点问题：{error}\n设置 TUTOR_DEBUG=1 可以看到位置；`tutor doctor` 也许能说明原因。",
)
NO_SUCH_LESSON = Text("tutor: there is no lesson “{name}”.", "tutor：没有名为「{name}」的课。")
NO_SUCH_STEP = Text("tutor: this lesson has no step “{name}”.", "tutor：这一课没有名为「{name}」的步骤。")
NOT_A_DEMO = Text(
    "tutor: the step “{name}” has no demo to run. Demos here: {steps}.",
    "tutor：步骤「{name}」没有可运行的演示。这一课的演示有：{steps}。",
)
WHICH_DEMO = Text(
    "tutor: which demo? Write LESSON/STEP: {steps}.", "tutor：运行哪一个演示？请写成「课/步骤」：{steps}。"
)
NO_DEMO = Text("tutor: this lesson has no demo to run.", "tutor：这一课没有可运行的演示。")
NOT_AN_EXERCISE = Text(
    "tutor: the step “{name}” is not a code exercise. Exercises here: {steps}.",
    "tutor：步骤「{name}」不是编程练习。这一课的编程练习有：{steps}。",
)
WHICH_EXERCISE = Text(
    "tutor: which exercise? Write LESSON/STEP: {steps}.", "tutor：检查哪一道练习？请写成「课/步骤」：{steps}。"
)
NO_EXERCISE = Text("tutor: this lesson has no code exercise.", "tutor：这一课没有编程练习。")
DID_YOU_MEAN = Text("Did you mean “{name}”?", "你是不是想找「{name}」？")
COMING = Text("tutor: “{title}” is still to come.", "tutor：《{title}》还没有写好。")
BROKEN = Text("tutor: this lesson cannot open, its file has errors:", "tutor：这一课无法打开，文件有错误：")
NO_SUCH_KNOB = Text(
    "tutor: this demo has no knob “{name}”. It has: {knobs}.",
    "tutor：这个演示没有名为「{name}」的旋钮。它有：{knobs}。",
)
BAD_SETTING = Text("tutor: --set wants KNOB=VALUE, not “{text}”.", "tutor：--set 的格式是 旋钮=值，而不是「{text}」。")
BAD_VALUE = Text(
    "tutor: {name} cannot be “{text}”; it may be {allowed}.", "tutor：{name} 不能是「{text}」；可取 {allowed}。"
)
BAD_DEVICE = Text(
    "tutor: “{name}” is no device. It may be cpu, cuda, cuda:1 or mps.",
    "tutor：没有名为「{name}」的设备。可以是 cpu、cuda、cuda:1 或 mps。",
)
BAD_LIMIT = Text("tutor: a limit is NAME=VALUE, not “{text}”.", "tutor：限制的格式是 名称=值，而不是「{text}」。")
NO_SUCH_LIMIT = Text("tutor: there is no limit “{name}”.", "tutor：没有名为「{name}」的限制。")
A_SIZE = Text("a size such as 512MB or 2GB", "大小，例如 512MB 或 2GB")
SOME_SECONDS = Text("a number of seconds above 0", "大于 0 的秒数")
A_COUNT = Text("a whole number such as 64", "整数，例如 64")
NO_FILE = Text("tutor: cannot read {path}: {error}.", "tutor：无法读取 {path}：{error}。")
ALL_WELL = Text("No problems found.", "没有发现问题。")
SO_MANY = Text("{count} problem(s).", "共 {count} 个问题。")
PASSED = Text("All checks pass.", "全部检查通过。")
NOT_PASSED = Text("Not yet:", "还没有通过：")
MINUTES = Text("{minutes} min", "{minutes} 分钟")
STATE_READY = Text("ready", "可学")
STATE_COMING = Text("coming", "待写")
STATE_BROKEN = Text("broken", "有错误")
NEEDS_TERMINAL = Text(
    "tutor: there is no terminal to draw on here. `tutor read LESSON` and `tutor run LESSON/STEP --plain` need none.",
    "tutor：这里没有可以绘制界面的终端。`tutor read 课` 和 `tutor run 课/步骤 --plain` 不需要终端。",
)
