package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.Endpoint;
import zutuan.adapters.link.LinkListener;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.Timing;
import zutuan.adapters.link.WebSocketLink;

/// QQ message in, committed, reply out, beside a bare echo in the same run; a line of JSON for each
/// case. `zutuan.onebot.messages` is how many messages the long case sends.
@Tag("bench")
final class OneBotBench {
    private static final int GROUPS = 16;
    private static final int PEOPLE = 64;
    private static final int FIRST = 10_000;
    private static final int MESSAGES = Integer.getInteger("zutuan.onebot.messages", 2_000);
    private static final Pattern ANSWERED = Pattern.compile("没有(\\d+)号");

    @TempDir Path folder;

    @Test
    void message_in_to_reply_out() throws Exception {
        try (var town = new QqTown(folder, GROUPS, PEOPLE)) {
            var traffic = new Traffic(town);
            traffic.run(1_000, 64);
            for (var outstanding : new int[] {1, 64}) {
                var echo = echo(4_000, outstanding);
                var onebot = traffic.run(outstanding == 1 ? 1_000 : 4_000, outstanding);
                report("onebot_" + outstanding, onebot.against(echo));
            }
        }
    }

    @Test
    void nothing_is_lost_doubled_or_misplaced() throws Exception {
        try (var town = new QqTown(folder, GROUPS, PEOPLE)) {
            var traffic = new Traffic(town);
            var times = traffic.run(MESSAGES, 64);
            report(
                    "load_" + MESSAGES,
                    "\"lost\":%d,\"doubled\":%d,\"misplaced\":%d,%s"
                            .formatted(
                                    MESSAGES - traffic.answered(),
                                    traffic.doubled.get(),
                                    traffic.misplaced.get(),
                                    times));
            assertThat(traffic.answered()).isEqualTo(MESSAGES);
            assertThat(traffic.doubled).hasValue(0);
            assertThat(traffic.misplaced).hasValue(0);
        }
    }

    @Test
    void a_slow_acknowledgement_costs_nothing() throws Exception {
        try (var town = new QqTown(folder, GROUPS, PEOPLE)) {
            var traffic = new Traffic(town);
            traffic.run(1_000, 64);
            var quick = traffic.steady(1_000, 100);
            town.bot.answerAfter(Duration.ofMillis(200));
            var slow = traffic.steady(1_000, 100);
            report("acknowledged_after_200ms", slow.against(quick));
        }
    }

    private static void report(String name, String figures) {
        LoggerFactory.getLogger(OneBotBench.class)
                .warn("{\"case\":\"" + name + "\"," + figures + "}");
    }

    /// Times of one run in microseconds, sorted, and how long it took.
    private record Times(long[] micros, double seconds) {
        static Times of(long[] nanos, long took) {
            var micros = Arrays.stream(nanos).map(one -> one / 1000).sorted().toArray();
            return new Times(micros, took / 1e9);
        }

        long at(double share) {
            return micros[(int) Math.min(micros.length - 1L, (long) (micros.length * share))];
        }

        String against(Times base) {
            return "%s,\"baseP50us\":%d,\"baseP99us\":%d,\"ratioP50\":%.2f,\"ratioP99\":%.2f"
                    .formatted(
                            this,
                            base.at(0.5),
                            base.at(0.99),
                            (double) at(0.5) / base.at(0.5),
                            (double) at(0.99) / base.at(0.99));
        }

        @Override
        public String toString() {
            return "\"p50us\":%d,\"p99us\":%d,\"perSecond\":%.0f"
                    .formatted(at(0.5), at(0.99), micros.length / seconds);
        }
    }

    /// Asks after issues that do not exist; each answer names the number.
    private static final class Traffic {
        private final QqTown town;
        private final Map<Integer, Boolean> seen = new ConcurrentHashMap<>();
        private final AtomicInteger doubled = new AtomicInteger();
        private final AtomicInteger misplaced = new AtomicInteger();
        private final AtomicInteger base = new AtomicInteger(FIRST);
        private volatile IntConsumer arrived = _ -> {};

        Traffic(QqTown town) {
            this.town = town;
            town.bot.watch(shown -> {
                var number = ANSWERED.matcher(shown.text());
                if (number.find()) {
                    arrive(Integer.parseInt(number.group(1)), shown.place());
                }
            });
        }

        private void arrive(int number, String place) {
            if (!place.equals(QqTown.group(number % GROUPS))) {
                misplaced.incrementAndGet();
            }
            if (seen.put(number, true) != null) {
                doubled.incrementAndGet();
            }
            arrived.accept(number - base.get());
        }

        int answered() {
            return seen.size();
        }

        Times run(int count, int outstanding) throws InterruptedException {
            return time(count, outstanding, _ -> {});
        }

        /// At a steady rate, however long each takes.
        Times steady(int count, int perSecond) throws InterruptedException {
            var start = System.nanoTime();
            return time(
                    count,
                    count,
                    at -> {
                        var due = start + at * (1_000_000_000L / perSecond);
                        for (var left = due - System.nanoTime();
                                left > 0;
                                left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                    });
        }

        private Times time(int count, int outstanding, IntConsumer before)
                throws InterruptedException {
            var slots = new Semaphore(outstanding);
            var times = new long[count];
            arrived =
                    at -> {
                        if (at >= 0 && at < count) {
                            times[at] += System.nanoTime();
                            slots.release();
                        }
                    };
            var start = System.nanoTime();
            for (var at = 0; at < count; at++) {
                before.accept(at);
                take(slots, 1);
                var number = base.get() + at;
                times[at] -= System.nanoTime();
                var person = QqTown.person(number % PEOPLE);
                town.bot.say(QqTown.group(number % GROUPS), person, number + "怎么样了");
            }
            take(slots, outstanding);
            base.addAndGet(count);
            return Times.of(times, System.nanoTime() - start);
        }
    }

    private static void take(Semaphore slots, int count) throws InterruptedException {
        if (!slots.tryAcquire(count, 60, TimeUnit.SECONDS)) {
            throw new AssertionError("answers are missing");
        }
    }

    private static Times echo(int count, int outstanding) throws InterruptedException {
        var slots = new Semaphore(outstanding);
        var up = new Semaphore(0);
        var times = new long[count];
        var server =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.routes.ws(
                                            "/",
                                            ws ->
                                                    ws.onMessage(
                                                            frame -> frame.send(frame.message())));
                                })
                        .start("127.0.0.1", 0);
        var listener =
                new LinkListener() {
                    @Override
                    public void connected() {
                        up.release();
                    }

                    @Override
                    public void text(String frame) {
                        times[Integer.parseInt(frame.strip())] += System.nanoTime();
                        slots.release();
                    }

                    @Override
                    public void disconnected(int code) {}

                    @Override
                    public void probe() {}
                };
        var address = URI.create("ws://127.0.0.1:" + server.port() + "/");
        try (var link =
                new WebSocketLink(
                        Endpoint.fixed(address, Map.of()),
                        listener,
                        LinkSettings.usual("echo"),
                        Timing.real(InstantSource.system()))) {
            link.open();
            take(up, 1);
            var start = System.nanoTime();
            for (var at = 0; at < count; at++) {
                take(slots, 1);
                times[at] -= System.nanoTime();
                assertThat(link.send(at + " ".repeat(500))).isTrue();
            }
            take(slots, outstanding);
            return Times.of(times, System.nanoTime() - start);
        } finally {
            server.stop();
        }
    }
}
