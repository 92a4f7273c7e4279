package zutuan.bot.kernel.chinese.time;

/// What the caller should know before it acts on a time.
public enum TimeNote {
    /// The time is over; ask, never shift.
    PAST,
    /// 左右, 多, 七八点: not to the minute.
    APPROXIMATE,
    /// 改到, 推迟到: this is the time that holds from now on.
    NEW,
    /// The time that a 改到 later in the sentence replaces.
    OLD,
    /// A bare weekday that is today: today or a week from now.
    TODAY_OR_NEXT_WEEK
}
