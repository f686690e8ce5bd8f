"""The one table of actions: key bar, help and bindings of every screen read it, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

from tutor.i18n import Language, Text
from tutor.i18n import interface as words
from tutor.i18n.spelling import only_ascii

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Keys that lead into the pictures, while they are shown: `a` into the first."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something a learner can do with one key."""

    keys: str
    """Key names as Textual has them, joined by commas."""
    shown: str
    """The key as the key bar shows it."""
    label: Text
    help: Text

    def named(self, language: Language) -> str:
        """The label. Where only ASCII is shown, English calls Chinese by its English name."""
        label = self.label(language)
        return words.CHINESE.en if only_ascii() and label == words.CHINESE.zh else label


ACTIONS: dict[str, Action] = {
    "choose": Action("enter", "enter", Text("open", "打开"), Text("Open the lesson here.", "打开光标所在的课。")),
    "up": Action("up,k", "↑↓", Text("move", "移动"), Text("Move up and down, or scroll.", "上下移动，或滚动正文。")),
    "down": Action("down,j", "↓", Text("down", "下移"), Text("Move down, or scroll.", "下移，或滚动正文。")),
    "page_up": Action(
        "pageup", "pgup", Text("scroll", "翻屏"), Text("Scroll by pages (pgdn: down).", "整屏滚动（pgdn 向下）。")
    ),
    "page_down": Action("pagedown", "pgdn", Text("scroll", "翻屏"), Text("Scroll down a page.", "向下滚动一屏。")),
    "answer": Action("enter", "enter", Text("answer", "作答"), Text("Commit to this answer.", "提交这个答案。")),
    "mark": Action("space", "space", Text("mark", "选中"), Text("Mark or unmark the option.", "选中或取消这个选项。")),
    "take": Action(
        "space",
        "space",
        Text("take", "拿放"),
        Text("Take this item, or put it down.", "拿起这一项，或放下它。"),
    ),
    "sure": Action(
        "u",
        "u",
        Text("how sure", "把握"),
        Text("Say how sure you are: guess, likely, certain.", "说说有几分把握：猜的、大概、确定。"),
    ),
    "sure_line": Action(
        "tab",
        "tab",
        Text("how sure", "把握"),
        Text("Say how sure you are: guess, likely, certain.", "说说有几分把握：猜的、大概、确定。"),
    ),
    "leave_line": Action(
        "escape",
        "esc",
        Text("leave the line", "离开输入行"),
        Text("Leave the line: keys are keys again.", "离开输入行，按键恢复原来的作用。"),
    ),
    "line_next": Action("right", "→", Text("next", "下一步"), Text("Go to the next step.", "进入下一步。")),
    "line_back": Action("left", "←", Text("back", "上一步"), Text("Go to the step before.", "回到上一步。")),
    "another": Action(
        "a", "a", Text("another", "再来一道"), Text("Another one, with new numbers.", "换一组数字再做一道。")
    ),
    "revisit": Action(
        "b", "b", Text("reread", "看讲解"), Text("Back to the step that explains it.", "回到讲解这一点的那一步。")
    ),
    "resume": Action(
        "b", "b", Text("to the question", "回到题目"), Text("Return to the question.", "回到刚才的题目。")
    ),
    "run": Action("r", "r", Text("run", "运行"), Text("Run the demo with these knobs.", "用当前旋钮的值运行演示。")),
    "pause": Action("space", "space", Text("pause", "暂停"), Text("Pause at the next step.", "在下一步暂停。")),
    "carry_on": Action(
        "space", "space", Text("go on", "继续"), Text("Go on from the newest step.", "从最新的一步继续。")
    ),
    "go_on": Action(
        "space",
        "space",
        Text("go on from here", "从这里继续"),
        Text("Go on from the checkpoint, with the knobs as they stand.", "从检查点按当前旋钮继续。"),
    ),
    "one_step": Action(
        "full_stop", ".", Text("one step", "单步"), Text("Take one step, then hold.", "走一步，然后停住。")
    ),
    "stop": Action("x", "x", Text("stop", "停止"), Text("End the run now.", "立即结束运行。")),
    "speed": Action(
        "f", "f", Text("speed", "速度"), Text("Full speed, or 30, 5, 1 steps a second.", "全速，或每秒 30、5、1 步。")
    ),
    "walk_back": Action(
        "left_square_bracket", "[]", Text("look back", "回看"), Text("Walk back through the run.", "往回看运行的过程。")
    ),
    "walk_forth": Action("right_square_bracket", "]", Text("forth", "往前"), Text("Walk forth again.", "再往前看。")),
    "checkpoint_back": Action(
        "left_curly_bracket",
        "{}",
        Text("checkpoint", "检查点"),
        Text("To the checkpoint before.", "回到上一个检查点。"),
    ),
    "checkpoint_forth": Action(
        "right_curly_bracket", "}", Text("forth", "往前"), Text("To the next checkpoint.", "到下一个检查点。")
    ),
    "compare": Action(
        "o",
        "o",
        Text("compare", "对比"),
        Text("Keep the curves of every run, or stop it.", "保留每次运行的曲线，或关闭。"),
    ),
    "sweep": Action(
        "w", "w", Text("sweep", "扫描"), Text("Run the chosen knob through its range.", "让选中的旋钮取遍它的范围。")
    ),
    "log_scale": Action(
        "y", "y", Text("log", "对数"), Text("Curves on a log scale, or not.", "曲线用对数坐标，或改回。")
    ),
    "knob": Action("tab", "tab", Text("knob", "旋钮"), Text("Choose the next knob.", "选择下一个旋钮。")),
    "knob_back": Action("shift+tab", "⇧tab", Text("knob", "旋钮"), Text("Choose the knob before.", "选择上一个旋钮。")),
    "turn_down": Action(
        "minus,underscore", "-+", Text("turn", "调节"), Text("Turn the knob down or up.", "把旋钮调小或调大。")
    ),
    "turn_up": Action("plus,equals_sign", "+", Text("turn up", "调大"), Text("Turn the knob up.", "把旋钮调大。")),
    "view": Action(
        "v", "v", Text("view", "切换"), Text("Text or a picture; one picture alone.", "切换正文与图；单看一个图。")
    ),
    "into": Action(
        "i",
        "i",
        Text("picture", "进入图"),
        Text("Into a picture: its keys walk over it and read it.", "进入一个图：方向键在图上移动，读出数值。"),
    ),
    "letter": Action(
        ",".join(LETTERS),
        "a…",
        Text("picture", "进入图"),
        Text("Into the picture with this letter.", "进入带这个字母的图。"),
    ),
    "leave": Action("escape,i", "esc", Text("leave", "离开"), Text("Out of the picture again.", "离开这个图。")),
    "cursor_left": Action(
        "left",
        "←↑↓→",
        Text("read", "读数"),
        Text("Walk over the picture: the value under the cursor is told.", "在图上移动，读出光标处的值。"),
    ),
    "cursor_right": Action("right", "→", Text("right", "右移"), Text("Walk to the right.", "在图上右移。")),
    "cursor_up": Action("up,k", "↑", Text("up", "上移"), Text("Walk up.", "在图上上移。")),
    "cursor_down": Action("down,j", "↓", Text("down", "下移"), Text("Walk down.", "在图上下移。")),
    "magnify": Action(
        "enter",
        "enter",
        Text("magnify", "放大"),
        Text("The part around the cursor at full resolution, or all again.", "放大光标附近，逐个显示；或回到全图。"),
    ),
    "slice_forth": Action(
        "greater_than_sign",
        "<>",
        Text("slice", "切片"),
        Text("The slice before or after: a head, a channel.", "上一个或下一个切片：某个头、某个通道。"),
    ),
    "slice_back": Action("less_than_sign", "<", Text("slice", "切片"), Text("The slice before.", "上一个切片。")),
    "outer_forth": Action(
        "right_parenthesis",
        "()",
        Text("outer", "外层"),
        Text("The same one axis further out: a layer, a sample.", "更外一维的上一个或下一个：某一层、某个样本。"),
    ),
    "outer_back": Action(
        "left_parenthesis", "(", Text("outer", "外层"), Text("The one before, further out.", "更外一维的上一个。")
    ),
    "zoom": Action(
        "z",
        "z",
        Text("zoom", "全屏"),
        Text("The picture alone on the whole screen, or back.", "让这个图占满屏幕，或恢复。"),
    ),
    "place": Action(
        "m",
        "m",
        Text("move", "移位"),
        Text(
            "Then an arrow moves the picture among the others. Shift and an arrow do it at once.",
            "再按方向键，改变这个图的位置。shift 加方向键则直接移动。",
        ),
    ),
    "move_earlier": Action(
        "left,up",
        "←→",
        Text("place", "位置"),
        Text("Move it before or after its neighbour.", "把图前移或后移。"),
    ),
    "move_later": Action("right,down", "→", Text("later", "后移"), Text("Move the picture behind.", "把图后移。")),
    "earlier": Action(
        "shift+left,shift+up", "⇧←", Text("earlier", "前移"), Text("Move the picture before.", "把图前移。")
    ),
    "later": Action(
        "shift+right,shift+down", "⇧→", Text("later", "后移"), Text("Move the picture behind.", "把图后移。")
    ),
    "edit": Action("e", "e", Text("write", "编写"), Text("Write your code here.", "在这里编写代码。")),
    "edit_outside": Action(
        "E", "E", Text("own editor", "外部编辑器"), Text("Open your file in $EDITOR.", "用 $EDITOR 打开你的文件。")
    ),
    "check": Action("ctrl+r", "^r", Text("check", "检查"), Text("Run the hidden checks.", "运行隐藏的检查。")),
    "cut_off": Action("ctrl+x", "^x", Text("stop", "停止"), Text("End the checks now.", "立即结束检查。")),
    "turn_view": Action(
        "ctrl+t",
        "^t",
        Text("view", "切换"),
        Text("Turn to the task, the code or the result.", "在题目、代码和结果之间切换。"),
    ),
    "problem": Action(
        "ctrl+n",
        "^n",
        Text("problem", "问题"),
        Text("To the line of this problem, then to the next one.", "跳到这个问题所在的行，再按到下一个。"),
    ),
    "comment": Action(
        "ctrl+underscore,ctrl+slash",
        "^/",
        Text("comment", "注释"),
        Text("Make these lines comments, or code again.", "把这些行变成注释，或恢复成代码。"),
    ),
    "anew": Action(
        "f5",
        "f5",
        Text("start anew", "重新开始"),
        Text("Back to the starting file; yours is kept beside it.", "恢复起始文件；你写的会另存一份。"),
    ),
    "hint_out": Action(
        "f2",
        "f2",
        Text("hint", "提示"),
        Text("One more hint; after the last, the solution.", "再看一条提示；最后一条之后是参考解答。"),
    ),
    "editor_language": Action("f3", "f3", Text("中文", "English"), Text("Switch to Chinese.", "切换到英文。")),
    "editor_help": Action("f1", "f1", Text("help", "帮助"), Text("Explain this screen.", "说明这个屏幕。")),
    "leave_editor": Action(
        "escape", "esc", Text("back", "返回"), Text("Back to the lesson; your file is saved.", "回到课文，文件会保存。")
    ),
    "see_solution": Action("enter", "enter", Text("see it", "查看"), Text("See the solution.", "查看参考解答。")),
    "other_side": Action(
        "ctrl+t,tab,v",
        "tab",
        Text("view", "切换"),
        Text("Turn from your code to the solution, or back.", "在你的代码与参考解答之间切换。"),
    ),
    "leave_solution": Action("escape", "esc", Text("back", "返回"), Text("Back to your code.", "回到你的代码。")),
    "hint": Action(
        "h",
        "h",
        Text("hint", "提示"),
        Text("One more hint; after the last, the solution.", "再看一条提示；最后一条之后是参考解答。"),
    ),
    "source": Action(
        "s", "s", Text("source", "源码"), Text("Show the program that runs here.", "查看这里运行的程序。")
    ),
    "next": Action("right,n", "n", Text("next", "下一步"), Text("Go to the next step.", "进入下一步。")),
    "back": Action("left,p", "p", Text("back", "上一步"), Text("Go to the step before.", "回到上一步。")),
    "contents": Action("c,escape", "c", Text("contents", "目录"), Text("Back to the contents.", "回到目录。")),
    "map": Action(
        "m",
        "m",
        Text("map", "关系图"),
        Text("What each lesson builds on, and what comes next.", "每一课以什么为基础，接下来学什么。"),
    ),
    "profile": Action(
        "p",
        "p",
        Text("profile", "学习情况"),
        Text("What you answered, and how well you remember.", "答了多少，记得多牢。"),
    ),
    "recap": Action(
        "s",
        "s",
        Text("recap", "小结"),
        Text("What a lesson came to: predictions, answers.", "这一课的预测、作答和要点。"),
    ),
    "suggestion_forth": Action(
        "right_square_bracket",
        "[]",
        Text("suggested", "建议"),
        Text("To the lessons suggested next.", "跳到建议接着学的课。"),
    ),
    "suggestion_back": Action(
        "left_square_bracket", "[", Text("suggested", "建议"), Text("To the one suggested before.", "跳到上一个建议。")
    ),
    "review": Action(
        "r", "r", Text("review", "复习"), Text("What is due today, question by question.", "逐题复习今天到期的内容。")
    ),
    "placement": Action(
        "a",
        "a",
        Text("what do I know", "测一测"),
        Text("A short test that finds the lessons you may skip.", "一个小测验，找出可以跳过的课。"),
    ),
    "begin": Action("enter", "enter", Text("begin", "开始"), Text("Begin with the first question.", "从第一题开始。")),
    "go_on_course": Action("enter", "enter", Text("go on", "继续学"), Text("Go on with the course.", "继续学课程。")),
    "begin_here": Action(
        "enter", "enter", Text("open", "打开"), Text("Open the lesson to begin with.", "打开适合开始的那一课。")
    ),
    "next_question": Action("enter,n", "enter", Text("next", "下一题"), Text("The next question.", "进入下一题。")),
    "easy": Action(
        "plus,equals_sign",
        "+",
        Text("too easy", "太简单"),
        Text("It comes back much later.", "隔很久再复习。"),
    ),
    "again": Action(
        "minus,underscore",
        "-",
        Text("again", "再来"),
        Text("It was luck: ask it again soon.", "答对是碰巧，很快再问一次。"),
    ),
    "cap_down": Action(
        "minus,underscore", "-+", Text("limit", "上限"), Text("Fewer or more questions a day.", "每天少做或多做几题。")
    ),
    "cap_up": Action("plus,equals_sign", "+", Text("more", "更多"), Text("More questions a day.", "每天多做几题。")),
    "end_review": Action(
        "escape,c",
        "esc",
        Text("end", "结束"),
        Text("End here; what was answered is kept.", "到此结束；答过的都已记住。"),
    ),
    "end_test": Action(
        "escape,c",
        "esc",
        Text("end", "结束"),
        Text("End here; what is decided is kept.", "到此结束；已有的结果会保留。"),
    ),
    "close": Action("escape,enter", "esc", Text("close", "关闭"), Text("Close this page.", "关闭本页。")),
    "search": Action(
        "slash",
        "/",
        Text("search", "搜索"),
        Text("Search the whole course, in both languages.", "在整个课程里搜索，中英文都找。"),
    ),
    "glossary": Action("g", "g", Text("glossary", "术语"), Text("Look up a term.", "查术语。")),
    "return": Action(
        "escape",
        "esc",
        Text("back to where you were", "回到原处"),
        Text("Leave this step and go on where you were.", "离开这一步，回到刚才的地方。"),
    ),
    "language": Action("l", "l", Text("中文", "English"), Text("Switch to Chinese.", "切换到英文。")),
    "theme": Action("t", "t", Text("colours", "配色"), Text("Dark, light or high contrast.", "深色、浅色或高对比度。")),
    "help": Action("question_mark", "?", Text("help", "帮助"), Text("Explain this screen.", "说明这个屏幕。")),
    "quit": Action("q", "q", Text("quit", "退出"), Text("Leave; all is remembered.", "退出；进度都已记住。")),
}


def bindings(*names: str) -> list[BindingType]:
    """Bindings for these actions: each key runs `action_<name>` of the screen."""
    return [Binding(ACTIONS[name].keys, name, ACTIONS[name].label.en, id=name, show=False) for name in names]


def letter_bindings() -> list[BindingType]:
    """Bindings for the letters that lead into pictures: each runs `action_letter` with itself."""
    return [Binding(letter, f"letter('{letter}')", ACTIONS["letter"].label.en, show=False) for letter in LETTERS]
