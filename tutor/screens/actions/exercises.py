"""Writing code: the editor, the checks, the solution."""

from __future__ import annotations

from tutor.i18n import Text
from tutor.screens.actions.action import Action

EXERCISES: dict[str, Action] = {
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
}
