"""Moving about: the contents, the steps of a lesson, what opens over them."""

from __future__ import annotations

from tutor.i18n import Text
from tutor.screens.actions.action import Action

MOVING: dict[str, Action] = {
    "choose": Action("enter", "enter", Text("open", "打开"), Text("Open the lesson here.", "打开光标所在的课。")),
    "up": Action("up,k", "↑↓", Text("move", "移动"), Text("Move up and down, or scroll.", "上下移动，或滚动正文。")),
    "down": Action("down,j", "↓", Text("down", "下移"), Text("Move down, or scroll.", "下移，或滚动正文。")),
    "page_up": Action(
        "pageup", "pgup", Text("scroll", "翻屏"), Text("Scroll by pages (pgdn: down).", "整屏滚动（pgdn 向下）。")
    ),
    "page_down": Action("pagedown", "pgdn", Text("scroll", "翻屏"), Text("Scroll down a page.", "向下滚动一屏。")),
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
    "redraw": Action(
        "ctrl+l", "^l", Text("redraw", "重画"), Text("Draw the whole screen anew.", "把整个屏幕重新画一遍。")
    ),
    "language": Action("l", "l", Text("中文", "English"), Text("Switch to Chinese.", "切换到英文。")),
    "theme": Action("t", "t", Text("colours", "配色"), Text("Dark, light or high contrast.", "深色、浅色或高对比度。")),
    "help": Action("question_mark", "?", Text("help", "帮助"), Text("Explain this screen.", "说明这个屏幕。")),
    "quit": Action("q", "q", Text("quit", "退出"), Text("Leave; all is remembered.", "退出；进度都已记住。")),
}
