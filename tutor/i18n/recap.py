"""The words of the recap of a lesson."""

from tutor.i18n.text import Text

RECAP = Text("Recap: {title}", "小结：{title}")
STEPS_DONE = Text("{count} of {total} steps", "{count} / {total} 步")

TAKEAWAY = Text("To take away", "带走一句话")
PREDICTIONS = Text("What you predicted", "你的预测")
NONE_PREDICTED = Text("You made no prediction here.", "这一课你没有作预测。")
SO_MANY_CAME_TRUE = Text("{right} of {count} came true.", "{count} 个预测中有 {right} 个成真。")
CAME_TRUE = Text("You said “{chosen}”, and so it was.", "你说「{chosen}」，果然如此。")
CAME_OTHERWISE = Text("You said “{chosen}”. It came otherwise.", "你说「{chosen}」，结果不是这样。")

QUESTIONS = Text("Questions", "题目")
RIGHT_AT_FIRST = Text("{right} of {count} right at the first try.", "{count} 题中有 {right} 题一次答对。")
LATER = Text("Worth another look:", "值得再看一看：")
NOT_ANSWERED = Text("Not answered yet:", "还没有作答：")
COLON = Text(": ", "：")

EXERCISES = Text("Exercises", "编程练习")
PASSED = Text("all checks pass", "全部检查通过")
NOT_PASSED = Text("not yet, {count} tried", "还没有通过，试了 {count} 次")
NOT_TRIED = Text("not tried", "没有做")

NOW_YOU_CAN = Text("Now you can", "现在你能")
SOON_YOU_CAN = Text("A few steps more, and you can", "再做几步，你就能")
YOU_WILL_LEARN = Text("This lesson teaches you to", "学完这一课，你能")

AHEAD = Text("From here", "接下来")
BACK_NOW = Text(
    "Of its questions {count} are due for review already: r in the contents.",
    "这一课已有 {count} 题到期，在目录里按 r 复习。",
)
BACK_TOMORROW = Text(
    "Its questions begin to come back tomorrow: {count} on the first day.",
    "这一课的题从明天起陆续到期，第一天 {count} 题。",
)
BACK_LATER = Text(
    "Its questions begin to come back in {days} days: {count} on the first.",
    "这一课的题 {days} 天后陆续到期，第一天 {count} 题。",
)
OPENS = Text("It leads to: {titles}.", "学完可以接着学：{titles}。")
TITLE = Text("“{title}”", "《{title}》")
SO_MANY_LESSONS = Text("“{title}” and {count} more lessons", "《{title}》等 {total} 课")
BETWEEN = Text("{titles} still to come.", "{titles}还没有写好。")
NEXT = Text("`n` opens the next lesson: **{title}**.", "按 `n` 打开下一课：**{title}**。")
LAST = Text("This was the last lesson that is written.", "已写好的课到此为止。")

ABOUT_RECAP = Text(
    "The **recap** of a lesson: what you predicted and what your own run came to, which questions you had right at the "
    "first try, what you can do now, and when its questions come back for review. n goes on to the next lesson.",
    "一课的 **小结** ：你的预测和你自己那次运行的结果、哪些题一次答对、现在你能做什么，以及这一课的题什么时候到期复习。"
    "按 n 进入下一课。",
)
