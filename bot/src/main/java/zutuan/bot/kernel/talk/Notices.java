package zutuan.bot.kernel.talk;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;

/// Messages that are no answer to the one who caused them.
public interface Notices {
    /// Tells one member, or who stands in for them, something in their direct chat after a pause,
    /// held through quiet hours unless urgent. Returns the id under which it can be withdrawn while
    /// unsent; null when the member cannot be reached.
    @Nullable String tell(Transaction tx, String workspace, Member member, Note note);

    /// Tells each of them, and nobody twice: who also stands in for another hears it in their own
    /// name.
    default void tellEach(Transaction tx, String workspace, Collection<Member> members, Note note) {
        members.stream().distinct().forEach(member -> tell(tx, workspace, member, note));
    }

    /// As [#tell], but to nobody who stands in for the member.
    default @Nullable String tellInPerson(
            Transaction tx, String workspace, Member member, Note note) {
        return tell(tx, workspace, member, note);
    }

    /// Says something in the workspace's group because a member asked for it. Null when no group is
    /// known.
    @Nullable String publish(Transaction tx, String workspace, Note note);

    /// Says something in the workspace's group of the bot's own accord: held through quiet hours
    /// unless urgent, and at most so often a day. Null when no group is known or the day is full.
    @Nullable String announce(Transaction tx, String workspace, Note note);

    /// Says something in one conversation that follows from what was said there.
    String sayAt(Transaction tx, String workspace, Address at, Note note);

    /// Puts a mark on what the turn was said with, where the platform can, so that its sender sees
    /// that it was taken. Nothing depends on it.
    default void mark(Turn turn) {}

    /// Takes back what was not sent yet.
    void withdraw(Transaction tx, String id);

    /// What to tell: `subject` makes a reply to it understood.
    record Note(Message message, @Nullable Subject subject, Duration after, boolean urgent) {
        /// To be said at once, not urgent.
        public static Note of(Message message, @Nullable Subject subject) {
            return new Note(message, subject, Duration.ZERO, false);
        }
    }
}
