package zutuan.bot.meeting.rsvp;

import java.time.Duration;
import java.time.Instant;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.outbox.QuietHours;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.act.StandReplies;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Tells whoever called a meeting who answered, at most once in ten minutes, never one line per
/// person, and what came in at night in the morning.
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
                            awake(now.plus(PAUSE)),
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

    private Instant awake(Instant due) {
        var quiet = kit.settings().chat().quiet();
        return new QuietHours(quiet.from(), quiet.to(), kit.settings().zone()).next(due);
    }

    private void tell(Transaction tx, Meeting meeting, Instant since, Roster roster) {
        var all = invitations.of(tx, meeting.ref());
        String convenor = meeting.origin().organizerId();
        var fresh =
                all.stream()
                        .filter(one -> !one.memberId().equals(convenor))
                        .filter(one -> answeredSince(one, since))
                        .toList();
        if (fresh.isEmpty() || meeting.isCancelled()) {
            return;
        }
        var message = new StandReplies(replies.texts()).summary(meeting, fresh, all, roster);
        var note = Notices.Note.of(message, meeting.ref().subject());
        roster.member(convenor)
                .ifPresent(
                        member -> kit.notices().tell(tx, meeting.ref().workspace(), member, note));
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
