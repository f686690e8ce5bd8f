"""The words of code exercises: the editor, the checks, the hints, the solution."""

from tutor.i18n.text import Text

# What a check found.
CALLED = Text("called", "调用")
RETURNED = Text("returned", "返回")
RAISED = Text("raised", "报错")
PRINTED = Text("printed", "打印")
CHANGED = Text("changed to", "改动后")
COMPARED = Text("compared", "比较的值")
EXPECTED = Text("expected", "应为")
DIFFERS_ONE = Text("differs at {place}: {got}, not {want}", "{place} 处不同：得到 {got}，应为 {want}")
DIFFERS = Text(
    "differs at {count} of {total} places, first at {place}: {got}, not {want}",
    "{total} 处中有 {count} 处不同，第一处在 {place}：得到 {got}，应为 {want}",
)
ALL_SAME = Text("all {value}", "全为 {value}")
AT_LINE = Text("line {line}", "第 {line} 行")
PASSED = Text("All checks pass.", "全部检查通过。")
PASSED_AFTER_SOLUTION = Text(
    "All checks pass. You had seen the solution; try it again in some days without.",
    "全部检查通过。你之前看过参考解答；过几天不看解答再写一遍吧。",
)
FAILED_ONE = Text("One check does not pass yet.", "还有 1 项检查没有通过。")
FAILED = Text("{count} checks do not pass yet.", "还有 {count} 项检查没有通过。")
DURING = Text("It was in the call {call}.", "当时正在调用 {call}。")
STOPPED = Text("You stopped the checks.", "你停止了检查。")
TOO_LONG = Text(
    "The checks were stopped after {message} seconds: your code does not come to an end, or takes far too long.",
    "检查在 {message} 秒后被停止：你的代码没有结束，或者花的时间太长。",
)
LEFT = Text(
    "Your code left the program with exit code {message}; a function returns instead.",
    "你的代码以退出码 {message} 退出了程序；函数应当用 return 返回。",
)
NOT_CHECKED = Text(
    "Press {key} to check your file: what does not pass yet is told here.",
    "按 {key} 检查你的文件，没有通过的地方会显示在这里。",
)
CHECKING = Text("Checking…", "检查中……")
CHECKING_NOW = Text("checking…", "检查中……")
CHECKING_STOP = Text("Checking… {key} stops it.", "检查中……按 {key} 停止。")
WARMING = Text("The lab is warming up; the checks begin in a moment.", "实验室正在预热，检查马上开始。")
CHANGED_SINCE = Text("You have changed the file since it was checked.", "检查之后你又改动了文件。")

# The step of a lesson.
FILE = Text("Your file: {path}", "你的文件：{path}")
KEYS = Text(
    "Press e to write it here, or E to open it in your own editor.",
    "按 e 在这里编写，或按 E 用你自己的编辑器打开。",
)
NO_EDITOR = Text(
    "No editor was found. Set EDITOR, or press e to write here. Your file is {path}.",
    "没有找到编辑器。请设置 EDITOR，或按 e 在这里编写。你的文件是 {path}。",
)
HINT = Text("Hint {number} of {total}", "提示 {number} / {total}")
NO_HINTS = Text("This exercise has no hints.", "这道练习没有提示。")
NO_MORE_HINTS = Text(
    "No more hints. Press {key} once more to see the solution beside your code.",
    "没有更多提示了。再按一次 {key}，可以把参考解答和你的代码放在一起看。",
)

# The editor.
TASK_VIEW = Text("task", "题目")
CODE_VIEW = Text("code", "代码")
RESULT_VIEW = Text("result", "结果")
SAVED = Text("saved", "已保存")
UNSAVED = Text("not saved yet", "尚未保存")
UNSAVED_WHY = Text("not saved: {reason}", "无法保存：{reason}")
NOT_SAVED = Text(
    "Your file could not be saved: {reason}. It is kept in memory while the app is open, and saving is tried again.",
    "无法保存你的文件：{reason}。程序打开期间内容留在内存里，并会继续尝试保存。",
)
NO_COLOURS = Text(
    "Colours need the packages tree-sitter and tree-sitter-python; the editor works without.",
    "代码着色需要软件包 tree-sitter 和 tree-sitter-python；没有它们也能编辑。",
)
SET_ASIDE = Text(
    "Your file was changed elsewhere meanwhile. That version is kept as {path}.",
    "你的文件在别处被改动过。那个版本保存为 {path}。",
)
READ_AGAIN = Text(
    "Your file was changed elsewhere; this is the new version.", "你的文件在别处被改动过，现在显示的是新版本。"
)
ANEW = Text(
    "This is the starting file again. What you had written is kept as {path}, and ctrl+z brings it back.",
    "已恢复为起始文件。你写的内容保存为 {path}，按 ctrl+z 也可以撤回。",
)
ANEW_NOTHING = Text("This is the starting file already.", "这已经是起始文件了。")
ABOUT = Text(
    "The **editor** of an exercise. Your file is saved as you write. ctrl+r runs the hidden checks; of each that does "
    "not pass you see what was called, what came and what was expected, and ctrl+n goes from one to the next and to "
    "its line. tab indents, enter keeps the indentation, ctrl+/ makes lines a comment, ctrl+z and ctrl+y undo and "
    "redo, shift with the arrows selects. While a list of names is open, tab or enter takes one and esc closes it.",
    "编程练习的 **编辑器** 。你写的内容会自动保存。ctrl+r 运行隐藏的检查；没有通过的检查会告诉你调用了什么、"
    "得到了什么、应该是什么，ctrl+n 逐个查看并跳到相应的行。tab 缩进，enter 保持缩进，ctrl+/ 把行变成注释，"
    "ctrl+z 与 ctrl+y 撤销和重做，shift 加方向键选择。名字列表打开时，tab 或 enter 选用，esc 关闭。",
)
ABOUT_STEP = Text(
    "An **exercise**: write the function in your own file, with e here or with E in your own editor. ctrl+r runs the "
    "hidden checks, h shows the hints one by one, and after the last the solution beside your code.",
    "一道 **编程练习** ：在你自己的文件里写出这个函数。按 e 在这里编写，或按 E 用你自己的编辑器。"
    "ctrl+r 运行隐藏的检查，h 逐条显示提示，最后一条之后可以把参考解答和你的代码放在一起看。",
)

# The solution.
SOLUTION_TITLE = Text("Your code and the solution", "你的代码与参考解答")
SOLUTION_SURE = Text(
    "### See the solution?\n\nThe most is learned from the line you find yourself. If you see the solution, passing "
    "still counts, and it is remembered that you had seen it.\n\n"
    "Press **enter** to see it, **esc** to go on by yourself.",
    "### 要看参考解答吗？\n\n自己想出来的那一行，学到的最多。看过之后再通过检查仍然算通过，只是会记下你看过解答。\n\n"
    "按 **enter** 查看，按 **esc** 接着自己写。",
)
YOURS = Text("yours", "你的代码")
SOLUTION = Text("solution", "参考解答")
SAME = Text("Your code is the same as the solution.", "你的代码与参考解答相同。")

# The shell.
HELP_WATCH = Text("check files of exercises at every save", "每次保存时检查练习文件")
WATCH_DIR = Text("the folder to watch (default: your own files)", "要监视的文件夹（默认：你自己的练习文件）")
WATCHING = Text(
    "Watching {folder}. Save a file to check it; Ctrl+C ends.", "正在监视 {folder}。保存文件就会检查，Ctrl+C 结束。"
)
WATCHED_PASSED = Text("{file}: all checks of {place} pass.", "{file}：{place} 的检查全部通过。")
WATCHED_FAILED = Text("{file}: {place} does not pass yet.", "{file}：{place} 还没有通过。")
AMBIGUOUS = Text(
    "{file}: there is such an exercise in {places}. Put the file into a folder with the name of the lesson.",
    "{file}：{places} 都有这个文件名的练习。请把文件放进以那一课命名的文件夹。",
)
NO_FOLDER = Text("tutor: cannot watch {path}: {error}.", "tutor：无法监视 {path}：{error}。")
NO_WATCHFILES = Text(
    "tutor: watching needs the package watchfiles: pip install watchfiles.",
    "tutor：监视文件需要软件包 watchfiles，请运行 pip install watchfiles。",
)
