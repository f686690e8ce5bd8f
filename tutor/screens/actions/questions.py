"""Answering: questions of every kind."""

from __future__ import annotations

from tutor.i18n import Text
from tutor.screens.actions.action import Action

QUESTIONS: dict[str, Action] = {
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
}
