"""The words of a lesson printed as plain text."""

from tutor.i18n.text import Text

MINUTES = Text("{minutes} minutes.", "{minutes} 分钟。")
NEEDS = Text("Before it: {lessons}.", "先学：{lessons}。")
OBJECTIVES = Text("You will learn to:", "学完之后你能：")
ANSWERS = Text("Answers", "答案")
SOURCES = Text("Sources", "出处")

STEP = Text("Step {number} of {total} ({kind})", "第 {number} 步，共 {total} 步（{kind}）")
TITLED = Text("{step}: {title}", "{step}：{title}")
ANSWER_OF = Text("Step {number} ({kind})", "第 {number} 步（{kind}）")

READ = Text("read", "阅读")
ERRATA = Text("what people often say, and what is true", "常见的说法与事实")
DEMO = Text("demo", "演示")
PREDICT = Text("predict", "预测")
ASK = Text("question", "问答")
CODE = Text("exercise", "练习")

RUNS = Text("It runs {file} and shows: {panels}.", "运行 {file}，显示：{panels}。")
KNOBS = Text("Knobs:", "旋钮：")
NUMBER_KNOB = Text(
    "{label} ({name}): starts at {start}, from {low} to {high}", "{label}（{name}）：初值 {start}，范围 {low} 到 {high}"
)
ANY_NUMBER_KNOB = Text("{label} ({name}): starts at {start}", "{label}（{name}）：初值 {start}")
CHOICE_KNOB = Text(
    "{label} ({name}): starts at {start}, one of {choices}", "{label}（{name}）：初值 {start}，可选 {choices}"
)
WORDED = Text("{value} ({label})", "{value}（{label}）")
LIVE = Text("; can be turned while it runs, in the app", "；在应用里，运行中也可以调节")
IN_THE_APP = Text(
    "Pauses, single steps, keys and turning knobs while it runs belong to the app; here a run is told from beginning "
    "to end, and its knobs are set before.",
    "暂停、单步、按键，以及运行中调节旋钮，都要在应用里做；这里的每次运行从头讲到尾，旋钮在运行之前设好。",
)
ON = Text("on", "开")
OFF = Text("off", "关")
RUN_IT = Text("Run it:", "运行命令：")
PREDICT_IT = Text("Choose; then it runs and tells the outcome:", "选好之后，程序随即运行并给出结果：")
ANSWER_IT = Text("Answer with:", "用这条命令作答：")
ONE_NUMBER = Text("NUMBER", "序号")
NUMBERS = Text("NUMBER NUMBER …", "序号 序号 …")
PAIRS = Text("A=NUMBER B=NUMBER …", "A=序号 B=序号 …")
ONE_LINE = Text("LINE", "行号")
A_NUMBER = Text("NUMBER", "数值")
A_SHAPE = Text("2x3", "2x3")
SOME_WORDS = Text("WORDS", "文字")

CHOOSE_ONE = Text("Choose one:", "选一项：")
CHOOSE_ALL = Text("Choose all that are true:", "选出所有正确的：")
GIVE_NUMBER = Text("Give a number.", "写出一个数。")
GIVE_NUMBER_OF = Text("Give a number, in {unit}.", "写出一个数，单位：{unit}。")
GIVE_TEXT = Text("Answer in words, in either language.", "用文字回答，中文、英文都可以。")
PUT_IN_ORDER = Text("Put these in order:", "把它们排成正确的顺序：")
MATCH = Text("To each of these:", "为下面每一项：")
MATCH_WITH = Text("find the one that belongs to it:", "找出与它相配的一项：")
FIND_LINE = Text("Find the line that is wrong:", "找出有错的一行：")
FIND_LINE_IN = Text("Find the line that is wrong in {file}.", "找出 {file} 里有错的一行。")
DRAWN = Text("The question is made anew each time.", "这道题每次都重新生成。")
DRAWN_ANEW = Text("Drawn anew each time: {names}.", "每次重新抽取：{names}。")
DRAW_IT = Text("{drawn} To be asked:", "{drawn}用这条命令出题：")
THE_ANSWER = Text("the answer", "正确答案")
YOUR_ANSWER = Text("your answer", "你的答案")
GIVE_SHAPE = Text("Give a shape, such as (2, 3).", "写出形状，例如 (2, 3)。")

BEGIN_WITH = Text("Begin with {file}, and check your own:", "从 {file} 开始写，写好后检查：")
HINT = Text("Hint {number}: ", "提示 {number}：")

RIGHT_IS = Text("Answer: {answer}.", "答案：{answer}。")
RIGHT_WITHIN = Text("Answer: {answer}, give or take {within}.", "答案：{answer}，误差不超过 {within}。")
NONE_IS_RIGHT = Text("none of them", "一个都不选")
WRONG_OPTION = Text("Not {number}: ", "不选 {number}：")
MISTAKE = Text("Not {answer}: ", "不是 {answer}：")
LINE_IS = Text("Answer: line {line}. It should be:", "答案：第 {line} 行。应当写成：")
FIXED_IN = Text("The line is put right in {file}.", "改正后的程序在 {file} 里。")
ANOTHER_LINE = Text("Another line: ", "其他行：")
TRAPS = Text("Why wrong answers are wrong:", "错误答案错在哪里：")
TAKEAWAY = Text("To take away: ", "带走一句话：")
COMMA = Text(", ", "、")
NUMBERED = Text(en="{number}: ", zh="{number}：")
TERM = Text(en="{name}: ", zh="{name}：")
