package zutuan.bot.digest.weekly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.digest.model.DigestEvent;
import zutuan.bot.digest.model.DigestSettings;
import zutuan.bot.digest.model.DueTimes;
import zutuan.bot.digest.personal.PersonalDigest;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;

/// Sends a week's digest to the group: by itself when it is due, or because a member orders it; a
/// week once, but for an order to send it again.
///
/// A digest is written and drawn before the transaction that sends it.
public final class WeeklyDigest {
    private static final String ORDER = "digest.order";
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Job.Handler NOTHING = (_, _) -> {};

    private final SentStore store = new SentStore();
    private final Kit kit;
    private final DueTimes dues;
    private final Planner planner;
    private final Writer writer;
    private final PersonalDigest personal;

    public WeeklyDigest(Kit kit, PersonalDigest personal) {
        this.kit = kit;
        this.personal = personal;
        dues = DueTimes.of(kit.settings());
        planner = new Planner(dues, kit.timers());
        writer = new Writer(kit);
    }

    public List<Job> jobs() {
        return List.of(
                Job.prepared(Planner.JOB, this::planned), Job.prepared(ORDER, this::ordered));
    }

    public void start(Transaction tx, Instant now) {
        kit.settings().roster().forEach(roster -> planner.start(tx, roster.workspace(), now));
    }

    public void heard(Transaction tx, String workspace, Instant now) {
        planner.look(tx, workspace, now);
    }

    /// A member's order is carried out in a moment.
    void order(Transaction tx, Order order, Instant now) {
        kit.timers().schedule(tx, JobKey.of(ORDER, order.workspace()), now, order.data());
    }

    private Job.Handler planned(JobRun run) {
        String workspace = run.key().id();
        var now = run.now();
        var week = dues.owed(now);
        boolean late = now.isAfter(dues.due(week).plus(GRACE));
        var when = late ? dues.catchUp(now) : now;
        if (when.isAfter(now)) {
            return (_, tx) -> planner.at(tx, workspace, when);
        }
        return roster(workspace)
                .<Job.Handler>map(roster -> planned(roster, week, late))
                .orElse(NOTHING);
    }

    private Job.Handler planned(Roster roster, Week week, boolean late) {
        var digest = writer.write(roster, week, late ? Mark.LATE : Mark.IN_TIME, "");
        boolean told = !digest.isEmpty() || (!late && emptyWeeks());
        var day = LocalDate.ofInstant(dues.due(week), dues.zone());
        var letters = personal.withTheGroup(roster, day, late);
        return (run, tx) -> {
            letters.send(tx, run.now());
            planner.next(tx, roster.workspace(), run.now());
            var deed = Deed.ofBot(tx, roster.workspace(), run.now(), Planner.JOB);
            if (told && first(deed, week.text())) {
                kit.notices().announce(tx, roster.workspace(), Note.of(digest.message(), null));
            }
        };
    }

    private boolean emptyWeeks() {
        return kit.settings().of(DigestSettings.SECTION).emptyWeek();
    }

    private boolean first(Deed deed, String week) {
        boolean first = store.first(deed.tx(), deed.workspace(), week, deed.actorId(), deed.at());
        if (first) {
            kit.events().record(deed, DigestEvent.of(week), DigestEvent.SENT, Map.of());
        }
        return first;
    }

    private Job.Handler ordered(JobRun run) {
        var order = Order.read(run.key().id(), run.data());
        return roster(order.workspace())
                .<Job.Handler>map(roster -> ordered(roster, order))
                .orElse(NOTHING);
    }

    private Job.Handler ordered(Roster roster, Order order) {
        var week = Week.parse(order.week(), dues.zone());
        var mark = order.again() ? Mark.AGAIN : Mark.IN_TIME;
        Message message = writer.write(roster, week, mark, order.reason()).message();
        return (run, tx) -> {
            var deed = new Deed(tx, order.workspace(), order.memberId(), run.now(), ORDER);
            if (order.again() ? again(deed, order) : first(deed, order.week())) {
                kit.notices().publish(tx, order.workspace(), Note.of(message, null));
            }
        };
    }

    private boolean again(Deed deed, Order order) {
        boolean known = store.again(deed.tx(), order.workspace(), order, deed.at());
        if (known) {
            var facts = Map.of("reason", order.reason());
            kit.events().record(deed, DigestEvent.of(order.week()), DigestEvent.RESENT, facts);
        }
        return known;
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .findFirst();
    }
}
