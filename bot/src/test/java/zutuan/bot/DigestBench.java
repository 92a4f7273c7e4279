package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.store.Transaction;

/// How long a digest of a week with 2,000 events and a report of a quarter with 50,000 take in a
/// database, one JSON object a line, each beside the bare read of the same rows in the same run –
/// and what a writer meanwhile waits.
@Tag("bench")
final class DigestBench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-12-20T14:00:00Z");
    private static final int TIMES = 11;

    /// Rows that are read whole, the events by their kind.
    private static final List<String> ROWS =
            List.of(
                    "select * from issue",
                    "select * from issue_help",
                    "select * from record",
                    "select * from record_heads",
                    "select * from event where workspace = 'yunling' and kind = 'issue.escalated'");

    @TempDir private Path folder;

    @Test
    void of_a_week_and_of_a_quarter() throws Exception {
        try (var scene = new Scene(folder, new SettableTime(NOW), Set.of())) {
            var core = scene.core;
            core.plan();
            var monday = Week.of(NOW, ZONE).monday();
            var first = LocalDate.of(2026, 10, 1);
            core.database().run(tx -> BusyQuarter.write(tx, first, monday, ZONE));
            var roster = core.settings().roster().getFirst();
            var week = Week.of(NOW, ZONE);
            var days = new Quarter(2026, 4, ZONE).days();
            long events = core.database().read(tx -> count(tx, "event"));
            assertThat(events).isBetween(50_000L, 60_000L);
            long ofWeek = core.database().read(DigestBench::ofWeek);
            double raw = median(() -> core.database().read(DigestBench::readAll));
            print("raw_rows", raw, raw, events);
            double summaries =
                    median(() -> core.database().read(tx -> core.summaries(tx, roster, week)));
            print("week_summaries", summaries, raw, ofWeek);
            double figures =
                    median(() -> core.database().read(tx -> core.figures(tx, roster, days)));
            print("quarter_figures", figures, raw, events);
            print("digest_asked", median(() -> ask(scene, "周报")), raw, ofWeek);
            print("report_asked", median(() -> ask(scene, "季度报告")), raw, events);
            print("report_files", median(() -> ask(scene, "季度报告 导出")), raw, events);
            writers(core, () -> core.database().read(tx -> core.figures(tx, roster, days)));
        }
    }

    private static boolean ask(Scene scene, String words) {
        scene.say(words, List.of());
        scene.core.settle();
        return true;
    }

    private static long count(Transaction tx, String table) {
        return tx.handle().createQuery("select count(*) from " + table).mapTo(Long.class).one();
    }

    private static long ofWeek(Transaction tx) {
        return count(tx, "event where at >= " + Week.of(NOW, ZONE).from().toEpochMilli());
    }

    /// Every column of every row.
    private static int readAll(Transaction tx) {
        int read = 0;
        for (var sql : ROWS) {
            read += tx.handle().createQuery(sql).mapToMap().list().size();
        }
        return read;
    }

    /// What a commit takes while nobody reads, and while reports are read without a pause.
    private static void writers(Core core, Runnable reading) throws Exception {
        double quiet = p99(core);
        var over = new AtomicBoolean();
        var reader =
                CompletableFuture.runAsync(() -> {
                    while (!over.get()) {
                        reading.run();
                    }
                });
        double busy = p99(core);
        over.set(true);
        reader.get();
        print("commit_beside_reports_p99", busy, quiet, 0);
    }

    private static double p99(Core core) {
        var millis = new double[200];
        for (int turn = 0; turn < millis.length; turn++) {
            long start = System.nanoTime();
            core.database()
                    .run(tx -> tx.handle().execute("update record_number set last = last + 1"));
            millis[turn] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[millis.length * 99 / 100];
    }

    private static double median(Runnable step) {
        var millis = new double[TIMES];
        for (int turn = 0; turn < TIMES; turn++) {
            long start = System.nanoTime();
            step.run();
            millis[turn] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    private static void print(String name, double millis, double limit, long events) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "{\"case\":\"%s\",\"events\":%d,\"millis\":%.1f,\"limitMillis\":%.1f,\"ratio\":%.2f}",
                        name,
                        events,
                        millis,
                        limit,
                        millis / limit));
    }
}
