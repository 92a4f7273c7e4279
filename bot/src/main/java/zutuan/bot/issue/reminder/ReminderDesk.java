package zutuan.bot.issue.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.IssueTimers;
import zutuan.bot.issue.desk.IssueTimers.Kind;
import zutuan.bot.issue.desk.Presence;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.escalation.Levels;
import zutuan.bot.issue.model.Deadline.Reminded;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.reminder.ReminderReplies.Scene;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;

/// What happens to an issue because time has passed: reminders, the outside party's day, the close
/// that nobody confirmed. Nothing is said in the group.
///
/// A timer that no longer fits the issue does nothing; what came due during an outage comes once.
public final class ReminderDesk {
    private final HelpStore helpers = new HelpStore();
    private final IssueStore issues = new IssueStore();
    private final Registry registry;
    private final List<Roster> rosters;
    private final ReminderReplies replies;

    public ReminderDesk(Registry registry, List<Roster> rosters) {
        this.registry = registry;
        this.rosters = List.copyOf(rosters);
        this.replies = new ReminderReplies(registry.phrases());
    }

    public List<Job> jobs() {
        return List.of(
                job(Kind.DEADLINE, this::deadline),
                job(Kind.LEVEL, this::level),
                job(Kind.PARTY, this::party),
                job(Kind.CONFIRM, this::unconfirmed),
                job(Kind.IDLE, this::idle));
    }

    /// A timer that fits its issue has come due.
    private record Ring(Transaction tx, JobRun run, Kind kind, Issue issue, Roster roster) {
        Scene scene() {
            var presence = Presence.of(tx, roster.workspace(), run.now());
            return new Scene(roster, presence.around(issue, roster), run);
        }

        Deed deed() {
            return Deed.ofBot(tx, roster.workspace(), run.now(), kind.job());
        }
    }

    @FunctionalInterface
    private interface Reaction {
        void to(Ring ring);
    }

    private Job job(Kind kind, Reaction reaction) {
        return new Job(kind.job(), (run, tx) -> ring(kind, run, tx).ifPresent(reaction::to));
    }

    private Optional<Ring> ring(Kind kind, JobRun run, Transaction tx) {
        var ref = IssueTimers.ref(run.key());
        var issue = issues.find(tx, ref);
        var roster =
                rosters.stream()
                        .filter(one -> one.workspace().equals(ref.workspace()))
                        .findFirst()
                        .map(one -> new StandingStore().serving(tx, one));
        if (issue.isEmpty() || roster.isEmpty()) {
            return Optional.empty();
        }
        var due = registry.book().timers().wanted(issue.get()).get(kind);
        if (due != null && due.isAfter(run.now())) {
            registry.book().timers().set(tx, issue.get());
            return Optional.empty();
        }
        return due == null
                ? Optional.empty()
                : Optional.of(new Ring(tx, run, kind, issue.get(), roster.get()));
    }

    private void deadline(Ring ring) {
        var issue = ring.issue();
        var step = issue.deadline().reminded().next();
        if (step == Reminded.WARNED && ring.run().now().isAfter(issue.dueAt())) {
            // The warning was missed; it is late already.
            step = Reminded.URGED;
        }
        var next = issue.with(issue.deadline().reminded(step));
        boolean agenda = step == Reminded.ON_AGENDA && !issue.nature().confidential();
        var event = agenda ? IssueEvent.PUT_ON_AGENDA : IssueEvent.REMINDED;
        var entry = new Entry(event, Map.of("step", step.name()));
        if (registry.book().enter(ring.deed(), issue, next, entry)) {
            tell(
                    ring,
                    told(issue, step, ring.roster()),
                    replies.deadline(next, step, ring.scene()));
        }
    }

    private static List<Member> told(Issue issue, Reminded step, Roster roster) {
        return switch (step) {
            case NOTHING -> List.of();
            case WARNED -> InCharge.responsible(issue, roster);
            case URGED -> InCharge.handlers(issue, roster);
            case LEADERS_TOLD -> InCharge.leaders(roster);
            case ON_AGENDA -> {
                if (issue.nature().confidential()) {
                    yield InCharge.handlers(issue, roster);
                }
                var all = new ArrayList<>(InCharge.responsible(issue, roster));
                all.addAll(InCharge.administrators(roster));
                yield all;
            }
        };
    }

    private void tell(Ring ring, List<Member> members, Message message) {
        registry.herald().tell(ring.tx(), members, null, message, ring.issue());
    }

    private void level(Ring ring) {
        var issue = ring.issue();
        var level = issue.course().escalation();
        if (level == null) {
            return;
        }
        var next = issue.with(issue.course().with(level.overdueTold()));
        if (registry.book().enter(ring.deed(), issue, next, Entry.of(IssueEvent.LEVEL_OVERDUE))) {
            tell(ring, InCharge.leaders(ring.roster()), replies.level(next, ring.scene()));
        }
    }

    private void party(Ring ring) {
        var issue = ring.issue();
        var waiting = issue.course().waiting();
        if (waiting == null) {
            return;
        }
        var resumed =
                registry.deadlines().resumed(issue.deadline(), waiting.since(), ring.run().now());
        if (Levels.resume(issue, resumed, ring.run().now()) instanceof Step.Done(var next)
                && registry.book()
                        .enter(
                                ring.deed(),
                                issue,
                                next,
                                new Entry(
                                        IssueEvent.PARTY_OVERDUE,
                                        Map.of("party", waiting.party())))) {
            var told = new ArrayList<>(InCharge.leaders(ring.roster()));
            told.addAll(InCharge.responsible(next, ring.roster()));
            tell(ring, told, replies.party(next, waiting.party(), ring.scene()));
        }
    }

    private void unconfirmed(Ring ring) {
        var issue = ring.issue();
        if (!(issue.closeUnconfirmed(ring.run().now()) instanceof Step.Done(var next))) {
            return;
        }
        var entry = new Entry(IssueEvent.CLOSED, Map.of("unconfirmed", "true"));
        if (registry.book().enter(ring.deed(), issue, next, entry)) {
            var helps = Help.with(next, ring.roster());
            helpers.closed(ring.tx(), next.report().ref(), helps, ring.run().now());
            var told = new ArrayList<Member>();
            told.addAll(InCharge.confirmers(issue, ring.roster()));
            InCharge.lead(issue, ring.roster()).ifPresent(told::add);
            int days = registry.deadlines().settings().confirmWorkdays();
            tell(ring, told, replies.unconfirmed(next, days, ring.scene()));
        }
    }

    /// First the lead and the team's lead, then the town.
    private void idle(Ring ring) {
        var issue = ring.issue();
        var next = issue.with(issue.course().urgedForIdleness());
        var settings = registry.deadlines().settings().reminders();
        int days = settings.idleWorkdays() * next.course().pace().idle();
        if (registry.book().enter(ring.deed(), issue, next, Entry.of(IssueEvent.IDLE))) {
            var told =
                    next.course().pace().idle() == 1
                            ? InCharge.handlers(issue, ring.roster())
                            : InCharge.leaders(ring.roster());
            tell(ring, told, replies.idle(next, days, ring.scene()));
        }
    }
}
