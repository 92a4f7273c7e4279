package zutuan.bot.meeting.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.MeetingStore;

/// Tells the administrators fifteen days before a quarter ends that no joint meeting was held or is
/// booked in it. The timer's id is the workspace; it sets itself for the next quarter.
public final class JointWatch {
    private static final String NAME = "meeting.quarter";
    private static final int DAYS_BEFORE = 15;
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int MONTHS = 3;

    private final MeetingStore meetings = new MeetingStore();
    private final Kit kit;
    private final AgendaReplies replies;

    public JointWatch(Kit kit) {
        this.kit = kit;
        this.replies = new AgendaReplies(kit);
    }

    public Job job() {
        return new Job(NAME, this::look);
    }

    /// A timer that is set already, and perhaps late, stays.
    public void start(Transaction tx, Instant now) {
        for (var roster : kit.settings().roster()) {
            set(tx, roster.workspace(), now);
        }
    }

    private void set(Transaction tx, String workspace, Instant now) {
        var next = next(local(now));
        var key = JobKey.of(NAME, workspace, quarter(next.toLocalDate()));
        kit.timers().schedule(tx, key, next.toInstant(), workspace);
    }

    private ZonedDateTime local(Instant now) {
        return now.atZone(kit.settings().zone());
    }

    /// The first time after this one.
    static ZonedDateTime next(ZonedDateTime now) {
        var due = due(now.toLocalDate()).atTime(MORNING).atZone(now.getZone());
        return due.isAfter(now)
                ? due
                : due(now.toLocalDate().plusMonths(MONTHS)).atTime(MORNING).atZone(now.getZone());
    }

    private static LocalDate due(LocalDate day) {
        return first(day).plusMonths(MONTHS).minusDays(1 + DAYS_BEFORE);
    }

    private static LocalDate first(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private void look(JobRun run, Transaction tx) {
        String workspace = run.data();
        var due = local(run.dueAt()).toLocalDate();
        roster(workspace)
                .filter(_ -> !isHeld(tx, workspace, due))
                .ifPresent(roster -> tell(tx, roster, due));
        set(tx, workspace, run.now());
    }

    private boolean isHeld(Transaction tx, String workspace, LocalDate due) {
        var zone = kit.settings().zone();
        var from = first(due).atStartOfDay(zone).toInstant();
        var until = first(due).plusMonths(MONTHS).atStartOfDay(zone).toInstant();
        return meetings.during(tx, workspace, new Slot(from, until)).stream()
                .anyMatch(meeting -> Meeting.QUARTERLY.equals(meeting.plan().series()));
    }

    private void tell(Transaction tx, Roster roster, LocalDate due) {
        var message = Message.text(replies.noneThisQuarter(due, due.plusDays(DAYS_BEFORE)));
        var note = Notices.Note.of(message, null);
        var administrators = roster.with(Role.ADMINISTRATOR);
        kit.notices().tellEach(tx, roster.workspace(), administrators, note);
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .findFirst();
    }
}
