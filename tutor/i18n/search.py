"""The words of search and glossary."""

from tutor.i18n.text import Text

# glossary.yaml, as `tutor check` sees it

LONG_DEFINITION = Text(
    en="A definition has at most {most} characters: say it in one or two sentences, and teach the rest in a lesson.",
    zh="一条定义最多 {most} 个字符：用一两句话说清，其余的放到课里讲。",
)
DUPLICATE_TERM = Text(
    en="{name} already names another term (line {line}): keep one, or tell them apart, as in `bias (parameter)`.",
    zh="{name} 已经是另一条术语的名称（第 {line} 行）：只保留一个，或加括号区分，例如 `偏置（参数）`。",
)
UNKNOWN_TERM = Text(en="There is no term {name} in this glossary.{hint}", zh="术语表里没有 {name} 这一条。{hint}")
STEP_OF_COMING = Text(
    en="{name} is still to come, and has no steps yet: name the lesson alone.",
    zh="{name} 还没有写，也就没有步骤：只写这一课的名称。",
)
STEP_NEEDED = Text(
    en="{name} is written: name the step that teaches the term too, as in {example}.",
    zh="{name} 已经写好：请连同讲解这个术语的步骤一起写，例如 {example}。",
)
NO_SUCH_STEP = Text(en="There is no step {name} in {lesson}.{hint}", zh="{lesson} 里没有 {name} 这个步骤。{hint}")
CONTRADICTS = Text(
    en="The glossary calls {english} {glossary}: write that here, or add this word to `also` there.",
    zh="术语表把 {english} 译作 {glossary}：这里请用同一个词，或把这个词加进那一条的 `also`。",
)

# The screens

SEARCH = Text("Search the course", "搜索课程")
GLOSSARY = Text("Glossary", "术语表")
FOUND = Text("{count} found", "找到 {count} 处")
AT_MOST = Text("the best {count}", "最相关的 {count} 处")
SO_MANY_TERMS = Text("{count} terms", "{count} 条术语")
TYPE_WORDS = Text(
    "Type words, in English or Chinese, in any order: what holds all of them is listed.\n"
    "Titles, texts, questions, knobs, programs and terms are searched; answers are not.",
    "输入几个词，中文英文都可以，顺序不限：列出的每一处都含有所有的词。\n"
    "会搜索标题、正文、题目、旋钮、程序和术语，不会搜索答案。",
)
NOTHING_FOUND = Text(
    "Nothing holds all of these words. Fewer or shorter ones find more.",
    "没有哪一处含有所有这些词。少写几个，或写短一些再试。",
)
READING = Text("Reading the lessons…", "正在读取各课……")
NO_TERM = Text("No term with these words.", "没有含有这些词的术语。")
NO_GLOSSARY = Text("This course has no glossary.", "这门课程没有术语表。")
ON_THIS_STEP = Text("On this step", "这一步里的术语")
ALL_TERMS = Text("All terms", "全部术语")
LESSON = Text("lesson", "课")
COMING = Text("coming", "待写")
TERM = Text("term", "术语")
ALSO = Text("also: {names}", "又称：{names}")
SEE = Text("See also: {names}", "参见：{names}")
TAUGHT = Text("Taught in “{lesson}”, step “{step}”: enter opens it.", "讲解见《{lesson}》的「{step}」，按 enter 打开。")
TO_BE_TAUGHT = Text("Taught in “{lesson}”, which is still to come.", "讲解见《{lesson}》，这一课还没有写好。")
COMMA = Text(", ", "、")

# The command line

HELP_SEARCH = Text("search the whole course, in both languages", "在整个课程里搜索，中英文都找")
HELP_GLOSSARY = Text("say what a term means, or list all terms", "解释一个术语，或列出全部术语")
NO_SUCH_TERM = Text("tutor: the glossary has no term “{name}”.", "tutor：术语表里没有「{name}」。")
