package zutuan.bot.meeting.rsvp;

import java.time.Duration;
import java.time.Instant;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Tells the group who answered, at most once in ten minutes and never one line per person.
public final class RsvpSummary {
    private static final String SUMMARY = "meeting.summary";
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Kit kit;
    private final InvitationStore invitations = new InvitationStore();
    private final MeetingStore meetings = new MeetingStore();
    private final MeetingReplies replies;

    public RsvpSummary(Kit kit) {
        this.kit = kit;
        this.replies = new MeetingReplies(kit);
    }

    public Job job() {
        return new Job(SUMMARY, this::tell);
    }

    /// Somebody answered: unless a summary is coming anyway, it comes after the pause.
    void due(Transaction tx, Meeting meeting, Instant now) {
        if (invitations.awaitSummary(tx, meeting.ref(), now)) {
            var ref = meeting.ref();
            kit.timers()
                    .schedule(
                            tx,
                            JobKey.of(SUMMARY, ref.workspace(), ref.number()),
                            now.plus(PAUSE),
                            Reminders.data(ref));
        }
    }

    private void tell(JobRun run, Transaction tx) {
        var ref = Reminders.ref(run.key());
        var since = invitations.endSummary(tx, ref);
        var meeting = meetings.find(tx, ref);
        var roster =
                kit.settings().roster().stream()
                        .filter(one -> one.workspace().equals(ref.workspace()))
                        .findFirst();
        if (since.isPresent() && meeting.isPresent() && roster.isPresent()) {
            tell(tx, meeting.get(), since.get(), roster.get());
        }
    }

    private void tell(Transaction tx, Meeting meeting, Instant since, Roster roster) {
        var all = invitations.of(tx, meeting.ref());
        var fresh = all.stream().filter(one -> answeredSince(one, since)).toList();
        if (!fresh.isEmpty() && !meeting.isCancelled()) {
            var message = replies.summary(meeting, fresh, all, roster);
            kit.notices()
                    .publish(
                            tx,
                            meeting.ref().workspace(),
                            Notices.Note.of(message, meeting.ref().subject()));
        }
    }

    private static boolean answeredSince(Invitation one, Instant since) {
        return switch (one.reply()) {
            case Reply.Open() -> false;
            case Reply.Comes(var at) -> !at.isBefore(since);
            case Reply.Late(_, var at) -> !at.isBefore(since);
            case Reply.Declined(_, _, var at) -> !at.isBefore(since);
        };
    }
}
