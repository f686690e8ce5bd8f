"""What the command line says of itself: the frame of its help, and mistakes in what was typed."""

from tutor.i18n.text import Text

USAGE = Text("Usage: {line}", "用法：{line}")
SENTENCE = Text("{text}.", "{text}。")
OPTIONS = Text("Options", "选项")
OPTIONS_HERE = Text("[options]", "[选项]")
SHARED_OPTIONS = Text("Options of every command", "所有命令都有的选项")
ARGUMENTS = Text("Arguments", "参数")
COMMANDS = Text("Commands", "命令")
COMMAND = Text("COMMAND", "命令")
HELP = Text("show this help", "显示这份帮助")
VERSION = Text("show the version", "显示版本号")
HELP_HELP = Text("explain a command", "说明一个命令的用法")
DESCRIPTION = Text(
    "A deep-learning laboratory in the terminal. Without a command, opens the course where you stopped.",
    "终端里的深度学习实验室。不带命令时，从上次停下的地方打开课程。",
)
EPILOG = Text("In the app, ? explains every key.", "在程序里按 ? 可以查看所有按键的说明。")

LESSON = Text("LESSON", "课")
LESSON_STEP = Text("LESSON/STEP", "课/步骤")
LESSON_MAYBE_STEP = Text("LESSON[/STEP]", "课[/步骤]")
FOLDER = Text("DIR", "文件夹")
NAME = Text("NAME", "名称")
DEVICE = Text("DEVICE", "设备")
LIMIT = Text("NAME=VALUE", "名称=值")
SETTING = Text("KNOB=VALUE", "旋钮=值")
RATE = Text("KB", "KB")
NUMBER = Text("NUMBER", "整数")
PROGRAM = Text("FILE.py", "文件.py")
FILE_OR_LESSON = Text("FILE|LESSON", "文件|课")
PATH = Text("PATH", "路径")
WORDS = Text("WORDS", "词")
TERM = Text("TERM", "术语")
A_LESSON = Text("a lesson, as `tutor list` names it", "一课，名字见 `tutor list`")
A_STEP = Text("a step of a lesson; `tutor list` names the lessons", "一课中的一步；课名见 `tutor list`")
A_PROGRAM = Text("your solution", "你的解答")
A_PATH = Text("a pack, a lesson or a file of one (default: the course)", "课程包、一课或其中的文件（默认：整个课程）")
A_COMMAND = Text("the command to explain (default: all)", "要说明的命令（默认：全部）")
SOME_WORDS = Text("what to look for", "要找的内容")
A_TERM = Text("a term in either language (default: all)", "中文或英文的术语（默认：全部）")

MISTAKE = Text("{program}: {sentence}", "{program}：{sentence}")
MORE_HELP = Text("`{command}` says more.", "详细说明：`{command}`。")
HINT = Text(" Did you mean `{name}`?", "你是不是想用 `{name}`？")
UNKNOWN_COMMAND = Text("there is no command “{name}”.", "没有名为「{name}」的命令。")
UNKNOWN_OPTION = Text("there is no option “{name}” here.", "这里没有「{name}」这个选项。")
OPTION_TOO_EARLY = Text(
    "the option “{name}” belongs behind the command: `{line}`.", "选项「{name}」要写在命令后面：`{line}`。"
)
UNKNOWN_CHOICE = Text("{argument} cannot be “{value}”.", "{argument} 不能是「{value}」。")
MAY_BE = Text(" It may be {names}.", "可选 {names}。")
MISSING = Text("missing: {names}.", "缺少{names}。")
QUOTED = Text("{name}", "「{name}」")
NO_VALUE = Text("{argument} needs a value behind it.", "{argument} 后面要有一个值。")
NOT_A_NUMBER = Text("{argument} is a whole number, not “{value}”.", "{argument} 是整数，不能是「{value}」。")
BAD_VALUE = Text("{argument} cannot be “{value}”.", "{argument} 不能是「{value}」。")
NOT_TOGETHER = Text("{argument} and {other} do not go together.", "{argument} 和 {other} 不能同时使用。")
TAKES_NO_VALUE = Text(
    "{argument} takes no value, yet “{value}” was given.", "{argument} 后面不带值，却写了「{value}」。"
)
AMBIGUOUS = Text("“{name}” may be {names}.", "「{name}」不明确，可能是 {names}。")
TOO_MUCH = Text("“{name}” is one word too many.", "多出了「{name}」。")
COMMA = Text(", ", "、")
