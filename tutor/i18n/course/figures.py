"""What is said about knobs, figures and sentences."""

from tutor.i18n.text import Text

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
