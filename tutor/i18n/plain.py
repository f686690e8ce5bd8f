"""The words of the course line by line: prompts, commands, what a line must be, and what is said to it."""

from tutor.i18n.text import Text

# What a line must be.
ONE_OF = Text("Answer with one number, from 1 to {total}.", "请输入一个序号，1 到 {total}。")
SOME_OF = Text(
    "Answer with the numbers of all that apply, from 1 to {total}, such as 1 3.",
    "请输入所有正确项的序号，1 到 {total}，例如 1 3。",
)
EACH_OF = Text(
    "Answer with all the numbers from 1 to {total}, in the right order.",
    "请按正确的顺序输入 1 到 {total} 的全部序号。",
)
PAIRS_OF = Text(
    "Answer with a number for each letter from A to {last}: A=… B=…, each number from 1 to {total} once.",
    "请为 A 到 {last} 的每个字母配一个序号，写成 A=… B=…；1 到 {total} 每个序号用一次。",
)
LINE_OF = Text("Answer with the number of a line, from 1 to {total}.", "请输入一个行号，1 到 {total}。")

# Prompts: what a line does here. After each comes the sentence on Enter.
ASK_CHOICE = Text("Type a number.", "输入一个序号。")
ASK_CHOICES = Text("Type the numbers of all that apply, such as 1 3.", "输入所有正确项的序号，例如 1 3。")
ASK_ORDER = Text("Type the numbers in the right order.", "按正确的顺序输入序号。")
ASK_MATCH = Text("Type a number for each letter: A=… B=…", "为每个字母输入一个序号：A=… B=…")
ASK_LINE = Text("Type the number of the line.", "输入行号。")
PREDICT_FIRST = Text("Predict first: type a number, then it runs.", "先预测：输入一个序号，程序随即运行。")
ENTER_NEXT = Text("Enter goes on; ? lists the commands.", "按 Enter 继续；? 列出命令。")
ENTER_SKIPS = Text("Enter leaves it for later; ? lists the commands.", "按 Enter 先跳过；? 列出命令。")
ENTER_RUNS = Text("Enter runs it; n goes on without.", "按 Enter 运行；n 跳过。")
ENTER_RUNS_KNOBS = Text(
    "Enter runs it; KNOB=VALUE sets a knob and runs it; n goes on without.",
    "按 Enter 运行；输入「旋钮=值」则调节后运行；n 跳过。",
)
ENTER_NEXT_KNOBS = Text(
    "Enter goes on; r runs it again, KNOB=VALUE with another knob.",
    "按 Enter 继续；r 再运行一次；输入「旋钮=值」则调节后再运行。",
)
ENTER_NEXT_AGAIN = Text("Enter goes on; r runs it again.", "按 Enter 继续；r 再运行一次。")
ENTER_NEXT_ANOTHER = Text("Enter goes on; a draws another with new numbers.", "按 Enter 继续；a 换一组数字再做一道。")
NOT_DRAWN_PROMPT = Text("Enter goes on; a tries again.", "按 Enter 继续；a 再试一次。")
ENTER_CHECKS = Text(
    "Write it in your own editor. Enter checks it; h shows a hint; n goes on.",
    "用你自己的编辑器编写。按 Enter 检查；h 显示提示；n 继续。",
)
ENTER_CHECKS_EDIT = Text(
    "e opens it in your own editor. Enter checks it; h shows a hint; n goes on.",
    "e 用你自己的编辑器打开它。按 Enter 检查；h 显示提示；n 继续。",
)
TRY_OR_SHOW = Text(
    "Type another answer, or the word show to see the key. Enter leaves it for later.",
    "再输入一个答案，或输入 show 看正确答案。按 Enter 先跳过。",
)
PROMPT = "> "

# What is said.
WALK = Text(
    "Line by line: each line you type answers, or is one of the commands that ? lists. q ends it; your place is kept.",
    "逐行学习：每输入一行，就是作答，或者是 ? 所列的一个命令。q 结束，位置会记住。",
)
REREAD = Text(
    "To read again: step {number}, “{title}” (type go {number}).",
    "可重读第 {number} 步「{title}」（输入 go {number}）。",
)
REREAD_AT = Text("To read again: tutor read {place}", "可重读：tutor read {place}")
ANSWERED = Text("You have answered it.", "这道题你已经答过了。")
NO_SUCH_STEP = Text("There is no such step. The steps go from 1 to {total}.", "没有这一步。步骤从 1 到 {total}。")
NO_STEP_BEFORE = Text("This is the first step.", "这是第一步。")
NOT_UNDERSTOOD = Text("That means nothing here. ? lists the commands.", "这里不能这样输入。? 列出命令。")
NO_SUCH_TERM = Text("There is no term “{name}”.", "没有术语「{name}」。")
NAME_A_TERM = Text("Which term? For example: g gradient", "哪个术语？例如：g 梯度")
NO_SUCH_KNOB = Text(
    "There is no knob “{name}” here. There are: {knobs}.", "这里没有名为「{name}」的旋钮。可用的有：{knobs}。"
)
BAD_VALUE = Text("{name} cannot be “{text}”; it may be {allowed}.", "{name} 不能是「{text}」；可取 {allowed}。")
HOW_TO_QUIT = Text("q ends it; so does another Ctrl+C.", "输入 q 结束；再按一次 Ctrl+C 也会结束。")
KEPT = Text("Your place is kept: tutor read {place}", "位置已记住：tutor read {place}")
RUNNING = Text("It runs; Ctrl+C stops it.", "正在运行；按 Ctrl+C 停止。")
CHECKING = Text("Checking; Ctrl+C stops it.", "检查中；按 Ctrl+C 停止。")
YOUR_FILE = Text("Your file:", "你的文件：")
NO_EDITOR = Text(
    "The editor did not open. Name one that works here, such as EDITOR=ed, or open the file elsewhere:",
    "编辑器没有打开。请用环境变量指定一个这里能用的，例如 EDITOR=ed，或在别处打开这个文件：",
)
NO_DRAFT = Text("Your file cannot be made: {reason}.", "无法建立你的文件：{reason}。")
SURE_OF_SOLUTION = Text(
    "No more hints. h once more shows the solution. Passing still counts after it, and tutor remembers that "
    "you saw it.",
    "没有更多提示了。再输入一次 h 就显示参考解答。看过之后再通过检查仍然算通过，只是会记下你看过解答。",
)
SOLUTION = Text("The solution:", "参考解答：")
NO_HINTS = Text(
    "This exercise has no hints. h once more shows the solution.", "这道练习没有提示。再输入一次 h 就显示参考解答。"
)
LANGUAGE_IS = Text("From here on in English.", "从这里起用中文。")
ENTER_NEXT_LESSON = Text("Enter opens the next lesson; q ends it.", "按 Enter 打开下一课；q 结束。")
ENTER_ENDS = Text("Enter ends it.", "按 Enter 结束。")

HELP = Text(
    "Enter or n   go on\n"
    "p            back\n"
    "4, go 4      to step 4; go ID to the step of that id\n"
    "s            read this step again\n"
    "r            run the demo; KNOB=VALUE turns a knob and runs it\n"
    "a            a question with new numbers\n"
    "show         the key of a question that you answered wrong\n"
    "e            at a terminal: write an exercise in your own editor ($EDITOR)\n"
    "h            a hint for an exercise, then the solution\n"
    "guess 2      an answer, and how sure you are: guess, likely or certain\n"
    "= q          an answer that reads like a command\n"
    "g TERM       what a term means\n"
    "l            the other language\n"
    "q            end; your place is kept",
    "Enter 或 n   继续\n"
    "p            返回上一步\n"
    "4、go 4      到第 4 步；go ID 到这个 id 的步骤\n"
    "s            重读这一步\n"
    "r            运行演示；「旋钮=值」则调节后运行\n"
    "a            换一组数字再出一道题\n"
    "show         答错之后看正确答案\n"
    "e            在终端里用你自己的编辑器（$EDITOR）写练习\n"
    "h            练习的提示，最后是参考解答\n"
    "猜的 2       作答并说明有几分把握：猜的、大概、确定\n"
    "= q          作答内容和命令相同时这样写\n"
    "g 术语       术语的解释\n"
    "l            换另一种语言\n"
    "q            结束；位置会记住",
)

# `tutor answer`.
HELP_ANSWER = Text("answer one question or prediction of a lesson", "回答一道题，或作一次预测")
ANSWER = Text("ANSWER", "答案")
A_PLACE = Text("a lesson, or a step of one (default: where you stopped)", "一课，或其中一步（默认：上次停下的地方）")
OPTION_ANSWER = Text("the answer, as the question says", "答案，写法见题目")
OPTION_FAMILY_SEED = Text("seed of the numbers in a question", "抽取题中数字的随机种子")
OPTION_SHOW = Text("show the key, even after a wrong answer", "显示正确答案，答错时也显示")
OPTION_WALK = Text("go line by line, even through a pipe", "逐行进行，管道里也这样")
OPTION_ALL = Text("print the whole lesson, even in a terminal", "输出整课，终端里也这样")
NOT_A_QUESTION = Text(
    "tutor: the step “{name}” asks nothing. Read it: tutor read {place}",
    "tutor：步骤「{name}」没有提问。阅读：tutor read {place}",
)
IS_A_DEMO = Text(
    "tutor: the step “{name}” is a demo. Run it: tutor run {place} --plain",
    "tutor：步骤「{name}」是演示。运行：tutor run {place} --plain",
)
IS_AN_EXERCISE = Text(
    "tutor: the step “{name}” is an exercise. Check your file: tutor try {place} FILE.py",
    "tutor：步骤「{name}」是编程练习。检查你的文件：tutor try {place} 文件.py",
)
WHICH_STEP = Text(
    "tutor: name a step: tutor answer {place}/STEP ANSWER", "tutor：请写出步骤：tutor answer {place}/步骤 答案"
)
WHICH_NUMBERS = Text(
    "tutor: this question has other numbers each time. Answer with the --seed of those that you got.",
    "tutor：这道题每次数字不同；作答时请用 --seed 指明你拿到的是哪一组。",
)
PREDICT_BEFORE = Text(
    "tutor: predict first, then it runs: tutor answer {place} NUMBER",
    "tutor：先预测，程序随即运行：tutor answer {place} 序号",
)

# `tutor list`.
BEGIN_WITH = Text("To begin: tutor read {place}", "开始学习：tutor read {place}")
GO_ON_WITH = Text("To go on: tutor read {place}", "继续学习：tutor read {place}")
SUGGESTED = Text("Suggested next: tutor read {place}", "建议接着学：tutor read {place}")
REVIEW_DUE = Text(
    "Due for review: {count}. To review: tutor review --plain", "到期的题：{count} 道。复习：tutor review --plain"
)

# `tutor review --plain --walk`.
BACK_NOW = Text(
    "Due for review already: {count} of its questions. tutor review --plain",
    "这一课已有 {count} 题到期。复习：tutor review --plain",
)
REVIEW_WALK = Text(
    "Each question takes one answer; what was wrong is asked once more at the end. Enter leaves a question for "
    "another day; q ends the review, and what was answered is kept.",
    "每题只答一次；答错的最后再问一遍。按 Enter 把一题留到改天；q 结束复习，答过的都已记住。",
)
REVIEW_HELP = Text(
    "Enter        go on, or leave the question for another day\n"
    "guess 2      an answer, and how sure you are: guess, likely or certain\n"
    "= q          an answer that reads like a command\n"
    "+  -         after a right answer: it was too easy, or is to come again soon\n"
    "e            at a terminal: write an exercise in your own editor ($EDITOR)\n"
    "h            a hint for an exercise, then the solution\n"
    "n            leave the question, also an exercise\n"
    "s            read the question again\n"
    "g TERM       what a term means\n"
    "l            the other language\n"
    "q            end; what was answered is kept",
    "Enter        继续，或把这题留到改天\n"
    "猜的 2       作答并说明有几分把握：猜的、大概、确定\n"
    "= q          作答内容和命令相同时这样写\n"
    "+  -         答对之后：太简单，或早点再来\n"
    "e            在终端里用你自己的编辑器（$EDITOR）写练习\n"
    "h            练习的提示，最后是参考解答\n"
    "n            离开这题，练习也一样\n"
    "s            重读这道题\n"
    "g 术语       术语的解释\n"
    "l            换另一种语言\n"
    "q            结束；答过的都已记住",
)
REVIEW_GRADES = Text(
    "Enter goes on; + if it was too easy, - to have it again soon.", "按 Enter 继续；+ 表示太简单，- 表示想早点再做。"
)
REVIEW_NEXT = Text("Enter goes on.", "按 Enter 继续。")
REVIEW_LEAVES = Text("Enter leaves it for another day; q ends.", "按 Enter 留到改天；q 结束。")
REVIEW_CHECKS = Text(
    "Write it anew in your own editor (e opens it). Enter checks it; n leaves it for another day. After a "
    "check, n counts it as not known.",
    "用你自己的编辑器重新写一遍（e 打开）。按 Enter 检查；n 留到改天。检查之后再按 n，就算没做出来。",
)
