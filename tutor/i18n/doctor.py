"""What `tutor doctor` says of the report itself, of the terminal, and of the way to it."""

from __future__ import annotations

from tutor.i18n.text import Text

FINE = Text(en="ok", zh="正常")
NOTED = Text(en="--", zh="说明")
BAD = Text(en="!!", zh="注意")
ALL_WELL = Text(en="Everything that tutor needs is here.", zh="tutor 需要的一切都已就绪。")
SO_MANY = Text(en="Lines marked !! want your attention: {topics}.", zh="请看标着「注意」的行：{topics}。")
COMMA = Text(en=", ", zh="、")
NOT_FOUND_OUT = Text(en="could not be found out: {error}", zh="无法得知：{error}")

TERMINAL = Text(en="Terminal", zh="终端")
INSIDE = Text(en="{terminal}, inside {multiplexer}", zh="{terminal}，在 {multiplexer} 里")
NO_TERMINAL = Text(en="none: the output goes elsewhere", zh="无，输出没有连到终端")
NO_TERMINAL_ADVICE = Text(
    en="Without one there are `tutor read LESSON` and `tutor run LESSON/STEP --plain`.",
    zh="没有终端时可以用 `tutor read 课` 和 `tutor run 课/步骤 --plain`。",
)
DUMB = Text(
    en="It cannot place text. Set its true kind, often `export TERM=xterm-256color`, or use `tutor read LESSON`.",
    zh="它不支持定位文字。请设置终端的真实类型，常见的是 `export TERM=xterm-256color`；或改用 `tutor read 课`。",
)
SMALL = Text(
    en="Make the window at least 40x15. At 80x24 everything is shown.",
    zh="请把窗口放大到至少 40x15；80x24 可以完整显示。",
)
UNKNOWN_KIND = Text(
    en="This machine does not know that kind: tutor runs, an editor may not. Begin with `TERM=xterm-256color tutor`.",
    zh="这台机器不认识这种终端：tutor 能运行，编辑器未必。可以用 `TERM=xterm-256color tutor` 启动。",
)

COLOURS = Text(en="Colours", zh="颜色")
NO_COLOUR = Text(en="none, as NO_COLOR asks", zh="无，因为设置了 NO_COLOR")
NO_COLOUR_KIND = Text(en="none: {why} has none", zh="无：{why} 不支持颜色")
TRUE_COLOUR = Text(en="16 million, says {why}", zh="1670 万色，依据 {why}")
COLOURS_256 = Text(en="256, says {why}", zh="256 色，依据 {why}")
COLOURS_16 = Text(en="16, says {why}", zh="16 色，依据 {why}")
COLOURS_ASKED = Text(
    en="{colours}; but TEXTUAL_COLOR_SYSTEM={asked}", zh="{colours}；但设置了 TEXTUAL_COLOR_SYSTEM={asked}"
)
MORE_COLOURS = Text(
    en="If your terminal has more, begin with `COLORTERM=truecolor tutor`. Pictures are readable without.",
    zh="如果终端支持更多颜色，请用 `COLORTERM=truecolor tutor` 启动；不用也能看清每一幅图。",
)
MORE_COLOURS_FAR = Text(
    en="SSH leaves COLORTERM behind. If your terminal has more, begin with `COLORTERM=truecolor tutor`.",
    zh="SSH 不会带上 COLORTERM。如果你的终端支持更多颜色，请用 `COLORTERM=truecolor tutor` 启动。",
)
MORE_COLOURS_TMUX = Text(
    en='For more, put `set -g default-terminal "tmux-256color"` into ~/.tmux.conf and restart tmux.',
    zh='想要更多颜色，请在 ~/.tmux.conf 里写上 `set -g default-terminal "tmux-256color"`，再重启 tmux。',
)
MORE_COLOURS_SCREEN = Text(
    en="For 256, put `term screen-256color` into ~/.screenrc and restart screen.",
    zh="想要 256 色，请在 ~/.screenrc 里写上 `term screen-256color`，再重启 screen。",
)

WIDTHS = Text(en="Widths", zh="字符宽度")
MEASURED = Text(
    en="Chinese {chinese} cells, points and lines {ambiguous}, braille {braille}",
    zh="汉字 {chinese} 格，点和线 {ambiguous} 格，盲文点 {braille} 格",
)
IN_ASCII_ALONE = Text(
    en="not needed: only ASCII is drawn here",
    zh="不必测：这里只用 ASCII 绘制",
)
WIDE_KEPT = Text(
    en="Remembered for {identity}: pictures there do without the glyphs that it draws two cells wide.",
    zh="已为 {identity} 记下：在那里画图会避开占两格的字符。",
)
WIDE_NOT_KEPT = Text(
    en="It could not be remembered. `export TUTOR_AMBIGUOUS=wide` tells tutor so.",
    zh="没能记下来。请运行 `export TUTOR_AMBIGUOUS=wide` 告诉 tutor。",
)
NARROW_AGAIN = Text(
    en="It was two before. Pictures have all their glyphs again.",
    zh="以前测得的是两格。现在图又可以用全部字符了。",
)
DENIED = Text(
    en="TUTOR_AMBIGUOUS={asked} says otherwise, and holds. `unset TUTOR_AMBIGUOUS` takes what was found.",
    zh="TUTOR_AMBIGUOUS={asked} 与此不符，目前以它为准。运行 `unset TUTOR_AMBIGUOUS` 之后才采用这里的结果。",
)
NARROW_CHINESE = Text(
    en="Have your terminal draw Chinese two cells wide: choose a monospaced font that has Chinese.",
    zh="请让终端把汉字画成两格宽：换一种含汉字的等宽字体。",
)
WIDE_BRAILLE = Text(
    en="Curves are drawn in braille, one cell each. Choose another font, or begin with `tutor --ascii`.",
    zh="曲线用盲文点绘制，每个应占一格。请换一种字体，或者用 `tutor --ascii` 启动。",
)
NO_UTF8 = Text(
    en="It does not draw UTF-8 as one character. Set its encoding to UTF-8, or begin with `tutor --ascii`.",
    zh="它没有把 UTF-8 的多个字节画成一个字符。请把终端的编码设为 UTF-8，或者用 `tutor --ascii` 启动。",
)
RULER = Text(
    en="Do these bars line up?\n汉字宽度|\n→●█─→●█─|\nabcdefgh|",
    zh="下面的竖线对齐吗？\n汉字宽度|\n→●█─→●█─|\nabcdefgh|",
)
RULER_LIMITED = Text(
    en="Do these bars line up?\n汉字宽度|\nabcdefgh|",
    zh="下面的竖线对齐吗？\n汉字宽度|\nabcdefgh|",
)
RULER_UNANSWERED = Text(
    en="no answer. {ruler}",
    zh="终端没有回应。{ruler}",
)
RULER_ANSWERED = Text(
    en="{widths}, says {multiplexer}. {ruler}",
    zh="{multiplexer} 说：{widths}。{ruler}",
)
RULER_ADVICE = Text(
    en="If the first bar is off, choose a font with Chinese. If the second is, `export TUTOR_AMBIGUOUS=wide`.",
    zh="如果第一条没有对齐，请换一种含汉字的等宽字体；如果是第二条，请运行 `export TUTOR_AMBIGUOUS=wide`。",
)
RULER_LIMITED_ADVICE = Text(
    en="If they do not, choose a font whose Chinese characters are two cells wide.",
    zh="如果没有对齐，请换一种汉字占两格的字体。",
)

LOCALE = Text(en="Locale", zh="语言环境")
NO_LOCALE = Text(en="none set, {encoding}", zh="没有设置，{encoding}")
NOT_UTF8 = Text(
    en="`export LANG=C.UTF-8`, or Chinese comes out as question marks, and all else in ASCII.",
    zh="请运行 `export LANG=C.UTF-8`，否则汉字会变成问号，其余内容只用 ASCII 显示。",
)
IN_ASCII = Text(
    en="All is drawn in ASCII here. If it can show more, `export LC_ALL=C.UTF-8`, or begin with `tutor --no-ascii`.",
    zh="这里只用 ASCII 绘制。如果终端能显示更多，请运行 `export LC_ALL=C.UTF-8`，或者用 `tutor --no-ascii` 启动。",
)
NOT_INSTALLED_HERE = Text(
    en="{name} is not installed here; other programs will complain. `export {variable}=C.UTF-8` needs no installing.",
    zh="这台机器没有安装 {name}，别的程序会报错。`export {variable}=C.UTF-8` 不需要安装。",
)

CONNECTION = Text(en="Connection", zh="连接方式")
HERE = Text(en="on this machine", zh="本机")
OVER_SSH = Text(en="over SSH", zh="通过 SSH")
ROUND_TRIP = Text(en="{where}; it answers in {trip}", zh="{where}，{trip} 内回应")
BUDGET = Text(en="{where}; pictures take {budget:.0f} kB/s at most", zh="{where}；图最多占用 {budget:.0f} kB/s")
NO_BUDGET = Text(en="{where}; pictures take what they want", zh="{where}；图的流量不限")
SLOW_LINE = Text(
    en="If keys lag, begin with `tutor --budget {less:.0f}`. Your keys come before pictures in any case.",
    zh="如果按键有延迟，请用 `tutor --budget {less:.0f}` 启动。无论如何，按键总是先于图。",
)
BAD_BUDGET = Text(
    en="TUTOR_BUDGET={text} is no number of kB a second. `export TUTOR_BUDGET=60`, or `unset TUTOR_BUDGET`.",
    zh="TUTOR_BUDGET={text} 不是每秒的 kB 数。请运行 `export TUTOR_BUDGET=60` 或 `unset TUTOR_BUDGET`。",
)
