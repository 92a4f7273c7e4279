package zutuan.bot.kernel.event;

/// What kind of fact an event tells of. Each feature has an enum of its own; `code` (such as
/// `issue.claimed`) stands in rows and never changes. Features hear of each other's kinds by the
/// code, see [Event#is].
public interface EventKind {
    String code();

    /// A kind of another feature, which this one only hears of.
    static EventKind heard(String code) {
        record Heard(String code) implements EventKind {}
        return new Heard(code);
    }
}
