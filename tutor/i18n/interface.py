"""The words of the screens."""

from tutor.i18n.text import Text

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
SOURCE_OF = Text("The program that runs here: {name}", "这里运行的程序：{name}")
