"""What the pictures say: legends, facts of tensors, summaries in a sentence."""

from __future__ import annotations

from tutor.i18n.text import Text

YES = Text(en="yes", zh="是")
NO = Text(en="no", zh="否")
BETWEEN = Text(en="; ", zh="；")
STOP = Text(en=".", zh="。")
BETWEEN_SENTENCES = Text(en=" ", zh="")
LIST = Text(en=", ", zh="、")
COMMA = Text(en=", ", zh="，")
EMPTY = Text(en="Nothing yet", zh="还没有内容")
STEP = Text(en="step {step:,}", zh="第 {step:,} 步")
LOG = Text(en="log", zh="对数")
LOG_X = Text(en="log x", zh="横轴对数")

# Curves
LAST = Text(en="last", zh="最新")
LOWEST = Text(en="lowest", zh="最低")
WHERE = Text(en="{value} at {at}", zh="{value}（{at} 处）")
AT = Text(en="at", zh="位置")
NOT_A_NUMBER = Text(en="nan from {at}", zh="从 {at} 起为 nan")
INFINITE = Text(en="inf from {at}", zh="从 {at} 起为 inf")
BELOW_ZERO = Text(en="values ≤ 0 left out", zh="未画出 ≤ 0 的值")
X_BELOW_ZERO = Text(en="x ≤ 0 left out", zh="未画出 x ≤ 0 的点")
BEYOND = Text(en="leaves the plot", zh="超出图外")
CURSOR = Text(en="at {at}", zh="在 {at} 处")
AT_CURSOR = Text(en="at {at}: {values}", zh="在 {at} 处：{values}")
NO_POINTS = Text(en="{name}: no points yet", zh="{name}：还没有数据点")
ONE_POINT = Text(en="{name}: one point, {value} at {at}", zh="{name}：只有一个点，在 {at} 处为 {value}")
CURVE = Text(
    en="{name}: from {first} to {last}, lowest {low} at {low_at}, {trend} at the end",
    zh="{name}：从 {first} 到 {last}，最低 {low}（{low_at} 处），末段{trend}",
)
SERIES = Text(en="series", zh="曲线")
COUNT = Text(en="points", zh="点数")
FIRST = Text(en="first", zh="最初")
HIGHEST = Text(en="highest", zh="最高")
TREND = Text(en="at the end", zh="末段")
NOT_FINITE = Text(
    en="{name}: {nans:,} nan and {infs:,} inf, the first at {at}",
    zh="{name}：{nans:,} 个 nan，{infs:,} 个 inf，首次出现在 {at}",
)
FALLING = Text(en="falling", zh="下降")
RISING = Text(en="rising", zh="上升")
LEVEL = Text(en="level", zh="持平")

# Tensors
MIN = Text(en="min", zh="最小")
MAX = Text(en="max", zh="最大")
MEAN = Text(en="mean", zh="均值")
STD = Text(en="std", zh="标准差")
POOLED = Text(en="block means", zh="分块均值")
AT_INDEX = Text(en="at [{index}]", zh="位置 [{index}]")
EMPTY_TENSOR = Text(en="The tensor is empty", zh="张量为空")
ROW_RANGE = Text(en="{name}: {low} to {high}", zh="{name}：{low} 到 {high}")
TENSOR = Text(en="{dtype} {shape} on {device}", zh="{dtype} {shape}，位于 {device}")
TENSOR = Text(en="{dtype} {shape} on {device}", zh="{dtype} {shape}，位于 {device}")
TENSOR_STATS = Text(
    en="from {low} to {high}, mean {mean}, std {std}", zh="从 {low} 到 {high}，均值 {mean}，标准差 {std}"
)
TENSOR_NOTHING_FINITE = Text(en="no finite value", zh="没有有限值")
TENSOR_BAD = Text(en="{nans:,} nan, {infs:,} inf", zh="{nans:,} 个 nan，{infs:,} 个 inf")

# The plane
POINTS = Text(en="{name}: {count:,} points", zh="{name}：{count:,} 个点")
CLASSES = Text(en="{name}: {count:,} points ({classes})", zh="{name}：{count:,} 个点（{classes}）")
CLASS = Text(en="class {number}: {count:,}", zh="第 {number} 类：{count:,}")
OUTSIDE = Text(en="{count:,} outside", zh="{count:,} 个在图外")
PATH = Text(
    en="{name}: a line from ({x0}, {y0}) to ({x1}, {y1})",
    zh="{name}：一条线，从 ({x0}, {y0}) 到 ({x1}, {y1})",
)
EMPTY_PATH = Text(en="{name}: no line yet", zh="{name}：还没有线")
REGIONS = Text(en="regions of {count:,} classes ({shares})", zh="{count:,} 个类别的区域（{shares}）")
SHARE = Text(en="class {number}: {share}", zh="第 {number} 类：{share}")
QUANTITY = Text(en="a field from {low} to {high}", zh="场的取值从 {low} 到 {high}")
FIELD_BAD = Text(en="{count:,} values of the field are not finite", zh="场中有 {count:,} 个值不是有限数")
RANGES = Text(en="x from {x0} to {x1}, y from {y0} to {y1}", zh="x 从 {x0} 到 {x1}，y 从 {y0} 到 {y1}")

# Shapes of a model
LAYER = Text(en="layer", zh="层")
TYPE = Text(en="type", zh="类型")
INPUT = Text(en="in", zh="输入")
OUTPUT = Text(en="out", zh="输出")
PARAMETERS = Text(en="parameters", zh="参数量")
BYTES = Text(en="bytes", zh="字节")
TOTAL = Text(en="total", zh="合计")
SHAPES = Text(
    en="{count:,} layers, {parameters:,} parameters, {bytes}, last shape {output}",
    zh="{count:,} 层，{parameters:,} 个参数，{bytes}，最后的形状 {output}",
)
SHAPES_WAIT = Text(
    en="{count:,} layers, {parameters:,} parameters, {bytes}, no data yet",
    zh="{count:,} 层，{parameters:,} 个参数，{bytes}，尚无数据流过",
)
BROKEN = Text(en="it breaks at {layer}: {error}", zh="在 {layer} 处出错：{error}")

# Tables, notes, the console
MORE_ROWS = Text(en="{count:,} more rows", zh="还有 {count:,} 行")
TABLE = Text(en="{rows:,} rows of {columns}", zh="{rows:,} 行，各列为 {columns}")
PRINTED = Text(en="{count:,} lines printed", zh="输出了 {count:,} 行")

# The alarm
ALARM_CURVE = Text(
    en="At step {step:,}, {series} in {panel} became {value}.",
    zh="第 {step:,} 步，「{panel}」中的「{series}」变成了 {value}。",
)
ALARM_CURVE_OUTSIDE = Text(en="{series} in {panel} is {value}.", zh="「{panel}」中的「{series}」是 {value}。")
ALARM_VALUE = Text(
    en="At step {step:,}, one value of {panel} became {value}.",
    zh="第 {step:,} 步，「{panel}」中有一个值变成了 {value}。",
)
ALARM_VALUES = Text(
    en="At step {step:,}, {count:,} values of {panel} became nan or infinite, the first of them {value}.",
    zh="第 {step:,} 步，「{panel}」中有 {count:,} 个值变成了 nan 或 inf，其中第一个是 {value}。",
)
ALARM_RESULT = Text(
    en="The result {series} is not a finite number: {value}.", zh="结果「{series}」不是有限数：{value}。"
)
ALARM_TENSORS = Text(
    en="Tensors that hold nan or inf at that moment: {names}.", zh="此时含有 nan 或 inf 的张量：{names}。"
)

# Frames that are no pictures, in plain text
STARTED = Text(en="{lesson}/{step}, seed {seed}", zh="{lesson}/{step}，随机种子 {seed}")
NO_DEVICE = Text(
    en="{device} is not available here; the run goes on on the CPU.",
    zh="这台机器上没有可用的 {device}，改在 CPU 上运行。",
)
PROGRESS = Text(en="step {step:,} of {total:,}", zh="第 {step:,} 步，共 {total:,} 步")
FAILED = Text(en="failed: {message}", zh="运行失败：{message}")
AT_LINE = Text(en="line {line}: {source}", zh="第 {line} 行：{source}")
