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
MOMENT = Text(en="step {step:,}: {panels}", zh="第 {step:,} 步：{panels}")
SO_FAR = Text(en="so far: {panels}", zh="到目前为止：{panels}")
PANEL_GIST = Text(en="{panel}: {gist}", zh="{panel}：{gist}")
FAILED = Text(en="failed: {message}", zh="运行失败：{message}")
AT_LINE = Text(en="line {line}: {source}", zh="第 {line} 行：{source}")

# The program
SOURCE_LINE = Text(en="at line {line:,}", zh="运行到第 {line:,} 行")
SOURCE_MADE = Text(en="{count:,} tensors made", zh="产生了 {count:,} 个张量")

# Tokens and lattices
ONE_TOKEN = Text(en="1 token", zh="1 个词元")
TOKENS = Text(en="{count:,} tokens", zh="{count:,} 个词元")
ONE_CHARACTER = Text(en="1 character", zh="1 个字符")
CHARACTERS = Text(en="{count:,} characters", zh="{count:,} 个字符")
TEXT_SHOWN = Text(en="{first:,} to {last:,} of {count:,}", zh="第 {first:,} 到 {last:,} 个，共 {count:,} 个")
TOKEN_AT = Text(en="{index:,} of {count:,}", zh="第 {index:,} 个，共 {count:,} 个")
ONE_ENTITY = Text(en="1 entity: {list}", zh="1 个实体：{list}")
ENTITIES = Text(en="{count:,} entities: {list}", zh="{count:,} 个实体：{list}")
NO_ENTITIES = Text(en="no entities", zh="没有实体")
ONE_SEGMENT = Text(en="1 word: {list}", zh="1 个词：{list}")
SEGMENTS = Text(en="{count:,} words: {list}", zh="{count:,} 个词：{list}")
COLON = Text(en=": ", zh="：")
OF_ROW = Text(en="{name}: {said}", zh="{name}：{said}")
TAGGED = Text(en="{text} ({tag})", zh="{text}（{tag}）")
IN_SPAN = Text(en="in {span}", zh="属于 {span}")
ILL_FORMED = Text(en="ill-formed: {count:,}", zh="不合规则：{count:,} 个")
ONE_ILL_FORMED = Text(en="1 tag is ill-formed", zh="1 个标签不合规则")
ILL_FORMED_TAGS = Text(en="{count:,} tags are ill-formed", zh="{count:,} 个标签不合规则")
ILL_FORMED_HERE = Text(en="is ill-formed", zh="不合规则")
TAGS_DIFFER = Text(en="differ: {count:,}", zh="不一致：{count:,} 处")
ONE_DIFFERS = Text(en="the tags differ at 1 token", zh="有 1 处标签不一致")
TOKENS_DIFFER = Text(en="the tags differ at {count:,} tokens", zh="有 {count:,} 处标签不一致")
ONE_WORD = Text(en="1 word", zh="1 个词")
WORDS = Text(en="{count:,} words", zh="{count:,} 个词")
LATTICE = Text(en="{words} over {tokens}", zh="{tokens}，{words}")
BEST_PATH = Text(en="best path", zh="最优路径")
SCORE = Text(en="score", zh="得分")
THE_BEST_PATH = Text(en="best path {path}", zh="最优路径 {path}")
THE_SCORE = Text(en="score {score}", zh="得分 {score}")
SCORES_BAD = Text(
    en="scores that are nan: {nans:,}, infinite: {infs:,}", zh="得分为 nan 的有 {nans:,} 个，为 inf 的有 {infs:,} 个"
)
NO_WORD_STARTS = Text(en="no word starts here", zh="没有词从这里开始")

# The plane: lines of equal height, words beside points, the cursor
HEIGHTS = Text(en="lines at {levels}", zh="等高线 {levels}")
LINES_OF_HEIGHT = Text(en="lines of equal height at {levels}", zh="等高线的高度为 {levels}")
PATH_START = Text(en="start", zh="起点")
PATH_NOW = Text(en="now", zh="当前")
WORDS_HIDDEN = Text(en="{count:,} unnamed", zh="{count:,} 个词未标出")
WORD_PLACES = Text(en="{name}: {places}", zh="{name}：{places}")
MORE_WORDS = Text(en="{count:,} more", zh="另有 {count:,} 个")
VALUE_HERE = Text(en="value {value}", zh="值 {value}")
CLASS_HERE = Text(en="class {number}", zh="第 {number} 类")
POINT_HERE = Text(en="{name}, point {number} of {count}", zh="{name}，第 {number} 个点，共 {count} 个")
AT_PLACE = Text(en="at ({x}, {y}): {values}", zh="在 ({x}, {y}) 处：{values}")
NO_POINT_NEAR = Text(en="no point near", zh="附近没有点")
NEAREST = Text(en="nearest {what} at ({x}, {y})", zh="最近的是 {what}，位于 ({x}, {y})")

# Curves whose values are better when they are higher
CURVE_HIGHEST = Text(
    en="{name}: from {first} to {last}, highest {high} at {high_at}, {trend} at the end",
    zh="{name}：从 {first} 到 {last}，最高 {high}（{high_at} 处），末段{trend}",
)

# The gist of a panel that has one line only
ROWS_HERE = Text(en="rows: {count:,}", zh="{count:,} 行")
LAYERS_HERE = Text(en="layers: {done:,} of {count:,}", zh="{count:,} 层，已过 {done:,} 层")

# Attention
QUERIES_SHOWN = Text(en="queries {first}–{last}/{count}", zh="查询 {first}–{last}/{count}")
KEYS_SHOWN = Text(en="keys {first}–{last}/{count}", zh="键 {first}–{last}/{count}")
MASKED = Text(en="masked", zh="已遮蔽")
BLANK_MASKED = Text(en="blank: masked", zh="空白处已遮蔽")
BLANK_ZERO = Text(en="blank: 0", zh="空白处为 0")
SHARPEST = Text(en="sharpest: ", zh="最集中：")
THE_REST = Text(en="the rest", zh="其余")
ATTENTION_LAYER = Text(en="layer {index}/{count}", zh="层 {index}/{count}")
ATTENTION_HEAD = Text(en="head {index}/{count}", zh="头 {index}/{count}")
ATTENTION = Text(
    en="attention of {queries:,} queries over {keys:,} keys", zh="{queries:,} 个查询对 {keys:,} 个键的注意力"
)
STRONGEST = Text(en="sharpest {weight}", zh="最集中的是 {weight}")
SPREAD_ONE = Text(en="each query looks at a single key", zh="每个查询只看一个键")
SPREAD = Text(en="a query spreads over {count} keys on average", zh="每个查询平均分散在 {count} 个键上")
ON_ITSELF = Text(en="{share} on the token itself", zh="{share} 落在词元自身")
ON_PREVIOUS = Text(en="{share} on the token before", zh="{share} 落在前一个词元")
ON_NEXT = Text(en="{share} on the token after", zh="{share} 落在后一个词元")

# Gates
UNITS_MEAN = Text(en="mean of {count:,} units", zh="{count:,} 个单元的均值")
UNIT = Text(en="unit {index} of {count:,}", zh="第 {index} 个单元，共 {count:,} 个")
UNITS = Text(en="mean of units {first}–{last} of {count:,}", zh="第 {first}–{last} 个单元的均值，共 {count:,} 个")
TOKENS_SHOWN = Text(en="tokens {first}–{last}/{count}", zh="词元 {first}–{last}/{count}")
GATES_SHOWN = Text(en="rows {first}–{last}/{count}", zh="行 {first}–{last}/{count}")
GATES = Text(en="{gates} over {tokens:,} tokens", zh="{gates}，共 {tokens:,} 个词元")
GATE_EXTREMES = Text(
    en="{name} from {low} at {low_at} to {high} at {high_at}",
    zh="{name} 从 {low}（「{low_at}」处）到 {high}（「{high_at}」处）",
)
GATE_ONLY = Text(en="{name} without a finite value", zh="{name} 没有有限值")
GATE_BAD = Text(en="{name}: {nans:,} nan, {infs:,} inf", zh="{name}：{nans:,} 个 nan，{infs:,} 个 inf")
NOW = Text(en="now ", zh="当前 ")
GATE_HERE = Text(en="{gate} at {token}", zh="{gate}，{token} 处")

# Images
NO_IMAGES = Text(en="No images", zh="没有图像")
IMAGE = Text(en="an image of {height}x{width} in {dtype}", zh="一幅 {height}x{width} 的图像，类型 {dtype}")
IMAGES = Text(
    en="{count:,} images of {height}x{width} in {dtype}", zh="{count:,} 幅 {height}x{width} 的图像，类型 {dtype}"
)
COLOUR_IMAGE = Text(
    en="a colour image of {height}x{width} in {dtype}", zh="一幅 {height}x{width} 的彩色图像，类型 {dtype}"
)
COLOUR_IMAGES = Text(
    en="{count:,} colour images of {height}x{width} in {dtype}",
    zh="{count:,} 幅 {height}x{width} 的彩色图像，类型 {dtype}",
)
IMAGES_OF = Text(en="{shown:,} of {count:,}", zh="{shown:,}/{count:,} 幅")
IMAGES_HERE = Text(en="of which the first {count:,}", zh="以下是前 {count:,} 幅")
IMAGE_VALUES = Text(en="from {low} to {high}, mean {mean}", zh="从 {low} 到 {high}，均值 {mean}")
IMAGE_NUMBER = Text(en="image {number}", zh="图像 {number}")
PIXEL_AT = Text(en="row {row}, column {col}", zh="行 {row}，列 {col}")
NAMED = Text(en="{name}: {what}", zh="{name}：{what}")

# Trellises
TRELLIS_CELL = Text(en="{at} state {state}: {score}", zh="{at} 状态 {state}：{score}")
TRELLIS_FROM = Text(en="from {state} ({score})", zh="来自 {state}（{score}）")
TRELLIS_FROM_STATE = Text(en=" from {state}", zh=" 来自 {state}")
NOT_COMPUTED = Text(en="not computed yet", zh="尚未计算")
IMPOSSIBLE = Text(en="{score}, impossible", zh="{score}，不可能")
FROM_STATE = Text(en="before a score: the state it comes from", zh="得分左侧是它的来源状态")
TIMES_SHOWN = Text(en="t = {first} to {last} of 0 to {end}", zh="t = {first} 到 {last}，共 0 到 {end}")
STATES_SHOWN = Text(en="states {first} to {last} of {count}", zh="第 {first} 到 {last} 个状态，共 {count} 个")
TRELLIS_PATH = Text(en="best path: {path}", zh="最优路径：{path}")
TRELLIS_PATH_SO_FAR = Text(en="best path so far: {path}", zh="目前的最优路径：{path}")
TRELLIS_COMPUTED = Text(en="{count} of {total} columns computed", zh="已计算 {total} 列中的 {count} 列")
TRELLIS_LAST = Text(en="the last score: {cell}", zh="最新得分：{cell}")
TRELLIS_BAD = Text(en="infinite scores: {count:,}", zh="有 {count:,} 个得分为 inf")

# A tensor under the cursor
ROW_HERE = Text(en="row {at}", zh="行 {at}")
COL_HERE = Text(en="column {at}", zh="列 {at}")
ROWS_FROM = Text(en="rows {first} to {last}", zh="行 {first} 到 {last}")
COLS_FROM = Text(en="columns {first} to {last}", zh="列 {first} 到 {last}")
ELEMENT_HERE = Text(en="element {at}", zh="元素 {at}")
ELEMENTS_FROM = Text(en="elements {first} to {last}", zh="元素 {first} 到 {last}")
NAMED_HERE = Text(en="{at} ({name})", zh="{at}（{name}）")
READ = Text(en=": ", zh="：")
MEAN_HERE = Text(en="mean {value}", zh="均值 {value}")
MAGNITUDE = Text(en="magnitude {value}", zh="模 {value}")
ABOUT = Text(en="about {value}", zh="约 {value}")
SLICE = Text(en="[{index}] of [{sizes}]", zh="[{sizes}] 中的 [{index}]")
MAGNITUDES = Text(en="magnitudes", zh="模")
MAGNITUDE_STATS = Text(
    en="magnitudes from {low} to {high}, mean {mean}, std {std}",
    zh="模从 {low} 到 {high}，均值 {mean}，标准差 {std}",
)

# Histograms
NO_VALUES = Text(en="no finite value", zh="没有有限值")
MEDIAN = Text(en="median", zh="中位数")
ZEROS = Text(en="zeros", zh="零值")
BELOW = Text(en="below", zh="低于范围")
ABOVE = Text(en="above", zh="高于范围")
VALUES_OUTSIDE = Text(en="{count:,} outside", zh="{count:,} 个在范围外")
QUANTILES_OVER_STEPS = Text(en="quantiles over steps", zh="分位数随步数的变化")
STD_OVER_STEPS = Text(en="std over steps", zh="标准差随步数的变化")
OWN_HEIGHTS = Text(en="each to its own height", zh="各按自身高度")
DISTRIBUTION = Text(en="name", zh="名称")
DISTRIBUTIONS = Text(en="{count:,} distributions", zh="{count:,} 个分布")
MORE_DISTRIBUTIONS = Text(en="{count:,} more", zh="还有 {count:,} 个")
MOST_BETWEEN = Text(
    en="90 % of values between {low} and {high}, median {median}",
    zh="90 % 的值在 {low} 与 {high} 之间，中位数 {median}",
)
ALL_EQUAL = Text(en="all values are {value}", zh="所有值都是 {value}")
ZERO_SHARE = Text(en="{share} zeros", zh="{share} 为零")
SPREAD_GREW = Text(
    en="std grew from {before} to {now} over {steps:,} steps", zh="{steps:,} 步内标准差从 {before} 增大到 {now}"
)
SPREAD_SHRANK = Text(
    en="std shrank from {before} to {now} over {steps:,} steps", zh="{steps:,} 步内标准差从 {before} 减小到 {now}"
)
SPREAD_STAYED = Text(en="std stayed near {std} over {steps:,} steps", zh="{steps:,} 步内标准差保持在 {std} 附近")
SPREADS = Text(en="std from {low} ({narrow}) to {high} ({wide})", zh="标准差从 {low}（{narrow}）到 {high}（{wide}）")
MOST_ZEROS = Text(en="most zeros in {name}: {share}", zh="零值最多的是 {name}：{share}")
BIN = Text(en="{low} to {high}", zh="{low} 到 {high}")
VALUES_IN_BIN = Text(en="{count:,} of {total:,}", zh="共 {total:,} 个，此处 {count:,} 个")
