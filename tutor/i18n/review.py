"""The words of the review and of the placement test."""

from tutor.i18n.filled import filled
from tutor.i18n.text import Text

REVIEW = Text("Review", "复习")
ONE_DUE = Text("1 question is due", "有 1 题到期")
SO_MANY_DUE = Text("{count} questions are due", "有 {count} 题到期")
A_MINUTE = Text("about a minute", "约 1 分钟")
MINUTES = Text("about {minutes} min", "约 {minutes} 分钟")
DONE_TODAY = Text("{count} reviewed today", "今天已复习 {count} 题")
CAP = Text("At most {cap} a day: - and + change that.", "每天最多 {cap} 题：按 - 和 + 调整。")
WAITING = Text(
    "{waiting} more wait for another day. At most {cap} a day: - and + change that.",
    "还有 {waiting} 题留到以后。每天最多 {cap} 题：按 - 和 + 调整。",
)
MISSING = Text(
    "Left out, since their lessons have changed or do not open: {count}.",
    "有 {count} 题所在的课已经改动或无法打开，这里略过。",
)
NOTHING_DUE = Text("Nothing is due.", "现在没有到期的题。")
ENOUGH = Text("Enough for today.", "今天的已经够了。")
NEXT_TOMORROW = Text("The next question comes back tomorrow.", "下一题明天到期。")
NEXT_IN_DAYS = Text("The next question comes back in {days} days.", "下一题 {days} 天后到期。")
NO_CARDS = Text(
    "Questions and exercises that you answer in lessons come back here, shortly before you would forget them.",
    "在课里答过的题和做过的练习，会在你快要忘记的时候到这里再问一遍。",
)
GO_ON_WITH = Text("enter goes on with “{title}”.", "按 enter 继续学《{title}》。")
NEXT_DAYS = Text("The next days", "接下来几天")
TODAY = Text("today", "今天")
WEEKDAYS = (
    Text("Mon", "周一"),
    Text("Tue", "周二"),
    Text("Wed", "周三"),
    Text("Thu", "周四"),
    Text("Fri", "周五"),
    Text("Sat", "周六"),
    Text("Sun", "周日"),
)
ANSWERED = Text("{answered} answered, {right} of them right.", "答了 {answered} 题，对了 {right} 题。")
PRACTISED = Text(
    "What was wrong was practised again: {right} of {count} right.", "答错的又练了一遍：{count} 题对了 {right} 题。"
)

NUMBER_OF = Text("{number} of {total}", "第 {number} 题，共 {total} 题")
ONCE_MORE = Text("once more, {number} of {total}", "再练 {number} / {total}")

WRITE_IT = Text(
    "Press e to write it anew, or enter to leave it for another day.", "按 e 重新写一遍，或按 enter 留到改天。"
)
NOT_PASSED_YET = Text(
    "Not all checks pass yet. Press e to write on; enter leaves it as not known.",
    "还有检查没有通过。按 e 接着写；按 enter 就算没做出来。",
)
PASSED = Text("All checks pass.", "全部检查通过。")
ONCE_MORE_TODAY = Text("It is asked once more at the end, as practice.", "最后会再问一次，只作练习。")
BACK_TOMORROW = Text("It comes back tomorrow.", "明天再复习。")
BACK_IN_DAYS = Text("It comes back in {days} days.", "{days} 天后再复习。")
TOO_EASY = Text("Too easy.", "太简单。")
AGAIN = Text("Again, then.", "那就再来。")

ABOUT_REVIEW = Text(
    "**Review**: every question and exercise that you have met comes back, shortly before you would forget it. What "
    "was right comes back later each time, what was wrong comes back soon. You need not do all of it: what is most at "
    "risk comes first, and no day asks for more than your limit.",
    "**复习** ：答过的每道题和做过的每个练习，都会在你快要忘记的时候再问一遍。答对的，间隔一次比一次长；"
    "答错的，很快再问。不必一次做完：最容易忘的排在最前面，每天也不会超过你设的上限。",
)
ABOUT_SITTING = Text(
    "One question after the other, from all lessons. The first answer counts; what was wrong comes once more at the "
    "end, as practice. After an answer, + says that it was too easy, - that it should come again soon; where a step "
    "explains what was wrong, b opens it. esc ends the review: what was answered is kept.",
    "一题接一题，来自所有的课。第一次作答算数；答错的最后会再问一次，只作练习。答完之后，按 + 表示太简单，按 - 表示"
    "想早点再来，有讲解错处的那一步时，按 b 打开。按 esc 结束复习，答过的都已记住。",
)

PLACEMENT = Text("What do you know already?", "你已经会哪些？")
PLACEMENT_TEXT = Text(
    "A short test finds the lessons that you may skip: at most **{most}** questions. Two right answers on a lesson, "
    "and it counts as known, with all that it needs. One wrong answer, and lessons that build on it are not asked."
    "\n\n"
    "Nothing is locked or hidden by this: a known lesson opens as ever. You may end the test at any time.",
    "一个小测验，找出可以跳过的课：最多 **{most}** 题。一课的两题都答对，这一课连同它需要的课都算已经会了；"
    "答错一题，后面依赖它的课就不再问。\n\n"
    "测验不会锁住或藏起任何内容：会了的课照样可以打开。随时可以结束。",
)
PLACEMENT_NOTHING = Text(
    "There is nothing to ask: every lesson that can open is learnt or known.",
    "没有要问的：能打开的课都已学完或已会。",
)
PLACEMENT_FACTS = Text("question {number}, at most {more} more", "第 {number} 题，最多还有 {more} 题")
PLACEMENT_LAST = Text("question {number}, the last", "第 {number} 题，最后一题")
PLACEMENT_KNOWN = Text("These count as known; you may skip them:", "这些课算已经会了，可以跳过：")
PLACEMENT_NONE = Text("No lesson is skipped.", "没有可以跳过的课。")
PLACEMENT_BEGIN = Text("A good place to begin: “{title}”. enter opens it.", "从《{title}》开始最合适，按 enter 打开。")
PLACEMENT_ALL = Text("You know all that there is so far.", "现有的课你都会了。")
ABOUT_PLACEMENT = Text(
    "The **placement test** begins in the middle of the course and looks up or down from there by your answers. It "
    "makes no review and no progress but one: lessons that you know are marked as known.",
    "**测一测** 从课程中间问起，再根据你的回答往前或往后找。它不产生复习题，也不改变进度，只把你会的课标为已会。",
)

WAIT_PLAIN = Text(
    "{waiting} more wait for another day: at most {cap} a day.", "还有 {waiting} 题留到以后：每天最多 {cap} 题。"
)
TOMORROW = Text("Tomorrow: {count}.", "明天：{count} 题。")
BEGIN_PLAIN = Text(
    "`tutor review` in a terminal asks them, `tutor review --plain --walk` anywhere.",
    "在终端里运行 `tutor review` 即可开始；在任何地方都可以用 `tutor review --plain --walk`。",
)


def due_now(count: int, waiting: int = 0) -> Text:
    """How many questions are due; where there are none, whether the day's share is done or nothing waits at all."""
    if not count:
        return ENOUGH if waiting else NOTHING_DUE
    return ONE_DUE if count == 1 else filled(SO_MANY_DUE, count=count)


def duration(seconds: float) -> Text:
    """About how long that is, in whole minutes."""
    return A_MINUTE if seconds < 90 else filled(MINUTES, minutes=round(seconds / 60))
