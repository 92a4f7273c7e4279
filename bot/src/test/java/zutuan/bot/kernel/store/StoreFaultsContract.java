package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What both databases do when works fail, programs meet and stores end.
@Timeout(120)
abstract class StoreFaultsContract {
    /// An empty database; on PostgreSQL with that many writers.
    abstract StoreSettings fresh(int writers);

    @Test
    void a_failing_work_spoils_nobody_in_its_group() throws Exception {
        try (var ledger = new Ledger(fresh(1))) {
            var gate = new CountDownLatch(1);
            var holder = ledger.hold(gate);
            var good = new ArrayList<Future<Boolean>>();
            for (int number = 0; number < 20; number++) {
                var line = "good" + number;
                good.add(ledger.start(() -> ledger.database.write(tx -> Ledger.insert(tx, line))));
            }
            var bad = ledger.start(() -> ledger.database.write(StoreFaultsContract::insertAndFail));
            ledger.awaitQueued(21);
            gate.countDown();

            assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
            for (var one : good) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("on purpose");
            assertThat(ledger.lines()).hasSize(20).doesNotContain("bad");
        }
    }

    private static boolean insertAndFail(Transaction tx) {
        Ledger.insert(tx, "bad");
        throw new IllegalArgumentException("on purpose");
    }

    @Test
    void a_refused_row_spoils_nobody_in_its_group() throws Exception {
        try (var ledger = new Ledger(fresh(1))) {
            ledger.add("taken");
            var gate = new CountDownLatch(1);
            var holder = ledger.hold(gate);
            var bad = ledger.start(() -> ledger.database.write(tx -> Ledger.insert(tx, "taken")));
            var good = ledger.start(() -> ledger.database.write(tx -> Ledger.insert(tx, "free")));
            ledger.awaitQueued(2);
            gate.countDown();

            assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(good.get(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isNotInstanceOf(StoreUnavailable.class);
            assertThat(ledger.lines()).containsExactly("free", "taken");
        }
    }

    @Test
    void works_of_one_submitter_happen_in_order() {
        try (var ledger = new Ledger(fresh(2))) {
            var seen = new ArrayList<Long>();
            for (int round = 0; round < 100; round++) {
                ledger.database.write(Ledger::increment);
                seen.add(ledger.tally());
            }
            assertThat(seen).isSorted().endsWith(100L).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_action_sees_its_commit_and_runs_before_write_returns() {
        try (var ledger = new Ledger(fresh(2))) {
            var seen = new ConcurrentLinkedQueue<List<String>>();
            ledger.database.write(tx -> {
                tx.afterCommit(() -> seen.add(ledger.lines()));
                return Ledger.insert(tx, "first");
            });
            assertThat(seen).containsExactly(List.of("first"));
        }
    }

    @Test
    void actions_of_an_undone_attempt_are_dropped() throws Exception {
        try (var ledger = new Ledger(fresh(1))) {
            var ran = new ConcurrentLinkedQueue<String>();
            var gate = new CountDownLatch(1);
            var holder = ledger.hold(gate);
            var good = ledger.start(() -> ledger.database.write(tx -> note(tx, ran, "good")));
            ledger.awaitQueued(1);
            var bad =
                    ledger.start(() ->
                            ledger.database.write(tx -> {
                                note(tx, ran, "bad");
                                throw new IllegalArgumentException("no");
                            }));
            ledger.awaitQueued(2);
            gate.countDown();

            assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(good.get(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
            assertThat(ran).containsExactly("good");
        }
    }

    private static boolean note(Transaction tx, ConcurrentLinkedQueue<String> ran, String name) {
        tx.afterCommit(() -> ran.add(name));
        return Ledger.insert(tx, name);
    }

    @Test
    void a_failing_action_harms_nothing() {
        try (var ledger = new Ledger(fresh(1))) {
            boolean written =
                    ledger.database.write(tx -> {
                        tx.afterCommit(() -> {
                            throw new IllegalStateException("on purpose");
                        });
                        return Ledger.insert(tx, "kept");
                    });
            assertThat(written).isTrue();
            ledger.add("later");
            assertThat(ledger.lines()).containsExactly("kept", "later");
        }
    }

    @Test
    void an_error_reaches_its_caller_and_the_writer_lives_on() throws Exception {
        try (var ledger = new Ledger(fresh(1))) {
            assertThatThrownBy(() ->
                            ledger.start(() ->
                                            ledger.database.write(StoreFaultsContract::breakDown))
                                    .get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(StackOverflowError.class);
            var later = ledger.start(() -> ledger.database.write(tx -> Ledger.insert(tx, "later")));
            assertThat(later.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ledger.lines()).containsExactly("later");
        }
    }

    private static boolean breakDown(Transaction tx) {
        Ledger.insert(tx, "broken");
        throw new StackOverflowError("on purpose");
    }

    @Test
    void a_work_may_not_wait_for_another_one() {
        try (var ledger = new Ledger(fresh(2))) {
            assertThatThrownBy(() ->
                            ledger.database.write(_ -> ledger.database.write(Ledger::increment)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ledger.tally()).isZero();
        }
    }

    @Test
    void what_waits_at_the_end_is_written_or_refused() throws Exception {
        var settings = fresh(1);
        var ledger = new Ledger(settings);
        var gate = new CountDownLatch(1);
        var holder = ledger.hold(gate);
        var waiting = new ArrayList<Future<Boolean>>();
        for (int number = 0; number < 100; number++) {
            waiting.add(ledger.start(() -> ledger.database.write(Ledger::increment)));
        }
        ledger.awaitQueued(100);
        var closing = ledger.start(() -> closed(ledger.database));
        gate.countDown();

        assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
        for (var one : waiting) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(closing.get(10, TimeUnit.SECONDS)).isTrue();
        ledger.close();
        try (var again = new Ledger(settings)) {
            assertThat(again.tally()).isEqualTo(100);
        }
    }

    @Test
    void nobody_waits_for_ever_for_a_closed_store() throws Exception {
        var settings = fresh(1);
        for (int round = 0; round < 5; round++) {
            try (var ledger = new Ledger(settings)) {
                var all = new ArrayList<Future<Boolean>>();
                for (int number = 0; number < 32; number++) {
                    all.add(ledger.start(() -> untilClosed(ledger.database)));
                }
                ledger.database.write(Ledger::increment);
                assertThat(closed(ledger.database)).isTrue();
                for (var one : all) {
                    assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
                }
            }
        }
    }

    private static boolean untilClosed(Database database) {
        try {
            while (true) {
                database.write(Ledger::increment);
            }
        } catch (StoreUnavailable closed) {
            return true;
        }
    }

    private static boolean closed(Database database) {
        database.close();
        return true;
    }

    @Test
    void a_read_changes_nothing() {
        try (var ledger = new Ledger(fresh(1))) {
            assertThatThrownBy(() -> ledger.database.read(tx -> Ledger.insert(tx, "sneaky")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(ledger.lines()).isEmpty();
        }
    }

    @Test
    void a_second_program_writes_into_the_same_database() throws Exception {
        var settings = fresh(1);
        try (var server = new Ledger(settings)) {
            server.add("server");
            try (var tool = new Ledger(settings)) {
                var written =
                        tool.start(() -> tool.database.write(tx -> Ledger.insert(tx, "tool")));
                assertThat(written.get(5, TimeUnit.SECONDS)).isTrue();
                server.add("server again");
            }
            assertThat(server.lines()).containsExactly("server", "server again", "tool");
        }
    }

    @Test
    void tables_of_a_newer_version_do_not_disturb_an_older_one() {
        var settings = fresh(1);
        try (var newer = new Ledger(settings)) {
            newer.add("kept");
        }
        try (var older = Databases.open(settings, TestDatabases.folders())) {
            assertThat(older.health().queued()).isZero();
        }
        try (var newer = new Ledger(settings)) {
            assertThat(newer.lines()).containsExactly("kept");
        }
    }

    @Test
    void a_raised_floor_keeps_older_programs_out_and_says_so() {
        var settings = fresh(1);
        try (var newer = new Ledger(settings)) {
            newer.database.write(
                    tx -> tx.handle().execute("insert into schema_floor (version) values (99)"));
        }
        assertThatThrownBy(() -> Databases.open(settings, TestDatabases.folders(Ledger.TABLES)))
                .isInstanceOf(NewerSchema.class)
                .hasMessageContaining("99");
    }

    @Test
    void a_program_kept_out_has_changed_nothing() {
        var settings = fresh(1);
        try (var newer = Databases.open(settings, TestDatabases.folders())) {
            newer.write(
                    tx -> tx.handle().execute("insert into schema_floor (version) values (99)"));
        }
        assertThatThrownBy(() -> Databases.open(settings, TestDatabases.folders(Ledger.TABLES)))
                .isInstanceOf(NewerSchema.class);
        assertThat(tables(settings)).doesNotContain("tally");
    }

    /// The names of all tables, read past the store.
    abstract List<String> tables(StoreSettings settings);
}
