package zutuan.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.RecordingInbox;

final class FakePlatformTest {
    private final SettableTime time = new SettableTime(Instant.parse("2026-03-02T01:00:00Z"));
    private final FakePlatform platform =
            new FakePlatform("fake", FakePlatformContractTest.CAPABILITIES, time);
    private final RecordingInbox inbox = new RecordingInbox();

    FakePlatformTest() {
        platform.open(inbox);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Delivery send(String text) {
        return platform.send(new Outgoing(platform.group("village"), Message.text(text), text));
    }

    private List<String> shown() {
        return platform.sent().stream().map(outgoing -> outgoing.message().plain()).toList();
    }

    @Test
    void faults_strike_in_the_order_in_which_they_were_asked_for() {
        var later = new Delivery.Deferred(Duration.ofSeconds(3), "稍后");
        platform.failNext(later);
        platform.dropNext();
        platform.duplicateNext();
        platform.loseNextAcknowledgement();

        assertThat(send("甲")).isEqualTo(later);
        assertThat(send("乙")).isEqualTo(new Delivery.Delivered("m1"));
        assertThat(send("丙")).isEqualTo(new Delivery.Delivered("m2"));
        assertThat(send("丁")).isInstanceOf(Delivery.Unknown.class);
        assertThat(send("戊")).isEqualTo(new Delivery.Delivered("m4"));
        assertThat(shown()).containsExactly("丙", "丙", "丁", "戊");
    }

    @Test
    void a_message_can_be_overtaken() {
        platform.reorderNext();
        send("甲");
        assertThat(shown()).isEmpty();
        send("乙");

        assertThat(shown()).containsExactly("乙", "甲");
    }

    @Test
    void a_rate_holds_up_what_is_too_fast_by_the_injected_clock() {
        platform.rateLimit(new Rate(2, Duration.ofMinutes(1)));
        send("甲");
        time.advance(Duration.ofSeconds(20));
        send("乙");

        assertThat(send("丙")).isEqualTo(new Delivery.Deferred(Duration.ofSeconds(40), "发送过快"));
        time.advance(Duration.ofSeconds(40));
        assertThat(send("丙")).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void a_cut_wire_makes_what_waits_for_its_acknowledgement_unknown() throws Exception {
        platform.acknowledgeAfter(Duration.ofHours(1));
        var placed = new CountDownLatch(1);
        var outgoing =
                new Outgoing(
                        platform.group("village"), Message.text("甲"), "key", placed::countDown);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = threads.submit(() -> platform.send(outgoing));
            assertThat(placed.await(10, TimeUnit.SECONDS)).isTrue();

            platform.disconnect();

            assertThat(sending.get(10, TimeUnit.SECONDS)).isInstanceOf(Delivery.Unknown.class);
            assertThat(send("乙")).isInstanceOf(Delivery.Deferred.class);
            assertThat(shown()).containsExactly("甲");
        }
    }

    @Test
    void what_is_said_while_disconnected_comes_with_the_redelivery() throws Exception {
        var said = platform.said(platform.group("village"), "li", "李红", "收到");
        platform.disconnect();
        assertThat(platform.say(said)).isEqualTo(Acceptance.BUSY);
        platform.reconnect();

        assertThat(platform.redeliver(0)).isEqualTo(Acceptance.KEPT);
        assertThat(inbox.awaitSaid()).isEqualTo(said);
        assertThat(platform.acknowledged()).containsExactly("i1");
    }

    @Test
    void waiting_for_too_much_says_what_came() {
        send("甲");

        assertThatThrownBy(() -> platform.awaitSent(2, Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 2")
                .hasMessageContaining("甲");
    }
}
