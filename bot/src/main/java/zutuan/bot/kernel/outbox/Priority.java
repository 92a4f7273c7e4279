package zutuan.bot.kernel.outbox;

/// How a message stands to the quiet hours and to the daily limit.
public enum Priority {
    /// 紧急: goes out at any hour.
    URGENT,
    /// Replies to somebody, who is awake: goes out at any hour.
    ANSWER,
    /// Started by the bot itself: waits for the end of the quiet hours.
    ROUTINE
}
