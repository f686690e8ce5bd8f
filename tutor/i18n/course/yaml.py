"""What is said about YAML that lessons do not have, and about what is no YAML."""

from tutor.i18n.text import Text

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
CUT_AT_COMMENT = Text(
    en="A ` #` begins a comment, and the text ends before it: put the whole text in quotes, or begin a line with the "
    "comment.",
    zh="「 #」之后是注释，文字到此为止：请给整段文字加引号；真要写注释，请另起一行。",
)
CUT_AT_COMMA = Text(
    en="A comma cuts this text after {value}: put the whole text in quotes.",
    zh="这段文字在 {value} 之后被逗号断开：请给整段文字加引号。",
)
YAML_COMMENT = Text(
    en="A ` #` begins a comment, which holds the bracket or brace that should close here: put the text in quotes.",
    zh="「 #」之后是注释，该在这里闭合的括号也成了注释：请给整段文字加引号。",
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
