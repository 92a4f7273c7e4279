package zutuan.bot.kernel.chinese.slot;

/// A number that names something the bot keeps: 12号, 第12号, #12, J7, 会3.
///
/// @param kind what the words around the number say it is
public record Reference(Span span, Kind kind, int number) {
    /// What is numbered.
    public enum Kind {
        /// Only a number was said; whoever keeps it must be looked up.
        OPEN,
        ISSUE,
        HELP,
        MEETING
    }
}
