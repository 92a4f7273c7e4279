package zutuan.bot.kernel.outbox;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Recurring;

/// Forgets every night what was settled longer ago than `age`. What was sent through one of
/// `historyPlatforms` stays, because old messages are read from here.
public record Purge(OutboxStore store, Set<String> historyPlatforms, Duration age) {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    public Recurring nightly() {
        var job =
                new Job(
                        "outbox.purge",
                        (run, tx) -> store.purge(tx, run.now().minus(age), historyPlatforms));
        return new Recurring(
                job, now -> now.toLocalDate().plusDays(1).atTime(AT_NIGHT).atZone(now.getZone()));
    }
}
