package zutuan.bot.issue.reminder;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Notices.Note;

/// Keeps deadlines in step with the holiday tables: recounts them when a table has changed, and
/// asks for next year's in time.
public final class CalendarDesk {
    private static final String JOB = "issue.calendar";
    private static final int HOUR = 9;

    /// The State Council publishes the next year's holidays in November.
    private static final List<MonthDay> ASKED =
            List.of(MonthDay.of(11, 1), MonthDay.of(11, 15), MonthDay.of(12, 15));

    private final IssueStore issues = new IssueStore();
    private final IssueListStore lists = new IssueListStore();
    private final Registry registry;
    private final List<Roster> rosters;
    private final ReminderReplies replies;

    public CalendarDesk(Registry registry, List<Roster> rosters) {
        this.registry = registry;
        this.rosters = List.copyOf(rosters);
        this.replies = new ReminderReplies(registry.phrases());
    }

    public Recurring yearly() {
        return new Recurring(new Job(JOB, this::askForTable), CalendarDesk::next);
    }

    private static ZonedDateTime next(ZonedDateTime after) {
        return Stream.of(after.getYear(), after.getYear() + 1)
                .flatMap(year -> ASKED.stream().map(day -> day.atYear(year)))
                .map(date -> date.atTime(HOUR, 0).atZone(after.getZone()))
                .filter(after::isBefore)
                .findFirst()
                .orElseThrow();
    }

    private void askForTable(JobRun run, Transaction tx) {
        int year = registry.deadlines().date(run.dueAt()).getYear() + 1;
        if (!registry.deadlines().calendar().covers(year)) {
            rosters.forEach(roster -> tellAdministrators(tx, roster, replies.noCalendar(year)));
        }
    }

    private void tellAdministrators(Transaction tx, Roster roster, Message message) {
        InCharge.administrators(new StandingStore().serving(tx, roster))
                .forEach(member ->
                        registry.herald()
                                .notices()
                                .tell(tx, roster.workspace(), member, Note.of(message, null)));
    }

    /// When the bot starts: every open issue gets its timers, and a new deadline where the calendar
    /// now says so. So a version that knew no timers may have run in between.
    public void start(Transaction tx, Instant now) {
        for (var roster : rosters) {
            var moved = recount(tx, roster.workspace(), now);
            if (!moved.isEmpty()) {
                tellAdministrators(tx, roster, replies.calendarChanged(moved.size(), moved));
            }
        }
    }

    private List<Long> recount(Transaction tx, String workspace, Instant now) {
        var moved = new ArrayList<Long>();
        var page = new IssueListStore.Page(0, Integer.MAX_VALUE);
        var open =
                lists.open(tx, workspace, IssueListStore.Scope.ALL, IssueListStore.FOREVER, page);
        for (var issue : open) {
            var deadline = registry.deadlines().recounted(issue.deadline());
            if (deadline.equals(issue.deadline())) {
                registry.book().timers().set(tx, issue);
            } else if (move(tx, issue, deadline, now)) {
                moved.add(issue.number());
            }
        }
        return moved;
    }

    private boolean move(Transaction tx, Issue listed, Deadline deadline, Instant now) {
        var issue = issues.find(tx, listed.report().ref()).orElseThrow();
        var deed = Deed.ofBot(tx, issue.report().ref().workspace(), now, JOB);
        var entry =
                new Entry(
                        IssueEvent.DEADLINE_MOVED,
                        Map.of("from", registry.phrases().moment(issue.dueAt())));
        return registry.book().enter(deed, issue, issue.with(deadline), entry);
    }
}
