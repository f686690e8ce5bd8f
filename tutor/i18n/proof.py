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
WRONG_PASSES = Text("{name} passes the checks, but must not", "{name} 通过了检查，而它不应通过")
