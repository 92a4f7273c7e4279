package zutuan.bot.digest.weekly;

/// How a digest comes to its readers.
enum Mark {
    IN_TIME,
    /// 补发.
    LATE,
    /// 重发.
    AGAIN,
    /// Shown to who asks, while the week is on.
    PREVIEW,
    /// Shown to who asks, when it is over.
    PAST
}
