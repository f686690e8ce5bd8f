"""What is said about lesson files: what is wrong, and what to do."""

from tutor.i18n.text import Text

# Pieces of other messages

NOTHING = Text(en="", zh="")
DID_YOU_MEAN = Text(en=" Did you mean `{name}`?", zh="是不是 `{name}`？")
KNOWN_ARE = Text(en=" Known here: {names}.", zh="这里可用的有：{names}。")

# A file as a whole

MISSING = Text(en="There is no file `{name}`.", zh="没有 `{name}` 这个文件。")
MISSING_PATH = Text(en="There is no such file or folder.", zh="没有这个文件或文件夹。")
NOT_A_LESSON = Text(
    en="This is not a lesson: give a `lesson.yaml`, its folder, or a folder of lessons.",
    zh="这不是课程文件：请给出一个 `lesson.yaml`、它所在的文件夹，或装有多课的文件夹。",
)
EMPTY_PACK = Text(
    en="No lessons here: a pack has a `course.yaml`, a lesson a `lesson.yaml`.",
    zh="这里没有课：课程包里应有 `course.yaml`，每一课里应有 `lesson.yaml`。",
)
NOT_A_FILE = Text(en="`{name}` must be an ordinary file.", zh="`{name}` 必须是普通文件。")
UNREADABLE = Text(
    en="`{name}` cannot be read ({reason}): look at its permissions.",
    zh="无法读取 `{name}`（{reason}）：请检查它的权限。",
)
TOO_LARGE = Text(
    en="`{name}` is larger than 1 MB: make the data in the demo, or cut it down.",
    zh="`{name}` 超过 1 MB：请在演示程序里生成数据，或删减内容。",
)
NOT_UTF8 = Text(en="This is not UTF-8: save the file as UTF-8.", zh="这里不是 UTF-8 编码：请把文件存为 UTF-8。")
NOT_TEXT = Text(
    en="The character {character} does not belong in a text file: delete it.",
    zh="文本文件里不能有 {character} 这个字符：请删掉它。",
)
EMPTY_FILE = Text(en="The file is empty: begin with `schema: 1`.", zh="文件是空的：第一行写 `schema: 1`。")
NOT_A_MAPPING = Text(
    en="The file must hold keys and values: begin with `schema: 1`.",
    zh="文件内容应是一组键和值：第一行写 `schema: 1`。",
)

# YAML that we do not take

SEVERAL_DOCUMENTS = Text(
    en="A second document begins here: delete the line `---`; one file, one lesson.",
    zh="这里开始了第二个文档：请删掉 `---` 这一行，一个文件只写一课。",
)
ALIAS = Text(
    en="{name} is an alias, which lessons do not have: write it out, or put a text that begins with `*` in quotes.",
    zh="{name} 是 YAML 别名，课程文件里不能用：请把内容写出来；文字若以 `*` 开头，请加引号。",
)
ANCHOR = Text(
    en="{name} is an anchor, which lessons do not have: delete it, or put a text that begins with `&` in quotes.",
    zh="{name} 是 YAML 锚点，课程文件里不能用：请删掉它；文字若以 `&` 开头，请加引号。",
)
TAG = Text(
    en="{name} is a tag, which lessons do not have: delete it, or put a text that begins with `!` in quotes.",
    zh="{name} 是 YAML 标签，课程文件里不能用：请删掉它；文字若以 `!` 开头，请加引号。",
)
TOO_MANY_VALUES = Text(
    en="More than {most} values: split the lesson into several.", zh="内容超过 {most} 项：请把它拆成几课。"
)
TOO_DEEP = Text(
    en="More than {most} levels of lists and keys: close the brackets, or flatten this.",
    zh="嵌套超过 {most} 层：请检查括号是否成对，或减少层次。",
)
NUMBER_TOO_LARGE = Text(
    en="{value} is too large for a number; if it is a text, put it in quotes.",
    zh="{value} 超出了数的范围；如果是文字，请加引号。",
)
NOT_FINITE = Text(
    en="{value} is not a finite number; if it is a text, put it in quotes.",
    zh="{value} 不是有限的数；如果是文字，请加引号。",
)
BAD_KEY = Text(en="A key must be a word: `key: value`.", zh="键必须是一个词：`键: 值`。")
DUPLICATE_KEY = Text(
    en="The key {name} stands here a second time (first in line {line}): keep one.",
    zh="键 {name} 重复了（第一次在第 {line} 行）：只保留一个。",
)
YAML_COLON = Text(
    en='A ": " within a text, or a wrong indentation: put the text in quotes, or indent like the line above.',
    zh="文字里有「: 」，或缩进不对：请给文字加引号，或与上一行对齐。",
)
YAML_START = Text(
    en="A text cannot begin with this character: put it in quotes; indent with spaces, not tabs.",
    zh="文字不能以这个字符开头：请加引号；缩进用空格，不用制表符。",
)
YAML_BRACKET = Text(
    en="A `,` or `]` is missing: close the list, or put its texts in quotes.",
    zh="缺少 `,` 或 `]`：请补上列表的括号，或给其中的文字加引号。",
)
YAML_BRACE = Text(
    en='A `,` or `}` is missing: close the braces, or put texts with ", " or ": " in quotes.',
    zh="缺少 `,` 或 `}`：请补上花括号；含有「, 」或「: 」的文字要加引号。",
)
YAML_UNCLOSED = Text(
    en="Something was opened and never closed: look for a missing quote or bracket above.",
    zh="有引号或括号没有闭合：请往上找缺少的引号或括号。",
)
YAML_ESCAPE = Text(
    en="A backslash in double quotes begins an escape: use single quotes, or a block that begins with `|`.",
    zh="双引号里的反斜杠表示转义：请改用单引号，或用 `|` 开始的文本块。",
)
YAML_STAR = Text(
    en="A text cannot begin with `*` or `&`: put it in quotes.", zh="文字不能以 `*` 或 `&` 开头：请加引号。"
)
YAML_TAG = Text(en="A text cannot begin with `!`: put it in quotes.", zh="文字不能以 `!` 开头：请加引号。")
YAML_TAB = Text(en="A tab where spaces are needed: indent with spaces.", zh="这里用了制表符：缩进请用空格。")
YAML_BLOCK = Text(
    en="Nothing may follow `|` or `>` on its line: begin the text on the next line, indented.",
    zh="`|` 或 `>` 之后同一行不能再有文字：正文从下一行开始并缩进。",
)
YAML_NO_COLON = Text(
    en="A `:` is missing: a key is written `key: value`, a longer text begins with `|`.",
    zh="缺少 `:`：键写作 `键: 值`，多行文字以 `|` 开始。",
)
YAML_DASH = Text(
    en="A list cannot begin here: put it on a line of its own, below its key.",
    zh="列表不能从这里开始：请另起一行，写在它的键下面。",
)
YAML_INDENT = Text(
    en="The indentation does not fit the lines above: begin in the column of the key or `-` that it belongs with.",
    zh="缩进与上文不符：请与它所属的键或 `-` 对齐。",
)
YAML_AFTER_END = Text(
    en="Something stands after the end of the file's keys: indent it, or delete it.",
    zh="文件内容结束之后还有文字：请缩进它，或删掉它。",
)
YAML_NOTHING = Text(
    en="A value is missing here: write one, or delete the comma or bracket.",
    zh="这里缺少一个值：请补上，或删掉多余的逗号或括号。",
)
YAML_OTHER = Text(
    en="This is not YAML: look at the quotes, brackets and indentation here and in the line above.",
    zh="这里不符合 YAML 语法：请检查这一行和上一行的引号、括号与缩进。",
)

# Values of the wrong form

UNKNOWN_KEY = Text(en="{key} is not a key here.{hint}", zh="这里没有 {key} 这个键。{hint}")
UNQUOTED_COMMA = Text(
    en="{key} is not a key here, and has no value: if it goes on from a text with a comma, put that text in quotes.",
    zh="这里没有 {key} 这个键，它也没有值：如果它是前面那段文字逗号之后的部分，请给整段文字加引号。",
)
TWO_KINDS = Text(
    en="A `{kind}` step cannot have {key}: put that into a step of its own.",
    zh="`{kind}` 步骤里不能有 {key}：请另写一个步骤。",
)
NO_KIND = Text(
    en="This step shows nothing: give it one of {kinds}.{hint}",
    zh="这个步骤没有内容：请写上 {kinds} 之一。{hint}",
)
MISSING_KEY = Text(en="{key} is missing: add it.", zh="缺少 {key}：请补上。")
MISSING_VALUE = Text(en="{key} has no value: write {expected}.", zh="{key} 没有值：请写{expected}。")
MISSING_LANGUAGE = Text(
    en="The {language} text is missing: write both, `{{en: …, zh: …}}`.",
    zh="缺少{language}：两种语言都要写，`{{en: …, zh: …}}`。",
)
ONE_LANGUAGE = Text(en="A text needs both languages: `{en: …, zh: …}`.", zh="文字要有两种语言：`{en: …, zh: …}`。")
LANGUAGE_NAMES = {"en": Text(en="English", zh="英文"), "zh": Text(en="Chinese", zh="中文")}
WRONG_TYPE = Text(
    en="{value} stands where {expected} is needed.{advice}", zh="这里需要{expected}，而不是 {value}。{advice}"
)
USE_QUOTES = Text(en=" Put it in quotes.", zh="请给它加引号。")
NO_QUOTES = Text(en=" Leave out the quotes.", zh="请去掉引号。")
A_LIST = Text(en="a list", zh="列表")
A_MAPPING = Text(en="keys and values", zh="一组键和值")
A_NUMBER = Text(en="a number", zh="数")
A_TEXT = Text(en="text", zh="文字")
A_WHOLE_NUMBER = Text(en="a whole number", zh="整数")
TRUE_OR_FALSE = Text(en="`true` or `false`", zh=" `true` 或 `false`")
ONE_OF_THEM = Text(en="{first} or {last}", zh="{first}或{last}")
UNKNOWN_VALUE = Text(en="{value} is not known here.{hint}", zh="这里不能写 {value}。{hint}")
ABOVE = Text(en="{value} must be greater than {limit}.", zh="{value} 必须大于 {limit}。")
AT_LEAST = Text(en="{value} must be at least {limit}.", zh="{value} 不能小于 {limit}。")
BAD_SIZE = Text(
    en="{value} is not a size. Write `512MB`, `2GB` or a number of bytes.",
    zh="{value} 不是大小。请写成 `512MB`、`2GB` 或字节数。",
)
AT_MOST = Text(en="{value} must be at most {limit}.", zh="{value} 不能大于 {limit}。")
TOO_FEW = Text(
    en="{key} needs at least {least} of them; here are {count}.",
    zh="{key} 至少要有 {least} 项，这里有 {count} 项。",
)
TOO_MANY = Text(
    en="{key} takes at most {most} of them; here are {count}.", zh="{key} 至多 {most} 项，这里有 {count} 项。"
)
TOO_LONG = Text(en="{value} is longer than {most} characters: shorten it.", zh="{value} 超过 {most} 个字符：请缩短。")
EMPTY_TEXT = Text(en="{key} is empty: write the text.", zh="{key} 是空的：请写上文字。")
BAD_NAME = Text(
    en="{value} cannot be a name: lower case letters and digits, joined by hyphens, as in `bias-variance`.",
    zh="{value} 不能作名称：请用小写字母和数字，以连字符相连，如 `bias-variance`。",
)
BAD_IDENTIFIER = Text(
    en="{value} cannot be a name in a demo: letters, digits and underscores, as in `dev_error`.",
    zh="{value} 不能作演示程序里的名称：请用字母、数字和下划线，如 `dev_error`。",
)
NOT_ALLOWED = Text(
    en="{value} is not allowed here: compare with docs/authoring.md.",
    zh="这里不能写 {value}：请对照 docs/authoring.md。",
)

# Steps

DUPLICATE_ID = Text(
    en="The id {name} is taken (line {line}): progress is kept by it, so choose another.",
    zh="标识 {name} 已被占用（第 {line} 行）：进度靠它保存，请另取一个。",
)
UNKNOWN_STEP = Text(en="There is no step {name} in this lesson.{hint}", zh="这一课没有 {name} 这个步骤。{hint}")
RUN_NOT_DEMO = Text(
    en="{name} is a {kind} step: `run` names a demo step.{hint}",
    zh="{name} 是 {kind} 步骤：`run` 要写演示步骤的标识。{hint}",
)
WRONG_FOLDER_NAME = Text(
    en="The lesson is called {name}, its folder `{folder}`: make them equal.",
    zh="课名是 {name}，文件夹却是 `{folder}`：请改成一致。",
)

# Questions

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
DUPLICATE_OPTION = Text(
    en="The same text as the option in line {line}: make them differ.",
    zh="与第 {line} 行的选项文字相同：请改得不同。",
)
ASK_NEEDS_OPTIONS = Text(
    en="A `{kind}` question needs at least 2 options; here are {count}.",
    zh="`{kind}` 题至少要有 2 个选项，这里有 {count} 个。",
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
ANSWER_NOT_SHAPE = Text(
    en="{value} is not a shape: write a list of whole numbers that are not negative, as in `[6, 30, 30]`.",
    zh="{value} 不是形状：请写非负整数的列表，如 `[6, 30, 30]`。",
)
ANSWER_CLASH = Text(
    en="{value} would count as right (answer {answer}, within {within}): take this mistake out, or change it.",
    zh="{value} 会被判为正确（答案 {answer}，容差 {within}）：请删掉或修改这个错误答案。",
)
DUPLICATE_MISTAKE = Text(
    en="{value} is the mistake of line {line} again: keep one.",
    zh="{value} 与第 {line} 行的错误答案相同：只保留一个。",
)
MISPLACED = Text(en="{key} has no meaning in {place}: take it out.", zh="{key} 在{place}里没有作用：请删掉它。")
PLACE_KIND = Text(en="a `{kind}` question", zh=" `{kind}` 题")
PLACE_PREDICT = Text(en="a prediction", zh="预测题")
BAD_EXPRESSION = Text(
    en="{value} is not one Python expression: {reason}.", zh="{value} 不是一个 Python 表达式：{reason}。"
)
BAD_STATEMENTS = Text(en="{value} is not Python: {reason}.", zh="{value} 不是 Python 语句：{reason}。")

# Knobs, figures, sentences

KNOB_NEEDS_RANGE = Text(
    en="The number {name} needs a range: `range: [low, high]`.",
    zh="数值旋钮 {name} 要有范围：`range: [最小, 最大]`。",
)
KNOB_NO_RANGE = Text(
    en="{key} belongs to a number; {name} is none: take it out.",
    zh="{key} 只用于数值旋钮，{name} 不是：请删掉它。",
)
RANGE_ORDER = Text(en="The range must rise: {low} is not less than {high}.", zh="范围要从小到大：{low} 不小于 {high}。")
LOG_LOW = Text(
    en="A log scale begins above 0, not at {low}: raise the lower end.",
    zh="对数刻度要从大于 0 的数开始，而不是 {low}：请调高下限。",
)
OUT_OF_RANGE = Text(en="{value} lies outside the range {low} to {high}.", zh="{value} 不在 {low} 到 {high} 的范围内。")
NOT_A_CHOICE = Text(en="{value} is none of the choices.{hint}", zh="{value} 不在可选项中。{hint}")
DUPLICATE_CHOICE = Text(en="The choice {value} stands here twice: keep one.", zh="选项 {value} 重复了：只保留一个。")
KNOB_TYPE = Text(en="The knob {name} takes {expected}, not {value}.", zh="旋钮 {name} 需要{expected}，而不是 {value}。")
UNKNOWN_KNOB = Text(en="The demo step {step} has no knob {name}.{hint}", zh="演示步骤 {step} 没有旋钮 {name}。{hint}")
EXPECT_FORM = Text(
    en="Expect {name} in exactly one way: `about` with `within`, or `low` and `high`, or `equals`.",
    zh="对 {name} 的期望只能有一种写法：`about` 加 `within`，或 `low` 与 `high`，或 `equals`。",
)
EXPECT_ORDER = Text(en="`low` {low} must not exceed `high` {high}.", zh="`low` {low} 不能大于 `high` {high}。")
DUPLICATE_PANEL = Text(en="The panel {name} stands here twice: keep one.", zh="面板 {name} 重复了：只保留一个。")
BAD_PLACEHOLDER = Text(
    en="{value} is no place for a figure: write `{{name}}` or `{{name:.3f}}`; double braces that are to be shown.",
    zh="{value} 不是数值的占位写法：请写 `{{name}}` 或 `{{name:.3f}}`；要显示的花括号请写两遍。",
)
LONE_BRACE = Text(
    en="A brace without its partner: double the braces that are to be shown.",
    zh="花括号不成对：要显示的花括号请写两遍。",
)
PLACEHOLDERS_DIFFER = Text(
    en="Both languages must tell the same figures; only one has {names}.",
    zh="两种语言要讲同样的数值；只有一边写了 {names}。",
)

# Files of a lesson

FILE_OUTSIDE = Text(
    en="{name} lies outside the lesson's folder: put the file into it, and write its name alone.",
    zh="{name} 在这一课的文件夹之外：请把文件放进来，只写文件名。",
)
FILE_MISSING = Text(
    en="There is no file {name} in this lesson's folder.{hint}", zh="这一课的文件夹里没有 {name}。{hint}"
)
PYTHON_SYNTAX = Text(
    en="This is not Python ({reason}): correct this line.",
    zh="这里不是正确的 Python（{reason}）：请改正这一行。",
)
NO_CHECKS = Text(
    en="No function here is named `check_…`, so nothing would be checked: write one.",
    zh="这里没有以 `check_` 开头的函数，什么也检查不了：请写一个。",
)
KNOB_UNDECLARED = Text(
    en="The knob {name} is not declared in lesson.yaml.{hint}", zh="lesson.yaml 里没有声明旋钮 {name}。{hint}"
)
KNOB_UNASKED = Text(
    en="`{file}` never asks for {name}: call `live.knob` with it, or take the knob out.{hint}",
    zh="`{file}` 从不读取 {name}：请用 `live.knob` 读取它，或删掉这个旋钮。{hint}",
)
KNOB_NOT_LIVE = Text(
    en="{name} is live, but `{file}` asks for it outside its loops only: ask again inside, or take `live` out.",
    zh="{name} 标为 live，但 `{file}` 只在循环外读取它：请在循环里再读，或去掉 `live`。",
)
PANEL_NEVER_SHOWN = Text(en="`{file}` never shows a panel {name}.{hint}", zh="`{file}` 从不显示面板 {name}。{hint}")
PANEL_UNLISTED = Text(
    en="The panel {name} is not listed under `panels`, so nobody would see it.{hint}",
    zh="面板 {name} 没有列在 `panels` 里，没有人看得到。{hint}",
)
NOTE_WITHOUT_TEXT = Text(
    en="The note {name} has no text under `notes`.{hint}", zh="`notes` 里没有 {name} 这句话。{hint}"
)
NOTE_UNUSED = Text(en="`{file}` never notes {name}.{hint}", zh="`{file}` 从不显示 {name} 这句话。{hint}")
FIGURE_UNKNOWN = Text(en="`{file}` never reports {name}.{hint}", zh="`{file}` 从不报告 {name}。{hint}")
NOTE_FIGURE = Text(
    en="The note is shown without {name}: hand it to `live.note`, or take it out.{hint}",
    zh="显示这句话时没有给出 {name}：请交给 `live.note`，或删掉它。{hint}",
)

# A pack

DUPLICATE_NAME = Text(
    en="{name} stands here twice (first in line {line}): keep one.",
    zh="{name} 重复了（第一次在第 {line} 行）：只保留一个。",
)
LISTED_WITHOUT_FOLDER = Text(
    en="There is no lesson in `{folder}`: write it, or list it as `{{coming: {name}, title: …}}`.",
    zh="`{folder}` 里没有这一课：请写出来，或列为 `{{coming: {name}, title: …}}`。",
)
OTHER_PART = Text(
    en="{name} lies in `{found}`, but is listed under `{part}`: move its folder, or list it there.",
    zh="{name} 放在 `{found}`，却列在 `{part}` 之下：请移动文件夹，或改到那里列出。",
)
UNLISTED = Text(
    en="The lesson {name} is not in course.yaml: list it under the part `{part}`.",
    zh="course.yaml 里没有 {name} 这一课：请列在 `{part}` 部分之下。",
)
STILL_COMING = Text(
    en="{name} is written, but course.yaml calls it coming: list its name alone.",
    zh="{name} 已经写好，course.yaml 却仍列为 coming：请只写课名。",
)
LESSON_ENTRY = Text(
    en="A lesson is listed by its name, or as `{coming: name, title: …}`.",
    zh="课写成课名，或 `{coming: 课名, title: …}`。",
)
UNKNOWN_NEED = Text(en="There is no lesson {name} in this course.{hint}", zh="课程里没有 {name} 这一课。{hint}")
NEEDS_ITSELF = Text(
    en="These lessons need each other: {loop}. Take one need out.",
    zh="这些课互为前提：{loop}。请去掉其中一个。",
)

# Opening a lesson

NO_SUCH_LESSON = Text(en="There is no lesson {name}.{hint}", zh="没有 {name} 这一课。{hint}")
LESSON_IS_COMING = Text(en="“{title}” is not written yet.", zh="《{title}》还没有写好。")
LESSON_IS_BROKEN = Text(
    en="The lesson cannot be opened, its files have {count} problems:",
    zh="这一课打不开，文件里有 {count} 处问题：",
)
