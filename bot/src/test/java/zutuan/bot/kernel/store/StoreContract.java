package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Jobs;

/// What both databases promise.
abstract class StoreContract {
    private Database database;

    abstract Database open();

    @BeforeEach
    void open_a_fresh_one() {
        database = open();
        database.<@Nullable Void>write(tx -> {
            tx.handle().execute("create table tally (name text primary key, n bigint not null)");
            tx.handle().execute("insert into tally (name, n) values ('a', 0)");
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobody_loses_an_increment_among_64_writers() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 64; writer++) {
                all.add(
                        threads.submit(() -> {
                            for (int i = 0; i < 20; i++) {
                                add(1);
                            }
                        }));
            }
            for (var one : all) {
                one.get();
            }
        }

        assertThat(count()).isEqualTo(64 * 20);
    }

    @Test
    void a_failing_work_spoils_nobody_elses() throws Exception {
        var kept = new CopyOnWriteArrayList<Boolean>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 60; writer++) {
                boolean fails = writer % 3 == 0;
                all.add(threads.submit(() -> kept.add(tryToAdd(fails))));
            }
            for (var one : all) {
                one.get();
            }
        }

        assertThat(kept).filteredOn(ok -> ok).hasSize(40);
        assertThat(count()).isEqualTo(40);
    }

    private boolean tryToAdd(boolean fails) {
        try {
            database.<@Nullable Void>write(tx -> {
                increment(tx, 1);
                if (fails) {
                    throw new IllegalArgumentException("on purpose");
                }
                return null;
            });
            return true;
        } catch (IllegalArgumentException expected) {
            return false;
        }
    }

    @Test
    void what_follows_a_commit_happens_after_it_and_never_without_it() {
        var seen = new CopyOnWriteArrayList<Long>();
        database.<@Nullable Void>write(tx -> {
            increment(tx, 5);
            tx.afterCommit(() -> seen.add(count()));
            return null;
        });
        assertThatThrownBy(() ->
                        database.write(tx -> {
                            tx.afterCommit(() -> seen.add(-1L));
                            throw new IllegalArgumentException("on purpose");
                        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(seen).containsExactly(5L);
    }

    @Test
    void a_closed_store_says_so() {
        database.close();

        assertThatThrownBy(() -> add(1)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_database_that_needs_a_newer_program_is_refused() {
        database.<@Nullable Void>write(tx -> {
            tx.handle().execute("insert into schema_floor (version) values (99)");
            return null;
        });

        assertThatThrownBy(() -> SchemaFloor.check(database.dataSource()))
                .isInstanceOf(NewerSchema.class)
                .hasMessageContaining("99");
    }

    @Test
    void what_a_work_logs_tells_whose_it_is() {
        var logger = (Logger) LoggerFactory.getLogger("zutuan.bot.kernel.store.work");
        var lines =
                new ListAppender<ILoggingEvent>() {
                    // A line reads its context when it is first asked for it, which may be later.
                    @Override
                    protected void append(ILoggingEvent line) {
                        line.prepareForDeferredProcessing();
                        super.append(line);
                    }
                };
        lines.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(lines);
        try {
            try (var _ = MDC.putCloseable("inbound", "m1")) {
                logs(logger, "first");
            }
            logs(logger, "second");
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(
                        ILoggingEvent::getMessage,
                        line -> line.getMDCPropertyMap().getOrDefault("inbound", "nobody"))
                .containsExactly(tuple("first", "m1"), tuple("second", "nobody"));
    }

    private void logs(Logger logger, String line) {
        database.<@Nullable Void>write(tx -> {
            increment(tx, 1);
            logger.info(line);
            return null;
        });
    }

    @Test
    void an_undone_work_leaves_no_timer() {
        var clock = java.time.InstantSource.fixed(java.time.Instant.EPOCH);
        try (var jobs = new Jobs(database, List.of(), List.of(), clock, java.time.ZoneOffset.UTC)) {
            assertThatThrownBy(() ->
                            database.write(tx -> {
                                jobs.schedule(tx, new JobKey("none", "1"), clock.instant(), "");
                                throw new IllegalArgumentException("on purpose");
                            }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(jobs.nextDue()).isEmpty();
        }
    }

    private void add(int amount) {
        database.<@Nullable Void>write(tx -> {
            increment(tx, amount);
            return null;
        });
    }

    private static void increment(Transaction tx, int amount) {
        tx.handle().execute("update tally set n = n + ? where name = 'a'", amount);
    }

    private long count() {
        return database.read(
                tx -> tx.handle().createQuery("select n from tally").mapTo(Long.class).one());
    }
}
