package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.testkit.StubbornThread;

/// The writer of the store outlives whatever is thrown at it, and everybody learns a fate.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class StubbornWriterTest {
    @TempDir Path directory;

    @Test
    void a_work_that_throws_is_undone_alone() throws Exception {
        try (var ledger = new Ledger(TestDatabases.embedded(directory))) {
            new StubbornThread() {
                private int last;

                @Override
                protected void strike(Throwable poison) throws Exception {
                    last++;
                    var gate = new CountDownLatch(1);
                    var holder = ledger.hold(gate);
                    var good = new ArrayList<Future<Boolean>>();
                    for (int number = 0; number < 5; number++) {
                        var line = "good%d-%d".formatted(last, number);
                        good.add(
                                ledger.start(() ->
                                        ledger.database.write(tx -> Ledger.insert(tx, line))));
                    }
                    var bad =
                            ledger.start(
                                    () -> catchThrowable(() -> insertAndThrow(ledger, poison)));
                    ledger.awaitQueued(6);
                    gate.countDown();
                    assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
                    for (var one : good) {
                        assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
                    }
                    assertThat(bad.get(10, TimeUnit.SECONDS)).isSameAs(poison);
                }

                @Override
                protected void awaitSignOfLife() {
                    ledger.add("alive" + last);
                    assertThat(ledger.lines()).hasSize(6 * last).doesNotContain("bad");
                }
            }.outlivesEverything();
        }
    }

    private static void insertAndThrow(Ledger ledger, Throwable poison) {
        ledger.database.write(tx -> {
            Ledger.insert(tx, "bad");
            StubbornThread.hurl(poison);
            return true;
        });
    }

    @Test
    void an_action_after_the_commit_that_throws_hurts_nobody() throws Exception {
        try (var ledger = new Ledger(TestDatabases.embedded(directory))) {
            new StubbornThread() {
                private int last;

                @Override
                protected void strike(Throwable poison) {
                    var line = "kept" + ++last;
                    ledger.database.write(tx -> {
                        tx.afterCommit(() -> StubbornThread.hurl(poison));
                        return Ledger.insert(tx, line);
                    });
                }

                @Override
                protected void awaitSignOfLife() {
                    ledger.add("alive" + last);
                    assertThat(ledger.lines()).hasSize(2 * last);
                }
            }.outlivesEverything();
        }
    }
}
