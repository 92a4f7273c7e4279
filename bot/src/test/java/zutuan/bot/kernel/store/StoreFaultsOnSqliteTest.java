package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreFaultsOnSqliteTest extends StoreFaultsContract {
    @TempDir Path directory;
    private int last;

    @Override
    StoreSettings fresh(int writers) {
        last++;
        return TestDatabases.embedded(directory.resolve("d" + last));
    }

    @Override
    List<String> tables(StoreSettings settings) {
        return RawSql.column(settings, "select name from sqlite_master where type = 'table'");
    }

    @Test
    void commits_are_synced_and_foreign_keys_hold() {
        try (var ledger = new Ledger(fresh(1))) {
            assertThat(pragma(ledger, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(ledger, "synchronous")).isEqualTo("2");
            assertThat(pragma(ledger, "foreign_keys")).isEqualTo("1");
        }
    }

    private static String pragma(Ledger ledger, String name) {
        return ledger.database.write(
                tx -> tx.handle().createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void a_locked_file_refuses_all_who_wait_in_time_and_then_counts_each_once() throws Exception {
        var settings = fresh(1);
        try (var ledger = new Ledger(settings);
                var other = RawSql.connect(settings)) {
            RawSql.execute(other, "begin immediate");
            long start = System.nanoTime();
            var waiting = new ArrayList<Future<Boolean>>();
            for (int number = 0; number < 5; number++) {
                waiting.add(ledger.start(() -> ledger.database.write(Ledger::increment)));
            }
            for (var one : waiting) {
                assertThatThrownBy(() -> one.get(60, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(StoreUnavailable.class);
            }
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(25);
            RawSql.execute(other, "rollback");

            ledger.database.write(Ledger::increment);
            assertThat(ledger.tally()).isEqualTo(1);
            assertThatThrownBy(() -> ledger.database.write(StoreFaultsOnSqliteTest::countAndFail))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.tally()).isEqualTo(1);
        }
    }

    private static boolean countAndFail(Transaction tx) {
        Ledger.increment(tx);
        throw new IllegalArgumentException("on purpose");
    }

    @Test
    void a_full_disk_refuses_writes_and_keeps_what_was_there() {
        try (var ledger = new Ledger(fresh(1))) {
            ledger.add("before");
            long pages = limitPages(ledger, 4);
            assertThat(pages).isPositive();
            assertThatThrownBy(() ->
                            ledger.database.write(tx -> {
                                Ledger.increment(tx);
                                return fill(tx);
                            }))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(ledger.lines()).containsExactly("before");
            assertThat(ledger.tally()).isZero();

            limitPages(ledger, 100_000);
            ledger.database.write(Ledger::increment);
            assertThat(ledger.tally()).isEqualTo(1);
        }
    }

    private static long limitPages(Ledger ledger, int more) {
        return ledger.database.write(tx -> {
            long now = tx.handle().createQuery("pragma page_count").mapTo(Long.class).one();
            return tx.handle()
                    .createQuery("pragma max_page_count = " + (now + more))
                    .mapTo(Long.class)
                    .one();
        });
    }

    private static boolean fill(Transaction tx) {
        for (int number = 0; number < 100; number++) {
            tx.handle()
                    .execute(
                            "insert into line (id, body) values (?, ?)",
                            "big" + number,
                            "x".repeat(4000));
        }
        return true;
    }

    @Test
    void a_backup_taken_while_writing_opens_and_is_whole() throws Exception {
        var settings = fresh(1);
        Path copy = directory.resolve("copy");
        Files.createDirectories(copy);
        try (var ledger = new Ledger(settings)) {
            var ended = new AtomicBoolean();
            var some = new CountDownLatch(50);
            var writing = ledger.start(() -> addPairs(ledger.database, some, ended));
            assertThat(some.await(30, TimeUnit.SECONDS)).isTrue();
            Backups.backup(ledger.database, copy.resolve("test.db"));
            ended.set(true);
            assertThat(writing.get(10, TimeUnit.SECONDS)).isTrue();
        }
        try (var restored = new Ledger(TestDatabases.embedded(copy))) {
            assertThat(restored.tally()).isGreaterThanOrEqualTo(50);
            assertThat(restored.lines()).hasSize((int) restored.tally());
            restored.add("goes on");
        }
    }

    private static boolean addPairs(Database database, CountDownLatch some, AtomicBoolean ended) {
        for (int number = 0; !ended.get(); number++) {
            var line = "line" + number;
            database.write(tx -> Ledger.increment(tx) && Ledger.insert(tx, line));
            some.countDown();
        }
        return true;
    }

    @Test
    void a_backup_never_overwrites() throws Exception {
        try (var ledger = new Ledger(fresh(1))) {
            Path taken = directory.resolve("taken.db");
            Files.writeString(taken, "something else");
            assertThatThrownBy(() -> Backups.backup(ledger.database, taken))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(taken).hasContent("something else");
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_in_words() throws Exception {
        var settings = fresh(1);
        Path file = Path.of(settings.url().substring("jdbc:sqlite:".length()));
        Files.createDirectories(directory.resolve("d" + last));
        Files.writeString(file, "this is a letter, and quite a long one at that. ".repeat(100));
        assertThatThrownBy(() -> Databases.open(settings, TestDatabases.folders()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("数据库");
    }

    @Test
    void a_caller_interrupted_while_it_waits_still_learns_the_outcome() throws Exception {
        try (var ledger = new Ledger(fresh(1))) {
            var gate = new CountDownLatch(1);
            var holder = ledger.hold(gate);
            var outcome = new CompletableFuture<Boolean>();
            var caller =
                    Thread.startVirtualThread(() -> {
                        boolean written = ledger.database.write(Ledger::increment);
                        outcome.complete(written && Thread.currentThread().isInterrupted());
                    });
            ledger.awaitQueued(1);
            caller.interrupt();
            gate.countDown();

            assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(outcome.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ledger.tally()).isEqualTo(1);
        }
    }
}
