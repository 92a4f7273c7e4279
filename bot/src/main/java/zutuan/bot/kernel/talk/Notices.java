package zutuan.bot.kernel.talk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;

/// Messages the bot starts by itself, to one member's direct chat.
public interface Notices {
    /// Tells a member something after a pause, held through quiet hours unless urgent. Returns the
    /// id under which it can be withdrawn while unsent; null when the member cannot be reached.
    @Nullable String tell(Transaction tx, Member member, Note note);

    /// Takes back what was not sent yet.
    void withdraw(Transaction tx, String id);

    /// What to tell: `subject` makes a reply to it understood.
    record Note(Message message, @Nullable String subject, Duration after, boolean urgent) {}
}
