package zutuan.bot.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.Message;
import zutuan.adapters.testkit.PoisonedPlatform;
import zutuan.adapters.testkit.SettableTime;
import zutuan.adapters.testkit.StubbornThread;
import zutuan.bot.kernel.outbox.PostOffice.Traits;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;

/// The courier's threads outlive whatever is thrown at them.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class StubbornCourierTest {
    @TempDir Path directory;
    private final SettableTime time = new SettableTime(PostOffice.NINE);
    private final AtomicReference<@Nullable PoisonedPlatform> poisoned = new AtomicReference<>();
    private Database database;

    @BeforeEach
    void open_the_database() {
        database = TestDatabases.sqlite(directory);
    }

    @AfterEach
    void close_the_database() {
        database.close();
    }

    @Test
    void a_delivery_lane() throws Exception {
        sending(Traits.PLAIN.wrapping(this::poison));
    }

    @Test
    void a_delivery_lane_that_does_not_wait_for_acknowledgements() throws Exception {
        sending(Traits.PLAIN.pipelining(1, this::poison));
    }

    private zutuan.adapters.Platform poison(zutuan.adapters.Platform platform) {
        var made = PoisonedPlatform.around(platform);
        poisoned.set(made);
        return made;
    }

    private void sending(Traits traits) throws Exception {
        try (var office = new PostOffice(database, time, traits)) {
            office.courier.start();
            new StubbornThread() {
                private int last;

                @Override
                protected void strike(Throwable poison) {
                    java.util.Objects.requireNonNull(poisoned.get()).onSend().set(poison);
                    office.put(office.parcel("poison" + ++last));
                }

                @Override
                protected void awaitSignOfLife() {
                    office.put(office.parcel("m" + last));
                    assertThat(office.awaitShown(last)).endsWith("m" + last);
                }
            }.outlivesEverything();
        }
        assertThat(count("state = 'PENDING'")).as("each has a fate").isZero();
    }

    @Test
    void a_message_whose_loss_a_listener_cannot_bear_holds_up_nobody() {
        try (var office = new PostOffice(database, time, Traits.PLAIN)) {
            office.courier.listen((_, _) -> {
                throw new OutOfMemoryError("on purpose");
            });
            office.courier.start();
            office.fake.forget("走了");
            office.put(
                    Parcel.of(
                            "a",
                            "石桥镇",
                            office.fake.group("走了"),
                            Message.text("a"),
                            time.instant()));
            office.put(office.parcel("b"));
            assertThat(office.awaitShown(1)).containsExactly("b");
            StubbornThread.await("state = 'DEAD'", () -> count("state = 'DEAD'") > 0);
        }
        assertThat(count("state = 'PENDING'")).isZero();
    }

    /// It finds what another instance left, which only the sweep does.
    @Test
    void the_sweep() throws Exception {
        var poison = new AtomicReference<@Nullable Throwable>();
        var fake = PostOffice.fake(time, Traits.PLAIN);
        var usual = CourierSettings.of("one");
        var settings = new CourierSettings("one", usual.lease(), Duration.ofMillis(20), 32, 12);
        var courier =
                new Courier(
                        database,
                        new OutboxStore(),
                        _ -> {
                            var next = poison.getAndSet(null);
                            if (next != null) {
                                StubbornThread.hurl(next);
                            }
                            return fake;
                        },
                        settings,
                        new Pace(time, new Random(7)));
        try (courier;
                var other = new PostOffice(database, time, Traits.PLAIN.named("other"), fake)) {
            courier.start();
            new StubbornThread() {
                private int last;

                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    other.put(other.parcel("m" + ++last));
                    time.advance(usual.lease().plusSeconds(1));
                }

                @Override
                protected void awaitSignOfLife() {
                    assertThat(other.awaitShown(last)).endsWith("m" + last);
                }
            }.outlivesEverything();
        }
    }

    @Test
    void a_lane_that_stands_still_is_told_of() throws Exception {
        var sending = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var traits = Traits.PLAIN.wrapping(platform -> new HangingPlatform(platform, sending, go));
        try (var office = new PostOffice(database, time, traits)) {
            office.courier.start();
            assertThat(office.courier.standstill()).isZero();
            office.put(2);
            assertThat(sending.await(30, TimeUnit.SECONDS)).isTrue();
            time.advance(Duration.ofSeconds(61));
            assertThat(office.courier.standstill()).isGreaterThan(Duration.ofMinutes(1));
            go.countDown();
            assertThat(office.awaitShown(2)).hasSize(2);
            StubbornThread.await("moving", () -> office.courier.standstill().isZero());
        }
    }

    @Test
    void a_message_that_waits_for_its_time_does_not_stand_still() {
        try (var office = new PostOffice(database, time, Traits.PLAIN)) {
            office.fake.disconnect();
            office.courier.start();
            office.put(office.parcel("a"));
            StubbornThread.await("attempts > 0", () -> count("attempts > 0") > 0);
            time.advance(Duration.ofMinutes(2));
            StubbornThread.await("moving", () -> office.courier.standstill().isZero());
        }
    }

    private int count(String which) {
        return database.read(tx ->
                tx.handle()
                        .createQuery("select count(*) from outbox where " + which)
                        .mapTo(int.class)
                        .one());
    }
}
