package zutuan.bot.member;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Leave;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;

/// Tells both when a leave begins and nobody has agreed to stand in, in the morning of its first
/// day. A timer's data is workspace and member, one a line.
final class Unanswered {
    private static final String NAME = "member.leave";
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /// A leave of today gives the other some time to answer.
    private static final Duration SOON = Duration.ofHours(1);

    private final LeaveStore store = new LeaveStore();
    private final Kit kit;
    private final MemberReplies replies;

    Unanswered(Kit kit, MemberReplies replies) {
        this.kit = kit;
        this.replies = replies;
    }

    Job job() {
        return new Job(NAME, this::tell);
    }

    void set(Transaction tx, String workspace, Leave leave, Instant now) {
        var zone = kit.settings().zone();
        var morning =
                leave.from().atZone(zone).toLocalDate().atTime(MORNING).atZone(zone).toInstant();
        var soon = now.plus(SOON);
        var due = morning.isAfter(soon) ? morning : soon;
        kit.timers().schedule(tx, key(workspace, leave), due, workspace + "\n" + leave.memberId());
    }

    void stop(Transaction tx, String workspace, Leave leave) {
        kit.timers().cancel(tx, key(workspace, leave));
    }

    private static JobKey key(String workspace, Leave leave) {
        return JobKey.of(NAME, workspace, leave.id());
    }

    private void tell(JobRun run, Transaction tx) {
        String[] data = run.data().split("\n", -1);
        var roster = roster(data[0]);
        store.of(tx, data[0], data[1], run.now()).stream()
                .filter(leave -> leave.state() == Leave.State.ASKED)
                .filter(leave -> key(data[0], leave).equals(run.key()))
                .forEach(leave -> roster.ifPresent(known -> tell(tx, known, leave)));
    }

    private void tell(Transaction tx, Roster roster, Leave leave) {
        var member = roster.member(leave.memberId());
        var standIn = roster.member(leave.standInId());
        if (member.isPresent() && standIn.isPresent()) {
            var missing = Message.text(replies.nobodyAgreed(leave, standIn.get()));
            tell(tx, roster, member.get(), missing);
            tell(tx, roster, standIn.get(), replies.askedAgain(leave, member.get()));
        }
    }

    private void tell(Transaction tx, Roster roster, Member member, Message message) {
        kit.notices().tellInPerson(tx, roster.workspace(), member, Note.of(message, null));
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .findFirst();
    }
}
