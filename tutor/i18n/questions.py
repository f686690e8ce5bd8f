"""The words of questions on the screen."""

from tutor.i18n.text import Text

CHOOSE_ONE = Text("Choose with ↑ ↓ or a digit, then press enter.", "用 ↑ ↓ 或数字键选择，按 enter 提交。")
CHOOSE_SOME = Text(
    "Mark with space or a digit all that apply, then press enter.",
    "用 space 或数字键标出所有正确项，按 enter 提交。",
)
PREDICT_FIRST = Text("Predict first: choose and press enter, then it runs.", "先预测：选好后按 enter，程序随即运行。")
TYPE_NUMBER = Text("Type a number, then press enter.", "输入一个数，按 enter 提交。")
TYPE_SHAPE = Text("Type a shape such as (2, 3), then press enter.", "输入形状，例如 (2, 3)，按 enter 提交。")
TYPE_TEXT = Text("Type the answer in either language, then press enter.", "用中文或英文输入答案，按 enter 提交。")
LINE_LEFT = Text("Press enter to write in the line.", "按 enter 回到输入行。")
PUT_IN_ORDER = Text(
    "Choose with ↑ ↓, take with space and carry with ↑ ↓. Press enter when all stand in order.",
    "用 ↑ ↓ 选择，按 space 拿起，再用 ↑ ↓ 移动。排好后按 enter 提交。",
)
CARRYING = Text(
    "Carry with ↑ ↓ or to the place of a digit; space puts it down.",
    "用 ↑ ↓ 移动，或按数字直接移到那个位置；space 放下。",
)
PUT_TOGETHER = Text(
    "Choose with ↑ ↓, put a digit to each. Press enter when all are put.",
    "用 ↑ ↓ 选择，按数字为它配上一项。全部配好后按 enter 提交。",
)
FIND_LINE = Text(
    "One line is wrong. Choose it with ↑ ↓ or its number, then press enter.",
    "有一行写错了。用 ↑ ↓ 或行号选中它，按 enter 提交。",
)

NOT_A_NUMBER = Text(
    "That is not a number. Try 12, -0.5, 3/4 or 2e-3.", "这不是一个数。可以写成 12、-0.5、3/4 或 2e-3。"
)
NOT_A_SHAPE = Text("That is not a shape. Try (2, 3) or 2x3.", "这不是一个形状。可以写成 (2, 3) 或 2x3。")
NOTHING_MARKED = Text("Nothing is marked yet.", "还没有选中任何一项。")
NOTHING_TYPED = Text("Nothing is typed yet.", "还没有输入任何内容。")
NOT_ALL_PUT = Text("{count} of them still have nothing put to them.", "还有 {count} 项没有配上。")
NO_PROGRAM = Text(
    "The files of this question cannot be read or used: {reason}. The next step can.",
    "这道题的文件无法读取或使用：{reason}。后面的步骤不受影响。",
)

RIGHT = Text("Right.", "正确。")
WRONG = Text("Not quite.", "不太对。")
THE_KEY = Text("The answer: {key}", "答案：{key}")
AS_PREDICTED = Text("As you predicted.", "和你的预测一致。")
NOT_AS_PREDICTED = Text("Not as you predicted.", "和你的预测不同。")
GO_BACK = Text("Press b to read “{title}” again.", "按 b 看讲解：「{title}」。")
TRY_AGAIN = Text("Try again.", "再试一次。")

HOW_SURE = Text("How sure are you?", "有几分把握？")
SURE_KEY = Text("({key})", "（{key}）")
GUESS = Text("guess", "猜的")
LIKELY = Text("likely", "大概")
CERTAIN = Text("certain", "确定")
YOU_SAID = Text("You said: {sure}.", "你的把握：{sure}。")

DRAWING = Text("The numbers are being drawn…", "正在抽取这道题的数字……")
NOT_DRAWN = Text("This question could not be made. {reason}", "这道题没能生成。{reason}")
NEW_NUMBERS = Text("Press a for another with new numbers.", "按 a 换一组数字再做一道。")
DRAW_AGAIN = Text("Press a to try again.", "按 a 再试一次。")

ABOUT_QUESTION = Text(
    "A **question**: choose or mark options, put things in order or together, find the wrong line of a program, or "
    "type the answer; enter commits. In a line that is typed every character counts, and esc leaves it, so that keys "
    "work again. A wrong answer says why it is tempting and what it misses, and you may try again. How sure you are "
    "(guess, likely, certain) you may say before you answer.",
    "一道 **题** ：选择或标出选项，排顺序，配对，找出程序中写错的一行，或直接输入答案，按 enter 提交。"
    "输入时每个字符都算作答案，按 esc 离开输入行，按键就恢复原来的作用。答错时会说明它为什么看似有理、错在哪里，"
    "可以再试。作答之前可以说说自己有几分把握：猜的、大概、确定。",
)
