package zutuan.bot.kernel.outbox;

import zutuan.adapters.Address;

/// How many messages a day the bot may start in one group on its own (减负).
///
/// Answers and direct chats are free. Urgent messages count, but are never held back.
public record DailyLimit(int messages) {
    /// Three a day.
    public static final DailyLimit USUAL = new DailyLimit(3);

    /// Whether one more may be sent to a conversation in which the bot started so many today.
    public boolean allows(Address to, Priority urgency, int startedToday) {
        return switch (urgency) {
            case ANSWER, URGENT -> true;
            case ROUTINE -> !to.isGroup() || startedToday < messages;
        };
    }
}
