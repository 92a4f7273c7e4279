package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.LiveThreads;
import zutuan.adapters.testkit.SettableTime;

@Tag("sockets")
final class IntakeTest {
    private final SettableTime time = new SettableTime(Instant.parse("2026-03-02T01:00:00Z"));
    private final BlockingQueue<String> kept = new LinkedBlockingQueue<>();
    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();

    private static Inbound said(String conversation, String text) {
        var address = new Address("p", "bot", conversation, Address.Kind.GROUP);
        var envelope = new Envelope(address, text, "u1", "张三", Instant.EPOCH);
        return new Inbound.Said(envelope, text, false, null, List.of());
    }

    private Acceptance keep(Inbound inbound) {
        kept.add(inbound.envelope().messageId());
        return Acceptance.KEPT;
    }

    private Timing timing(Timing.Pauses waiting) {
        return new Timing(time, new Random(7), waiting);
    }

    private Intake intake(Inbox inbox) {
        var intake = new Intake("test", timing(pauses::add));
        intake.open(inbox);
        return intake;
    }

    @Test
    void a_conversation_keeps_its_order() throws Exception {
        try (var intake = intake(this::keep)) {
            for (var number = 0; number < 2_000; number++) {
                assertThat(intake.take(said("g1", "第" + number + "条"))).isTrue();
            }
            for (var number = 0; number < 2_000; number++) {
                assertThat(SocketServer.await(kept)).isEqualTo("第" + number + "条");
            }
        }
    }

    @Test
    void a_slow_conversation_holds_up_no_other() throws Exception {
        var loaded = new CountDownLatch(1);
        Inbox slow =
                inbound -> {
                    if (inbound.envelope().address().conversation().equals("slow")) {
                        await(loaded);
                    }
                    return keep(inbound);
                };
        try (var intake = intake(slow)) {
            intake.take(said("slow", "照片"));
            intake.take(said("g1", "收到"));
            assertThat(SocketServer.await(kept)).isEqualTo("收到");
            loaded.countDown();
            assertThat(SocketServer.await(kept)).isEqualTo("照片");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_could_not_be_kept_is_offered_until_it_can() throws Exception {
        var answers =
                new LinkedBlockingQueue<>(
                        List.of(
                                Acceptance.BUSY,
                                Acceptance.BUSY,
                                Acceptance.KEPT,
                                Acceptance.KEPT));
        Inbox busy =
                inbound -> {
                    kept.add(inbound.envelope().messageId());
                    return answers.remove();
                };
        try (var intake = intake(busy)) {
            intake.take(said("g1", "甲"));
            intake.take(said("g1", "乙"));
            for (var expected : List.of("甲", "甲", "甲", "乙")) {
                assertThat(SocketServer.await(kept)).isEqualTo(expected);
            }
        }
        assertThat(pauses).hasSize(2);
    }

    @Test
    void an_inbox_that_throws_does_not_end_the_conversation() throws Exception {
        Inbox throwing =
                inbound -> {
                    keep(inbound);
                    throw new IllegalStateException("on purpose");
                };
        try (var intake = intake(throwing)) {
            intake.take(said("g1", "甲"));
            intake.take(said("g1", "乙"));
            assertThat(SocketServer.await(kept)).isEqualTo("甲");
            assertThat(SocketServer.await(kept)).isEqualTo("乙");
        }
    }

    @Test
    void more_than_there_is_room_for_waits_outside() throws Exception {
        var go = new CountDownLatch(1);
        Inbox slow =
                inbound -> {
                    await(go);
                    return keep(inbound);
                };
        try (var intake = intake(slow)) {
            for (var number = 0; number < Intake.ROOM; number++) {
                intake.take(said("g1", "第" + number + "条"));
            }
            var outside = new CountDownLatch(1);
            var last =
                    Thread.ofVirtual()
                            .start(() -> {
                                intake.take(said("g1", "最后"));
                                outside.countDown();
                            });
            while (last.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(outside.getCount()).isOne();
            go.countDown();
            assertThat(outside.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(kept).hasSize(Intake.ROOM + 1);
    }

    @Test
    void closing_finishes_what_was_taken_and_ends_every_thread() {
        var before = LiveThreads.now();
        var intake = intake(this::keep);
        for (var number = 0; number < 100; number++) {
            intake.take(said("g" + number, "第" + number + "条"));
        }

        intake.close();

        assertThat(kept).hasSize(100);
        assertThat(intake.take(said("g1", "晚了"))).isFalse();
        assertThat(LiveThreads.leftBehind(before, Counterpart.PATIENCE)).isEmpty();
    }

    @Test
    void an_inbox_that_is_busy_for_ever_does_not_hold_up_the_end() throws Exception {
        var tried = new CountDownLatch(1);
        Inbox never =
                _ -> {
                    tried.countDown();
                    return Acceptance.BUSY;
                };
        var intake = new Intake("test", timing(Thread::sleep));
        intake.open(never);
        intake.take(said("g1", "甲"));
        assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();

        var before = LiveThreads.now();
        intake.close();

        assertThat(before.toString()).contains("intake-test-");
        assertThat(LiveThreads.now().toString()).doesNotContain("intake-test-");
    }

    @Test
    void a_lane_that_stands_still_is_told_of() throws Exception {
        var inHand = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Inbox hanging =
                inbound -> {
                    inHand.countDown();
                    await(go);
                    return keep(inbound);
                };
        try (var intake = intake(hanging)) {
            assertThat(intake.standstill()).isZero();
            intake.take(said("g1", "甲"));
            assertThat(inHand.await(10, TimeUnit.SECONDS)).isTrue();
            time.advance(Duration.ofSeconds(61));
            intake.take(said("g2", "乙"));
            assertThat(intake.standstill()).isEqualTo(Duration.ofSeconds(61));
            time.advance(Duration.ofHours(-2));
            assertThat(intake.standstill()).isZero();
            go.countDown();
        }
        assertThat(intake(this::keep).standstill()).isZero();
    }
}
