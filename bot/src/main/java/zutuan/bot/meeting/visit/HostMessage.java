package zutuan.bot.meeting.visit;

/// What is said about receiving the visitors of a field visit, and what they take home.
sealed interface HostMessage {
    /// The visit's number.
    long number();

    /// Whoever says it receives them.
    record Agrees(long number) implements HostMessage {}

    /// Whoever says it cannot receive them.
    record Refuses(long number, String reason) implements HostMessage {}

    /// Somebody else receives them at a stop.
    record Names(long number, String stop, String who) implements HostMessage {}

    /// A visitor takes something home from a stop.
    record Notes(long number, String stop, String text) implements HostMessage {}
}
