package zutuan.bot.meeting.act;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.outbox.QuietHours;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Asks those who have not answered the day before, when the group hears how the meeting stands,
/// and reminds those who come shortly before. A timer's data is workspace and number, one a line;
/// it acts on the meeting as it then is.
public final class Reminders {
    private static final String ASK = "meeting.ask";
    private static final String REMIND = "meeting.remind";
    private static final Duration BEFORE_QUIET = Duration.ofMinutes(30);

    private final Kit kit;
    private final InvitationStore invitations = new InvitationStore();
    private final MeetingStore meetings = new MeetingStore();
    private final MeetingReplies replies;

    public Reminders(Kit kit) {
        this.kit = kit;
        this.replies = new MeetingReplies(kit);
    }

    public List<Job> jobs() {
        return List.of(new Job(ASK, this::ask), new Job(REMIND, this::remind));
    }

    /// Sets both timers anew. One whose time has gone by is not set.
    void set(Transaction tx, Meeting meeting) {
        var start = meeting.plan().slot().start();
        put(tx, ASK, meeting, askedAgainAt(meeting));
        var before = kit.settings().of(MeetingSettings.SECTION).before();
        put(tx, REMIND, meeting, awake(start.minus(before)));
    }

    /// When, the day before, those who have not answered are asked again.
    public Instant askedAgainAt(Meeting meeting) {
        var zone = kit.settings().zone();
        return meeting.plan()
                .slot()
                .start()
                .atZone(zone)
                .toLocalDate()
                .minusDays(1)
                .atTime(kit.settings().of(MeetingSettings.SECTION).dayBefore())
                .atZone(zone)
                .toInstant();
    }

    private void put(Transaction tx, String job, Meeting meeting, Instant due) {
        var key = key(job, meeting.ref());
        if (due.isAfter(kit.clock().instant())) {
            kit.timers().schedule(tx, key, due, data(meeting.ref()));
        } else {
            kit.timers().cancel(tx, key);
        }
    }

    /// Before an early meeting people are reminded in the evening, not when it has begun.
    private Instant awake(Instant due) {
        var quiet = kit.settings().chat().quiet();
        var zone = kit.settings().zone();
        var hours = new QuietHours(quiet.from(), quiet.to(), zone);
        if (hours.next(due).equals(due)) {
            return due;
        }
        var local = due.atZone(zone);
        var evening = local.toLocalDate().atTime(quiet.from()).atZone(zone);
        var begun = evening.isAfter(local) ? evening.minusDays(1) : evening;
        return begun.toInstant().minus(BEFORE_QUIET);
    }

    void stop(Transaction tx, Meeting.Ref ref) {
        kit.timers().cancel(tx, key(ASK, ref));
        kit.timers().cancel(tx, key(REMIND, ref));
    }

    /// The version before finds the meeting by this, we by the timer's key.
    public static String data(Meeting.Ref ref) {
        return ref.workspace() + "\n" + ref.number();
    }

    /// The meeting of a timer.
    public static Meeting.Ref ref(JobKey key) {
        var numbered = key.numbered();
        return new Meeting.Ref(numbered.workspace(), numbered.number());
    }

    private static JobKey key(String job, Meeting.Ref ref) {
        return JobKey.of(job, ref.workspace(), ref.number());
    }

    private void ask(JobRun run, Transaction tx) {
        meeting(run, tx)
                .ifPresent(meeting -> {
                    var all = invitations.of(tx, meeting.ref());
                    for (var one : all) {
                        if (one.isOpen()) {
                            tell(tx, meeting, one.memberId(), replies.askAgain(meeting, late(run)));
                        }
                    }
                    summarise(tx, meeting, all, late(run));
                });
    }

    /// The group hears once of each meeting how it stands, if it has room for that.
    private void summarise(Transaction tx, Meeting meeting, List<Invitation> all, String late) {
        String workspace = meeting.ref().workspace();
        roster(workspace)
                .map(roster ->
                        new StandReplies(replies.texts()).tomorrow(meeting, all, roster, late))
                .ifPresent(message ->
                        kit.notices()
                                .announce(
                                        tx,
                                        workspace,
                                        Notices.Note.of(message, meeting.ref().subject())));
    }

    private void remind(JobRun run, Transaction tx) {
        meeting(run, tx)
                .ifPresent(meeting -> {
                    for (var one : invitations.of(tx, meeting.ref())) {
                        one.comer()
                                .ifPresent(id ->
                                        tell(tx, meeting, id, replies.remind(meeting, late(run))));
                    }
                });
    }

    private String late(JobRun run) {
        return run.late() ? replies.late(run.dueAt()) : "";
    }

    /// The meeting, if there is still something to remind of. One that was slept through is told to
    /// whoever called it.
    private Optional<Meeting> meeting(JobRun run, Transaction tx) {
        var ref = ref(run.key());
        var found = meetings.find(tx, ref).filter(meeting -> !meeting.isCancelled());
        found.filter(meeting -> meeting.isOver(run.now()))
                .ifPresent(meeting -> {
                    kit.timers().cancel(tx, key(REMIND, ref));
                    tell(tx, meeting, meeting.origin().organizerId(), replies.missed(meeting));
                });
        return found.filter(meeting -> meeting.isAhead(run.now()));
    }

    private void tell(Transaction tx, Meeting meeting, String memberId, Message message) {
        roster(meeting.ref().workspace())
                .flatMap(roster -> roster.member(memberId))
                .ifPresent(member ->
                        kit.notices()
                                .tell(
                                        tx,
                                        meeting.ref().workspace(),
                                        member,
                                        Notices.Note.of(message, meeting.ref().subject())));
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .findFirst();
    }
}
