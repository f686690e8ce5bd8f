"""What `tutor check --run` says."""

from tutor.i18n.text import Text

NO_FIGURE = Text(
    "the demo reports no figure “{name}”; add it to live.result",
    "演示没有报告「{name}」；请在 live.result 中加上它",
)
NOT_EXPECTED = Text("{name} is {got}, expected {want}", "{name} 是 {got}，应为 {want}")
KEY_DIFFERS = Text("verify gives {got}, but the key is {want}", "verify 算出 {got}，而答案写的是 {want}")
OPTION_NOT_TRUE = Text(
    "option {number} is marked right but does not come true: {when}",
    "选项 {number} 标为正确，但并不成立：{when}",
)
OPTION_TRUE = Text(
    "option {number} is not marked right but comes true: {when}", "选项 {number} 没有标为正确，却成立：{when}"
)
SOLUTION_FAILS = Text("the solution does not pass its checks: {message}", "参考解答没有通过检查：{message}")
RIGHT_FAILS = Text(
    "{name} is a right solution, but does not pass: {message}", "{name} 是正确的解答，却没有通过：{message}"
)
WRONG_PASSES = Text("{name} passes the checks, but must not", "{name} 通过了检查，而它不应通过")
SAYS_ELSE = Text(
    "{name} is refused in words that do not name this mistake: “{message}”; expected “{says}”",
    "{name} 被拒时，说的不是这个错误：「{message}」；应含有「{says}」",
)

FIXED_FAILS = Text("{name} is the program put right, but fails: {reason}", "{name} 是改好的程序，却出错了：{reason}")
FIXED_UNSTEADY = Text(
    "{name} ends differently each time, so nothing shows that the wrong line matters",
    "{name} 每次运行的结果都不同，看不出那一行错误有没有影响",
)
NO_BUG = Text(
    "{name} prints and reports the same as {other}: the wrong line makes no difference",
    "{name} 的输出和结果与 {other} 完全相同：那一行错误没有造成任何区别",
)

AT_SEED = Text("seed {seed}: {problem}", "种子 {seed}：{problem}")
AT_SEEDS = Text("seed {seed} (and {more} more): {problem}", "种子 {seed}（另有 {more} 个种子也是）：{problem}")
ALIKE = Text(
    "{name} ({value}) and {other} ({same}) cannot be told apart", "{name}（{value}）与 {other}（{same}）无法区分"
)
READ_THE_SAME = Text("two options read “{value}”", "有两个选项都显示为「{value}」")
FEW_OPTIONS = Text("{count} options; at least {wanted} are needed", "只有 {count} 个选项，至少要 {wanted} 个")
UNSTEADY = Text(
    "made a second time it is another question; draw from random.Random(seed) alone",
    "再出一次，题目就变了；只应从 random.Random(seed) 抽取",
)
TRAP_UNUSED = Text(
    "none of {seeds} seeds makes the distractor “{name}” that traps speaks of",
    "traps 中写了干扰项「{name}」，可 {seeds} 个种子都没有产生它",
)
LITTLE_VARIETY = Text(
    "{count} different questions among {seeds} seeds; at least {wanted} are needed",
    "{seeds} 个种子只出了 {count} 道不同的题，至少要 {wanted} 道",
)
UNTYPABLE = Text(
    "the key cannot be typed as it is written, {value}: give the question a `within`",
    "照着写法 {value} 输入，得不到正确答案：请为这道题写上 `within`",
)
