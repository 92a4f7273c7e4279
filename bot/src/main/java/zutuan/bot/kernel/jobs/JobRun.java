package zutuan.bot.kernel.jobs;

import java.time.Duration;
import java.time.Instant;

/// A timer that has come due. `dueAt` and `data` are what it was set with, however often it failed.
public record JobRun(JobKey key, Instant dueAt, Instant now, String data) {
    private static final Duration LATE = Duration.ofMinutes(1);

    public JobData values() {
        return JobData.read(data);
    }

    /// Whether it runs so late (after an outage) that a member should be told.
    public boolean late() {
        return now.isAfter(dueAt.plus(LATE));
    }
}
