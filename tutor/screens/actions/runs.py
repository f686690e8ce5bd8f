"""Running a demo: its course, its knobs, the moments that are past."""

from __future__ import annotations

from tutor.i18n import Text
from tutor.screens.actions.action import Action

RUNS: dict[str, Action] = {
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
    "source": Action(
        "s", "s", Text("source", "源码"), Text("Show the program that runs here.", "查看这里运行的程序。")
    ),
}
