package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class StoreFaultsOnPostgresTest extends StoreFaultsContract {
    private static final String CONFLICT =
            "do $$ begin raise exception using errcode = '40001'; end $$";

    @Override
    StoreSettings fresh(int writers) {
        return TestDatabases.shared(writers);
    }

    @Override
    List<String> tables(StoreSettings settings) {
        return RawSql.column(
                settings, "select tablename from pg_tables where schemaname = 'public'");
    }

    @Test
    void a_conflict_that_passes_is_tried_again() {
        try (var ledger = new Ledger(fresh(1))) {
            var tries = new AtomicInteger();
            ledger.database.write(tx -> {
                Ledger.increment(tx);
                return tries.incrementAndGet() < 3 ? tx.handle().execute(CONFLICT) : 0;
            });
            assertThat(ledger.tally()).isEqualTo(1);
        }
    }

    @Test
    void a_conflict_that_stays_is_given_up() {
        try (var ledger = new Ledger(fresh(1))) {
            var tries = new AtomicInteger();
            assertThatThrownBy(() ->
                            ledger.database.write(tx -> {
                                tries.incrementAndGet();
                                return tx.handle().execute(CONFLICT);
                            }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(tries).hasValueBetween(3, 4);
            ledger.add("goes on");
        }
    }

    @Test
    void cut_connections_are_replaced() throws Exception {
        var settings = fresh(2);
        try (var ledger = new Ledger(settings)) {
            ledger.database.write(Ledger::increment);
            try (var other = RawSql.connect(settings)) {
                RawSql.execute(
                        other,
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                                + " current_database() and pid <> pg_backend_pid()");
            }
            long kept = 1;
            for (int round = 0; round < 10; round++) {
                kept += incrementOrRefuse(ledger.database);
            }
            assertThat(kept).isGreaterThan(6);
            assertThat(ledger.tally()).isEqualTo(kept);
        }
    }

    private static int incrementOrRefuse(Database database) {
        try {
            database.write(Ledger::increment);
            return 1;
        } catch (StoreUnavailable cut) {
            return 0;
        }
    }

    @Test
    void a_backup_is_left_to_its_own_tool() {
        try (var ledger = new Ledger(fresh(1))) {
            assertThatThrownBy(() -> Backups.backup(ledger.database, Path.of("never")))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("pg_dump");
        }
    }
}
