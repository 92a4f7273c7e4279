package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.testkit.SettableTime;

/// Two instances over one database: whoever is faster sends the digest, the other does not.
final class TwoPlannersTest {
    private static final Instant FRIDAY_AFTER_FIVE = Instant.parse("2026-11-27T09:01:00Z");
    private static final Instant NEXT_FRIDAY = Instant.parse("2026-12-04T09:01:00Z");

    @TempDir private Path folder;

    @Test
    void the_digest_of_a_week_is_sent_once() throws Exception {
        var clock = new SettableTime(Scene.NINE);
        try (var one = new Scene(folder, clock, Set.of());
                var other = new Scene(folder, clock, Set.of())) {
            one.core.plan();
            other.core.plan();
            one.say("/报 石桥村二组垃圾池满了", List.of());
            one.answers();

            for (var friday : List.of(FRIDAY_AFTER_FIVE, NEXT_FRIDAY)) {
                clock.set(friday);
                together(one.core, other.core);
            }

            assertThat(digests(one, "第48周")).isEqualTo(1);
            assertThat(digests(one, "第49周")).isEqualTo(1);
        }
    }

    /// Both begin at the same moment.
    private static void together(Core one, Core other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    List.of(
                            threads.submit(() -> settle(one, start)),
                            threads.submit(() -> settle(other, start)));
            for (var done : both) {
                done.get(60, TimeUnit.SECONDS);
            }
        }
        one.settle();
        other.settle();
    }

    private static void settle(Core core, CyclicBarrier start) {
        try {
            start.await(60, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        core.settle();
    }

    /// What was given to the couriers of both.
    private static long digests(Scene scene, String week) {
        return scene.core
                .database()
                .read(tx ->
                        tx.handle()
                                .createQuery(
                                        "select count(*) from outbox where kind = 'GROUP'"
                                                + " and message like '%【周报%"
                                                + week
                                                + "%'")
                                .mapTo(Long.class)
                                .one());
    }
}
