package zutuan.bot.issue.desk;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Confidants.Matter;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Notices.Note;

/// Tells members of an issue in their direct chats; urgent ones at any hour. What may be an
/// epidemic reaches nobody but the vets and the town, whoever was to be told.
public record Herald(Notices notices, Confidants audience, Duration hold) {
    public void tell(Transaction tx, Member member, Message message, Issue issue) {
        tellLater(tx, member, message, issue, Duration.ZERO);
    }

    /// Each of them once, but not who did it.
    public void tell(
            Transaction tx,
            Collection<Member> members,
            @Nullable String actorId,
            Message message,
            Issue issue) {
        var others =
                members.stream().filter(member -> !member.id().equals(actorId)).distinct().toList();
        var note = note(message, issue, Duration.ZERO);
        if (issue.nature().confidential()) {
            tellOnly(new Matter(tx, issue, actorId), others, note);
        } else {
            notices.tellEach(tx, issue.report().ref().workspace(), others, note);
        }
    }

    private void tellOnly(Matter matter, List<Member> members, Note note) {
        var tx = matter.tx();
        var workspace = matter.issue().report().ref().workspace();
        var split = audience.split(matter, members);
        notices.tellEach(tx, workspace, split.usual(), note);
        split.inPerson().forEach(one -> notices.tellInPerson(tx, workspace, one, note));
        if (!split.instead().isEmpty()) {
            var passed = IssuePhrases.passedOn(split.missed(), note.message());
            var other = new Note(passed, note.subject(), note.after(), note.urgent());
            notices.tellEach(tx, workspace, split.instead(), other);
        }
    }

    /// Tells who had a part in an issue no more of it than its number, which anybody may hear.
    public void tellNumber(Transaction tx, Collection<Member> members, String text, Issue issue) {
        var note = Note.of(Message.text(text), null);
        notices.tellEach(tx, issue.report().ref().workspace(), members, note);
    }

    private Note note(Message message, Issue issue, Duration pause) {
        boolean urgent = issue.nature().urgency() == Urgency.URGENT;
        var roster = audience.roster(issue.report().ref().workspace());
        var standing = IssueStanding.of(issue, roster, audience.clock().instant());
        return new Note(message.standing(standing), issue.subject(), pause, urgent);
    }

    /// After a pause in which it can be withdrawn; null when the member cannot be reached.
    public @Nullable String tellLater(
            Transaction tx, Member member, Message message, Issue issue, Duration pause) {
        if (issue.nature().confidential()) {
            tell(tx, List.of(member), null, message, issue);
            return null;
        }
        var workspace = issue.report().ref().workspace();
        return notices.tell(tx, workspace, member, note(message, issue, pause));
    }
}
