"""Looking: a picture's cursor, its slices, its place among the others."""

from __future__ import annotations

from tutor.i18n import Text
from tutor.screens.actions.action import Action

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Keys that lead into the pictures, while they are shown: `a` into the first."""

PICTURES: dict[str, Action] = {
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
}
