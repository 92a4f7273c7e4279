package zutuan.bot.issue;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Notices;

/// Tells members of an issue in their direct chats; urgent ones at any hour.
record Herald(Notices notices, Duration hold) {
    void tell(Transaction tx, Member member, Message message, Issue issue) {
        tellLater(tx, member, message, issue, Duration.ZERO);
    }

    /// Each of them once, but not who did it.
    void tell(
            Transaction tx,
            Collection<Member> members,
            @Nullable String actorId,
            Message message,
            Issue issue) {
        var others = members.stream().filter(member -> !member.id().equals(actorId)).toList();
        notices.tellEach(
                tx, issue.report().ref().workspace(), others, note(message, issue, Duration.ZERO));
    }

    private static Notices.Note note(Message message, Issue issue, Duration pause) {
        boolean urgent = issue.nature().urgency() == Urgency.URGENT;
        return new Notices.Note(message, issue.subject(), pause, urgent);
    }

    /// After a pause in which it can be withdrawn; null when the member cannot be reached.
    @Nullable String tellLater(
            Transaction tx, Member member, Message message, Issue issue, Duration pause) {
        var workspace = issue.report().ref().workspace();
        return notices.tell(tx, workspace, member, note(message, issue, pause));
    }
}
