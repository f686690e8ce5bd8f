"""The words of the screens."""

from tutor.i18n.text import Text

COMING = Text("coming", "待写")
BROKEN = Text("broken", "有错误")
NEW = Text("new", "未学")
BEGUN = Text("begun", "已开始")
DONE = Text("done", "已学完")
SO_MANY_OF = Text("{count} of {total}", "{count} / {total}")
NO_LESSONS = Text("There are no lessons in {path}.", "{path} 中没有课程。")
NOT_WRITTEN_YET = Text("“{title}” is still to come.", "《{title}》还没有写好。")
MINUTES = Text("{minutes} minutes", "{minutes} 分钟")
YOU_WILL = Text("You will learn to", "学完之后你能")
STEP_OF = Text("step {step} of {total}", "第 {step} 步，共 {total} 步")

LAB_WARMING = Text("warming up", "预热中")
LAB_READY = Text("ready", "就绪")
LAB_LOST = Text("lab lost", "实验室丢失")
RUN_WAITING = Text("waiting", "等待中")
RUN_RUNNING = Text("running", "运行中")
RUN_PAUSING = Text("pausing", "即将暂停")
RUN_PAUSED = Text("paused", "已暂停")

ALL_VIEW = Text("all", "全部")
TEXT_VIEW = Text("text", "正文")
PRESS_RUN = Text("Press r to run.", "按 r 运行。")
PROGRESS = Text("step {step:,} of {total:,}", "第 {step:,} 步，共 {total:,} 步")
ON_DEVICE = Text("on {device}", "在 {device} 上")
NO_DEVICE = Text("{device} is not available here: on the CPU", "这台机器上没有可用的 {device}，改在 CPU 上运行")
RATE = Text("{rate:,.0f} steps/s", "每秒 {rate:,.0f} 步")

AT_MOST = Text("at most {steps:g} steps/s", "最多每秒 {steps:g} 步")
LOOKING = Text("looking back at step {step:,}", "回看第 {step:,} 步")
GO_ON_FROM = Text("space goes on from step {step:,}", "按 space 从第 {step:,} 步继续")
NO_CHECKPOINT = Text("no checkpoint here", "此处没有检查点")
UNKNOWN_THEN = Text(
    "This part was not shown then. ] leads back to the present, where it can be asked for.",
    "当时没有显示这一部分。按 ] 回到现在，就能查看。",
)
UNKNOWN_PART = Text(
    "This part was not shown, and the run is no longer there to ask; r runs it again.",
    "这一部分没有显示过，而那次运行已经不在，无从查询；按 r 可以重新运行。",
)
TURN_FIRST = Text(
    "Turn a knob first, then space goes on from here with its new value.",
    "先调节一个旋钮，再按 space，就会带着新的值从这里继续。",
)
ONLY_AT_START = Text(
    "“{knob}” acts only at the start of a run: press r to run anew.",
    "「{knob}」只在运行开始时起作用，请按 r 重新运行。",
)
COMPARE_ON = Text(
    "Comparing: runs stay in the curves from now on. o ends it.",
    "对比已打开：从现在起，运行过的曲线会保留。再按 o 关闭。",
)
COMPARE_OFF = Text("No longer comparing.", "对比已关闭。")
COMPARING = Text("comparing", "对比中")
SINCE = Text("from step {step:,}", "从第 {step:,} 步起")
RUN_NUMBER = Text("run {number}", "第 {number} 次")
CONSOLE_PANEL = Text("printed", "打印输出")
SWEEP_PANEL = Text("sweep", "扫描")
SWEEP_TABLE_PANEL = Text("sweep, in numbers", "扫描的数字")
SWEEPING = Text("sweep, {knob} {value}: run {number} of {total}", "扫描，{knob} {value}：第 {number} 次，共 {total} 次")
SWEPT_ONCE = Text(
    "{count} run of this demo, with {knob} {first}. Its figures stand in the table “sweep, in numbers”.",
    "这个演示运行了 {count} 次，{knob}为 {first}。数字见「扫描的数字」表。",
)
SWEPT = Text(
    "{count} runs of this demo, from {knob} {first} to {last}. Their figures stand in the table “sweep, in numbers”.",
    "这个演示运行了 {count} 次，{knob}从 {first} 到 {last}。各次的数字见「扫描的数字」表。",
)
ON = Text("on", "开")
OFF = Text("off", "关")

CHOOSE_ONE = Text("Choose with ↑ ↓ or a digit, then press enter.", "用 ↑ ↓ 或数字键选择，按 enter 提交。")
CHOOSE_SOME = Text(
    "Mark with space or a digit all that apply, then press enter.",
    "用 space 或数字键标出所有正确项，按 enter 提交。",
)
PREDICT_FIRST = Text("Predict first: choose and press enter, then it runs.", "先预测：选好后按 enter，程序随即运行。")
TYPE_NUMBER = Text("Type a number, then press enter.", "输入一个数，按 enter 提交。")
TYPE_SHAPE = Text("Type a shape such as (2, 3), then press enter.", "输入形状，例如 (2, 3)，按 enter 提交。")
NOT_A_NUMBER = Text(
    "That is not a number. Try 12, -0.5, 3/4 or 2e-3.", "这不是一个数。可以写成 12、-0.5、3/4 或 2e-3。"
)
NOT_A_SHAPE = Text("That is not a shape. Try (2, 3) or 2x3.", "这不是一个形状。可以写成 (2, 3) 或 2x3。")
NOTHING_MARKED = Text("Nothing is marked yet.", "还没有选中任何一项。")
RIGHT = Text("Right.", "正确。")
WRONG = Text("Not quite.", "不太对。")
AS_PREDICTED = Text("As you predicted.", "和你的预测一致。")
NOT_AS_PREDICTED = Text("Not as you predicted.", "和你的预测不同。")
GO_BACK = Text("Press b to read “{title}” again.", "按 b 回看「{title}」。")
TRY_AGAIN = Text("Try again.", "再试一次。")

EXERCISE_FILE = Text("Your file: {path}", "你的文件：{path}")
EXERCISE_KEYS = Text(
    "Press e to edit it; when you leave the editor it is checked.", "按 e 编辑；退出编辑器后会自动检查。"
)
EXERCISE_PASSED = Text("All checks pass.", "全部检查通过。")
EXERCISE_FAILED = Text("{count} check(s) do not pass yet.", "还有 {count} 项检查没有通过。")
NO_EDITOR = Text(
    "No editor was found. Set EDITOR, or edit {path} elsewhere and come back.",
    "没有找到编辑器。请设置 EDITOR，或在别处编辑 {path} 后再回来。",
)
HINT = Text("Hint {number} of {total}", "提示 {number} / {total}")
NO_MORE_HINTS = Text("No more hints.", "没有更多提示了。")
CHECKING = Text("Checking…", "检查中……")

BROKEN_LESSON = Text(
    "This lesson's file has {count} problem(s), so it cannot open. The rest of the course can.",
    "这一课的文件有 {count} 处错误，因此无法打开。其他课不受影响。",
)
TROUBLE = Text(
    "Something went wrong here: {message}. The rest still works.",
    "这里出了点问题：{message}。其他部分仍可使用。",
)
CRASHED = Text(
    "tutor had to close: {message}. Your answers are kept; start it again to go on.",
    "tutor 不得不关闭：{message}。你的作答都已保存，重新启动即可继续。",
)
CRASHED_REPORT = Text(
    "tutor had to close: {message}. Your answers are kept; start it again to go on. Details: {path}",
    "tutor 不得不关闭：{message}。你的作答都已保存，重新启动即可继续。详细信息：{path}",
)
HOW_TO_QUIT = Text("Press q to leave. Everything is remembered.", "按 q 退出，进度都会记住。")


ABOUT_RUN = Text(
    "While a demo runs: . takes one step, f slows it down, [ and ] walk back and forth through what it showed, "
    "{ and } from checkpoint to checkpoint. Looking back, turn a knob marked ~ and press space: the run goes on from "
    "that checkpoint with the new value, and both curves stay. o keeps the curves of every run to compare them, "
    "w runs the demo for a whole range of the chosen knob, y shows curves on a log scale.",
    "演示运行时：. 走一步，f 放慢，[ 和 ] 在已经画过的画面里前后走，{ 和 } 在检查点之间跳。回看时调节带 ~ 的旋钮，"
    "再按 space，运行就从那个检查点带着新的值继续，两条曲线都会留下。o 保留每次运行的曲线以便对比，"
    "w 让选中的旋钮取遍一系列值各运行一次，y 把曲线切换为对数坐标。",
)
CHINESE = Text("Chinese", "中文")
KEYS = Text("Keys", "按键")
KEY = Text("key", "键")
ACTION = Text("action", "操作")
WHAT_IT_DOES = Text("what it does", "说明")
ABOUT_CONTENTS = Text(
    "The **table of contents**. Choose a lesson with ↑ and ↓ and open it with enter. On the right of each line is "
    "how far you are. Lessons marked *coming* are not written yet.",
    "这里是 **课程目录** 。用 ↑ 和 ↓ 选一课，按 enter 打开。每行右侧是你的进度；标着「待写」的课还没有写好。",
)
ABOUT_LESSON = Text(
    "A **lesson** goes step by step: n and p turn the pages. A step with a demo has **knobs** (tab chooses one, "
    "- and + turn it) and **pictures** that are drawn live by a real PyTorch program in another process: r runs it, "
    "space pauses it, x ends it. Numbers stand beside every colour. s shows the program itself.",
    "一 **课** 分成若干步，用 n 和 p 翻页。带演示的步骤有 **旋钮** （tab 选择，- 和 + 调节）和 **图** ："
    "它们由另一个进程里真实的 PyTorch 程序实时画出。r 运行，space 暂停，x 结束。颜色旁边总有数字。"
    "按 s 可以看程序本身。",
)
ABOUT_PICTURES = Text(
    "i leads **into a picture**: with several, each shows a letter, and the letter goes there. Inside, the arrow keys "
    "walk over it and the value under the cursor is told; z gives it the whole screen, m and an arrow move it among "
    "the others, esc goes back. Some have more: < and > turn to another slice, ( and ) to another one further out, "
    "enter magnifies the part around the cursor. With a mouse, point at a picture and click.",
    "按 i **进入一个图** ：有几个图时，每个图前会出现一个字母，按字母就进入那个图。进入之后，方向键在图上移动，"
    "并读出光标处的值；z 让它占满屏幕，m 加方向键改变它的位置，esc 返回。有些图还能做更多：< 和 > 换到另一个切片，"
    "( 和 ) 在更外的一维上切换，enter 放大光标附近的部分。用鼠标时，指向图可以读数，点一下就进入。",
)
ABOUT_QUESTION = Text(
    "A **question**: choose with ↑ ↓ or a digit, or type the answer; enter commits. A wrong answer says why it is "
    "tempting and what it misses, and you may try again.",
    "一道 **题** ：用 ↑ ↓ 或数字键选择，或直接输入答案，按 enter 提交。答错时会说明它为什么看似有理、错在哪里，"
    "可以再试。",
)
ABOUT_EXERCISE = Text(
    "An **exercise**: write the function in your own file. Leaving the editor runs the hidden checks.",
    "一道 **编程练习** ：在你自己的文件里写出这个函数。退出编辑器后会运行隐藏的检查。",
)
SOURCE_OF = Text("The program that runs here: {name}", "这里运行的程序：{name}")
