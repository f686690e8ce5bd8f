"""The one table of actions: the key bar, the help screen and the bindings of every screen read it, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding

from tutor.i18n import Text


@dataclass(frozen=True, slots=True)
class Action:
    """Something a learner can do with one key."""

    keys: str
    """Key names as Textual has them, joined by commas."""
    shown: str
    """The key as the key bar shows it."""
    label: Text
    help: Text


ACTIONS: dict[str, Action] = {
    "choose": Action(
        "enter",
        "enter",
        Text("open", "打开"),
        Text("Open the lesson under the cursor.", "打开光标所在的课。"),
    ),
    "up": Action("up,k", "↑", Text("up", "上移"), Text("Move up; on a page, scroll up.", "上移；在正文中向上滚动。")),
    "down": Action(
        "down,j",
        "↓",
        Text("down", "下移"),
        Text("Move down; on a page, scroll down.", "下移；在正文中向下滚动。"),
    ),
    "page_up": Action("pageup", "pgup", Text("page up", "上页"), Text("Scroll up a page.", "向上滚动一页。")),
    "page_down": Action("pagedown", "pgdn", Text("page down", "下页"), Text("Scroll down a page.", "向下滚动一页。")),
    "answer": Action(
        "enter",
        "enter",
        Text("answer", "作答"),
        Text("Answer with what is marked or typed.", "提交选中或输入的答案。"),
    ),
    "toggle": Action(
        "space",
        "space",
        Text("mark", "选中"),
        Text("Mark or unmark the option under the cursor.", "选中或取消光标所在的选项。"),
    ),
    "revisit": Action(
        "b",
        "b",
        Text("review", "回看"),
        Text("Go back to the step that explains it.", "回到讲解这一点的那一步。"),
    ),
    "run": Action("r", "r", Text("run", "运行"), Text("Run the demo with these knobs.", "用当前旋钮的值运行演示。")),
    "pause": Action(
        "space",
        "space",
        Text("pause", "暂停"),
        Text("Pause or resume at the next step.", "在下一步暂停或继续。"),
    ),
    "one_step": Action(
        "full_stop", ".", Text("one step", "单步"), Text("Take one step, then hold.", "走一步，然后停住。")
    ),
    "stop": Action("x", "x", Text("stop", "停止"), Text("End the run now.", "立即结束运行。")),
    "knob": Action("tab", "tab", Text("knob", "旋钮"), Text("Go to the next knob.", "选择下一个旋钮。")),
    "knob_back": Action(
        "shift+tab", "⇧tab", Text("knob back", "上个旋钮"), Text("Go to the knob before.", "选择上一个旋钮。")
    ),
    "turn_down": Action("minus,underscore", "-", Text("less", "减小"), Text("Turn the knob down.", "把旋钮调小。")),
    "turn_up": Action("plus,equals_sign", "+", Text("more", "增大"), Text("Turn the knob up.", "把旋钮调大。")),
    "view": Action(
        "v",
        "v",
        Text("view", "切换"),
        Text("Switch between the text and each picture.", "在正文与各个图之间切换。"),
    ),
    "edit": Action("e", "e", Text("edit", "编辑"), Text("Edit your file, then check it.", "编辑你的文件，然后检查。")),
    "hint": Action("h", "h", Text("hint", "提示"), Text("Show one more hint.", "再看一条提示。")),
    "source": Action(
        "s", "s", Text("source", "源码"), Text("Show the program that runs here.", "查看这里运行的程序。")
    ),
    "next": Action("right,n", "n", Text("next", "下一步"), Text("Go to the next step.", "进入下一步。")),
    "back": Action("left,p", "p", Text("back", "上一步"), Text("Go to the step before.", "回到上一步。")),
    "contents": Action("c,escape", "c", Text("contents", "目录"), Text("Back to the table of contents.", "回到目录。")),
    "close": Action("escape,enter", "esc", Text("close", "关闭"), Text("Close this page.", "关闭本页。")),
    "language": Action("l", "l", Text("中文", "English"), Text("Switch to Chinese.", "切换到英文。")),
    "help": Action(
        "question_mark",
        "?",
        Text("help", "帮助"),
        Text("Explain what is on the screen.", "说明屏幕上的内容。"),
    ),
    "quit": Action("q", "q", Text("quit", "退出"), Text("Leave; everything is remembered.", "退出；进度都已记住。")),
}


def bindings(*names: str) -> list[Binding]:
    """Bindings for these actions: each key runs `action_<name>` of the screen."""
    return [Binding(ACTIONS[name].keys, name, ACTIONS[name].label.en, id=name, show=False) for name in names]
