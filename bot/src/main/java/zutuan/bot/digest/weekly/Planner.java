package zutuan.bot.digest.weekly;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zutuan.bot.digest.model.DueTimes;
import zutuan.bot.digest.weekly.SentStore.Planned;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.store.Transaction;

/// Keeps one timer for each workspace: that of the next digest. Safe for use by many threads.
final class Planner {
    static final String JOB = "digest.weekly";

    /// Nothing is planned so far ahead, unless the clock was set back.
    private static final Duration FAR = Duration.ofDays(21);

    private final SentStore store = new SentStore();
    private final DueTimes dues;
    private final Timers timers;

    /// When the next is due, as far as this instance knows; only to look seldom.
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    Planner(DueTimes dues, Timers timers) {
        this.dues = dues;
        this.timers = timers;
    }

    /// The bot starts: what was planned stays, also if it is over, at the time that the settings
    /// and the table of holidays now say.
    void start(Transaction tx, String workspace, Instant now) {
        var planned = store.planned(tx, workspace);
        var next = dues.next(now);
        boolean kept = planned.filter(one -> one.week().compareTo(next.text()) < 0).isPresent();
        set(tx, workspace, kept ? week(planned.orElseThrow()) : next);
    }

    private Week week(Planned planned) {
        return Week.parse(planned.week(), dues.zone());
    }

    /// After a digest, or instead of one.
    void next(Transaction tx, String workspace, Instant now) {
        set(tx, workspace, dues.next(now));
    }

    /// Something happens: a plan for a far day is from before the clock was set back.
    void look(Transaction tx, String workspace, Instant now) {
        var due = known.get(workspace);
        if (due != null && due.isBefore(now.plus(FAR))) {
            return;
        }
        boolean near =
                store.planned(tx, workspace)
                        .filter(one -> one.dueAt().isBefore(now.plus(FAR)))
                        .isPresent();
        if (!near) {
            next(tx, workspace, now);
        }
    }

    private void set(Transaction tx, String workspace, Week week) {
        var due = dues.due(week);
        store.plan(tx, workspace, new Planned(week.text(), due));
        at(tx, workspace, due);
        tx.afterCommit(() -> known.put(workspace, due));
    }

    /// The same digest at another time.
    void at(Transaction tx, String workspace, Instant when) {
        timers.schedule(tx, JobKey.of(JOB, workspace), when, "");
    }
}
