package zutuan.bot.kernel.media;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.store.Transaction;

/// Drops every night what nobody speaks of a day after it came, pictures that were merely said
/// longer ago than `age`, and files of the bot's own that have expired.
public record MediaPurge(MediaFiles files, List<MediaUse> uses, Duration age) {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 50);
    private static final Duration GRACE = Duration.ofDays(1);

    public Recurring nightly() {
        var job = new Job("media.purge", (run, tx) -> purge(tx, run.now()));
        return new Recurring(
                job, now -> now.toLocalDate().plusDays(1).atTime(AT_NIGHT).atZone(now.getZone()));
    }

    private void purge(Transaction tx, Instant now) {
        var rows = new OwnFileStore();
        var before = now.minus(GRACE);
        var gone = new HashSet<>(rows.expired(tx, now));
        var untouched = files.untouchedSince(before);
        if (!untouched.isEmpty()) {
            gone.addAll(untouched);
            gone.removeAll(used(tx, now));
            gone.removeAll(rows.all(tx));
        }
        new PictureFactsStore().forget(tx, gone);
        // Files know no undoing.
        tx.afterCommit(() -> gone.forEach(reference -> files.delete(reference, before)));
    }

    private Set<String> used(Transaction tx, Instant now) {
        var used = new HashSet<String>();
        uses.forEach(use -> used.addAll(use.references(tx, now.minus(age))));
        return used;
    }
}
