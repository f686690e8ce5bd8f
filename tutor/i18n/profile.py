"""The words of the profile: the learner in figures."""

from tutor.i18n import questions
from tutor.i18n.text import Text

PROFILE = Text("How you are doing", "学习情况")
STREAK = Text("{days} days in a row", "连续 {days} 天")
STREAK_ONE = Text("1 day in a row", "连续 1 天")

NOTHING = Text(
    "Nothing to show yet. Once you have answered your first questions, this page tells how many you had right at the "
    "first try, how well you judge your own answers, on which days you learnt, and how long you remember.",
    "现在还没有内容。答过第一批题之后，这里会显示：有多少题一次答对，你对自己答案的把握准不准，哪些天在学习，以及能记住多久。",
)
ANSWERED = Text("answered", "作答")
FIRST = Text("right at the first try", "一次答对")
TIME = Text("spent learning", "学习时间")
HOURS = Text("{hours} h {minutes:02d} min", "{hours} 小时 {minutes:02d} 分")
MINUTES = Text("{minutes} min", "{minutes} 分钟")
SO_MANY_OF = Text("{right} of {count}", "{right} / {count}")

CALIBRATION = Text("How well you judge your answers", "你的把握准不准")
CALIBRATION_LATER = Text(
    "Say with u how sure you are before you answer: this will show how often you were right when you guessed, thought "
    "so, or were certain.",
    "作答前用 u 说出有几分把握：这里会显示你说「猜的」「大概」「确定」的时候各有多少次答对。",
)
SURE = {"guess": questions.GUESS, "likely": questions.LIKELY, "certain": questions.CERTAIN}
RIGHT_OF = Text("right {right} of {count}", "{count} 次中答对 {right} 次")
NEVER_SAID = Text("not said yet", "还没有用过")

DAYS = Text("Days", "学习日")
STREAKS = Text("{now} in a row now, {longest} at most", "目前连续 {now} 天，最长 {longest} 天")
BUSIEST = Text("most on {date}: {count} pages, runs and answers", "最多的一天是 {date}：读、跑、答共 {count} 次")
DATE = Text("{month}/{day}", "{month} 月 {day} 日")

REMEMBERED = Text("What you remembered", "复习时记得多少")
REMEMBERED_X = Text("Share of questions known, by days since they were asked last.", "隔了若干天再问，还答得出的比例。")
REMEMBERED_LATER = Text(
    "Here will stand what share of questions you still knew, by how many days had passed. It begins with the first "
    "questions that you review on another day.",
    "这里会画出：隔了若干天之后，还有多大比例的题答得出。从第一次隔天复习开始有数据。",
)
FORECAST = Text("What you would still know", "如果不再复习")
FORECAST_X = Text(
    "Expected share of all your questions, if you reviewed nothing for 30 days.",
    "今后 30 天都不复习，预计还记得的比例。",
)
FORECAST_LATER = Text(
    "Here will stand how fast all that you have learnt would fade without review. It needs one question answered.",
    "这里会画出：如果不再复习，学过的内容会以多快的速度忘掉。答过一道题就有。",
)
SERIES = {"known": Text("known", "记得"), "expected": Text("expected", "预计")}

LOAD = Text("What comes back", "今后的复习")
LOAD_LATER = Text(
    "Here will stand how many questions come back for review on each of the next days.",
    "这里会显示今后每天有多少题到期。",
)
TODAY = Text("today", "今天")
TOMORROW = Text("tomorrow", "明天")
IN_DAYS = Text("in {days} days", "{days} 天后")
LATER = Text("later", "更晚")

ABOUT_PROFILE = Text(
    "The **profile** is computed from your own answers, and never leaves this machine. *How well you judge*: of the "
    "answers that you called certain, nearly all should be right; of guesses, few. *What you remembered* is measured "
    "at your reviews; *what you would still know* is what the schedule expects.",
    "**学习情况** 由你自己的作答算出，不会离开这台机器。「你的把握准不准」：说「确定」的，应该几乎全对；"
    "说「猜的」的，只会对一小部分。「复习时记得多少」是复习时量出来的；「如果不再复习」是复习计划的预计。",
)
