"""Review and placement."""

from __future__ import annotations

from tutor.i18n import Text
from tutor.screens.actions.action import Action

REVIEWS: dict[str, Action] = {
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
}
