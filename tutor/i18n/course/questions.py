"""What is said about questions."""

from tutor.i18n.text import Text

NO_RIGHT = Text(en="No option is right: mark it with `right: true`.", zh="没有正确选项：请用 `right: true` 标出。")
SEVERAL_RIGHT = Text(
    en="A second right option: only one may be right here; for several use `kind: choices`.",
    zh="这是第二个正确选项：这里只能有一个；多选题请用 `kind: choices`。",
)
SEVERAL_RIGHT_PREDICT = Text(
    en="A second right option: only one prediction may come true.",
    zh="这是第二个正确选项：预测只能有一个成真。",
)
OPTION_WHY = Text(
    en="A wrong option needs a `why`: why it is tempting, and what it misses.",
    zh="错误选项要写 `why`：为什么容易选它，它又错在哪里。",
)
ITEM_WHY = Text(
    en="An item needs a `why`: why it comes after the one before it.",
    zh="这一项要写 `why`：为什么它排在上一项之后。",
)
DUPLICATE_TEXT = Text(
    en="The same text as in line {line}: make them differ.", zh="与第 {line} 行的文字相同：请改得不同。"
)
DUPLICATE_OPTION = Text(
    en="The same text as the option in line {line}: make them differ.",
    zh="与第 {line} 行的选项文字相同：请改得不同。",
)
ASK_NEEDS_PARTS = Text(
    en="A `{kind}` question needs at least {least} {key}; here are {count}.",
    zh="`{kind}` 题的 {key} 至少要有 {least} 个，这里有 {count} 个。",
)
ASK_HAS_OPTIONS = Text(
    en="A `{kind}` question has an `answer`, no options: take them out, or make it `kind: choice`.",
    zh="`{kind}` 题只写 `answer`，没有选项：请删掉选项，或改成 `kind: choice`。",
)
ASK_NEEDS_ANSWER = Text(en="A `{kind}` question needs an `answer`.", zh="`{kind}` 题要写 `answer`。")
ASK_HAS_ANSWER = Text(
    en="A `{kind}` question has no `answer`: mark the right option with `right: true`.",
    zh="`{kind}` 题不写 `answer`：请用 `right: true` 标出正确选项。",
)
ANSWER_NOT_NUMBER = Text(
    en="{value} is not a number, as `kind: number` needs.",
    zh="{value} 不是数，而 `kind: number` 需要一个数。",
)
ANSWER_NOT_TEXT = Text(
    en="{value} is no wording: write a text, or a list of all the texts that count.",
    zh="{value} 不是文字答案：请写一段文字，或列出所有算对的说法。",
)
ANSWER_NOT_LINE = Text(
    en="{value} is not a line: write the text of a line of the program, or a list of them.",
    zh="{value} 不是一行代码：请写程序中某一行的文字，或列出几行。",
)
ANSWER_NOT_SHAPE = Text(
    en="{value} is not a shape: write a list of whole numbers that are not negative, as in `[6, 30, 30]`.",
    zh="{value} 不是形状：请写非负整数的列表，如 `[6, 30, 30]`。",
)
ANSWER_CLASH = Text(
    en="{value} would count as right (answer {answer}, within {within}): take this mistake out, or change it.",
    zh="{value} 会被判为正确（答案 {answer}，容差 {within}）：请删掉或修改这个错误答案。",
)
WORDING_CLASH = Text(
    en="{value} would count as right, as {answer} does: take this mistake out, or change it.",
    zh="{value} 会与 {answer} 一样被判为正确：请删掉或修改这个错误答案。",
)
DUPLICATE_WORDING = Text(
    en="{value} counts as the same as {other} in line {line}: keep one.",
    zh="{value} 与第 {line} 行的 {other} 算作同一说法：只保留一个。",
)
WORDING_LANGUAGE = Text(
    en="No wording here is in {language}: add one, so that readers of either language can answer.",
    zh="这里没有{language}的说法：请补上一个，让读两种语言的人都能作答。",
)
LINES_UNEQUAL = Text(
    en="{program} has {first} lines, {fixed} has {second}: only one line may differ.",
    zh="{program} 有 {first} 行，{fixed} 有 {second} 行：两者只能有一行不同。",
)
LINES_SEVERAL = Text(
    en="{fixed} differs from {program} in the lines {lines}: only one may be wrong.",
    zh="{fixed} 与 {program} 在第 {lines} 行都不同：只能有一行是错的。",
)
LINES_NONE = Text(
    en="{fixed} is the same as {program}: put the wrong line right in it.",
    zh="{fixed} 与 {program} 完全相同：请在其中改正那一行。",
)
LINE_EMPTY = Text(
    en="Line {line} of {program} is empty, and {fixed} fills it: let the bug be a line that can be seen.",
    zh="{program} 的第 {line} 行是空行，由 {fixed} 填上：有错的一行要看得见。",
)
LINE_CLASH = Text(
    en="{value} is the wrong line itself (line {line}): take this mistake out, or change it.",
    zh="{value} 正是有错的那一行（第 {line} 行）：请删掉或修改这个错误答案。",
)
LINE_UNKNOWN = Text(en="{value} is no line of {program}.{hint}", zh="{program} 里没有 {value} 这一行。{hint}")
DUPLICATE_MISTAKE = Text(
    en="{value} is the mistake of line {line} again: keep one.",
    zh="{value} 与第 {line} 行的错误答案相同：只保留一个。",
)
MISPLACED = Text(en="{key} has no meaning in {place}: take it out.", zh="{key} 在{place}里没有作用：请删掉它。")
PLACE_KIND = Text(en="a `{kind}` question", zh=" `{kind}` 题")
PLACE_FIRST = Text(en="the first item", zh="第一项")
PLACE_PREDICT = Text(en="a prediction", zh="预测题")
BAD_EXPRESSION = Text(
    en="{value} is not one Python expression: {reason}.", zh="{value} 不是一个 Python 表达式：{reason}。"
)
BAD_STATEMENTS = Text(en="{value} is not Python: {reason}.", zh="{value} 不是 Python 语句：{reason}。")
