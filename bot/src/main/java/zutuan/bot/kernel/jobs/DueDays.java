package zutuan.bot.kernel.jobs;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import zutuan.bot.kernel.store.Transaction;

/// Timers around the day by which something numbered is to be done: the day before, the day itself
/// and the day after, in the morning.
public record DueDays(String job, Timers timers, InstantSource clock, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    /// When it rings, counted in days from the day it is due.
    public enum Step {
        TOMORROW(-1),
        TODAY(0),
        OVERDUE(1);

        private final int days;

        Step(int days) {
            this.days = days;
        }
    }

    /// What rings: which thing, how long before or after.
    public record Rung(String workspace, long number, Step step) {
        public static Rung of(JobRun run) {
            var data = run.values();
            return new Rung(data.text(0), data.number(1), data.one(2, Step.class));
        }

        private JobData data() {
            return JobData.of(workspace, Long.toString(number), step.name());
        }
    }

    /// Sets what lies ahead; what has gone by is not rung for.
    public void set(Transaction tx, String workspace, long number, LocalDate day) {
        for (var step : Step.values()) {
            var due = day.plusDays(step.days).atTime(MORNING).atZone(zone).toInstant();
            if (due.isAfter(clock.instant())) {
                var rung = new Rung(workspace, number, step);
                timers.schedule(tx, key(workspace, number, step), due, rung.data());
            }
        }
    }

    public void stop(Transaction tx, String workspace, long number) {
        for (var step : Step.values()) {
            timers.cancel(tx, key(workspace, number, step));
        }
    }

    private JobKey key(String workspace, long number, Step step) {
        return JobKey.of(job, workspace, Long.toString(number), step.name());
    }
}
