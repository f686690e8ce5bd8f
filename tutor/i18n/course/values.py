"""What is said about values of the wrong form."""

from tutor.i18n.text import Text

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
TOO_SHORT = Text(
    en="{value} is shorter than {least} characters: say more.", zh="{value} 不到 {least} 个字符：请写得更具体。"
)
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
