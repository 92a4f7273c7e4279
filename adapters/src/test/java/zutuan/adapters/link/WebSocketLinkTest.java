package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Counterpart;
import zutuan.adapters.LiveThreads;
import zutuan.adapters.testkit.SettableTime;

@Tag("sockets")
final class WebSocketLinkTest {
    private static final LinkSettings PATIENT = settings(Duration.ofMinutes(10));

    private final SettableTime time = new SettableTime(Instant.parse("2026-03-02T01:00:00Z"));
    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private final Timing hurried = new Timing(time, new Random(7), pauses::add);
    private final RecordingListener listener = new RecordingListener();
    private final SocketServer server = new SocketServer(false);

    private static LinkSettings settings(Duration idle) {
        return new LinkSettings("test", Duration.ofSeconds(5), idle, Backoff.Bounds.USUAL);
    }

    private WebSocketLink opened(Endpoint endpoint, LinkSettings settings) {
        var link = new WebSocketLink(endpoint, listener, settings, hurried);
        link.open();
        return link;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void frames_travel_both_ways_in_order() throws Exception {
        try (var link = opened(server.endpoint(), PATIENT)) {
            assertThat(listener.next()).isEqualTo("connected");
            for (var number = 0; number < 2000; number++) {
                assertThat(link.send("帧" + number)).isTrue();
            }
            for (var number = 0; number < 2000; number++) {
                assertThat(server.awaitFrame()).isEqualTo("帧" + number);
            }
            var connection = server.awaitConnection();
            connection.send("甲");
            connection.send(ByteBuffer.wrap(new byte[70_000]));
            connection.send("乙");
            assertThat(listener.next()).isEqualTo("text 甲");
            assertThat(listener.next()).isEqualTo("binary 70000");
            assertThat(listener.next()).isEqualTo("text 乙");
        }
    }

    @Test
    void a_storm_of_closes_never_has_two_connections() throws Exception {
        var attempting = new AtomicInteger();
        var mostAttempting = new AtomicInteger();
        var attempts = new AtomicInteger();
        var enough = new CountDownLatch(51);
        try (var stormy = new SocketServer(true)) {
            Endpoint counted =
                    () -> {
                        mostAttempting.accumulateAndGet(attempting.incrementAndGet(), Math::max);
                        attempts.incrementAndGet();
                        enough.countDown();
                        attempting.decrementAndGet();
                        return stormy.endpoint().locate();
                    };
            try (var link = opened(counted, PATIENT)) {
                link.open();
                assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(mostAttempting).hasValue(1);
            assertThat(stormy.open.most()).isOne();
            assertThat(stormy.accepted).hasValueLessThanOrEqualTo(attempts.get());
        }
        assertThat(pauses.size()).isBetween(attempts.get() - 1, attempts.get());
        assertThat(pauses.stream().mapToLong(Duration::toMillis).skip(6).average().orElse(0))
                .isGreaterThan(15_000);
        assertAlternating();
    }

    private void assertAlternating() {
        var expected = "connected";
        for (var event : listener.events) {
            assertThat(event).isEqualTo(expected);
            expected = expected.equals("connected") ? "disconnected" : "connected";
        }
        assertThat(expected).as("the last event is a disconnection").isEqualTo("connected");
    }

    @Test
    void one_listener_hears_each_frame_once_after_many_reconnections() throws Exception {
        try (var link = opened(server.endpoint(), PATIENT)) {
            for (var round = 0; round < 20; round++) {
                assertThat(listener.next()).isEqualTo("connected");
                server.awaitConnection().send("第" + round + "轮");
                assertThat(listener.next()).isEqualTo("text 第" + round + "轮");
                link.reconnect("换连接");
                assertThat(listener.next()).isEqualTo("disconnected");
            }
            assertThat(listener.next()).isEqualTo("connected");
            assertThat(link.state().connections()).isEqualTo(21);
        }
    }

    @Test
    void the_code_with_which_the_server_closes_is_told() throws Exception {
        try (var link = opened(server.endpoint(), PATIENT)) {
            assertThat(listener.next()).isEqualTo("connected");
            server.awaitConnection().closeSession(4004, "invalid token");
            assertThat(SocketServer.await(listener.codes)).isEqualTo(4004);
            assertThat(listener.next()).isEqualTo("disconnected");
            assertThat(listener.next()).isEqualTo("connected");
            link.reconnect("换连接");
            assertThat(SocketServer.await(listener.codes)).as("nobody said one").isEqualTo(1006);
        }
    }

    @Test
    void a_server_that_falls_silent_is_probed_and_then_left() throws Exception {
        try (var _ = opened(server.endpoint(), settings(Duration.ofMillis(100)))) {
            assertThat(listener.next()).isEqualTo("connected");
            assertThat(listener.next()).isEqualTo("probe");
            assertThat(listener.next()).isEqualTo("disconnected");
            assertThat(listener.next()).isEqualTo("connected");
        }
    }

    @Test
    void a_sign_of_life_after_the_probe_keeps_the_connection() throws Exception {
        // Long enough that a busy machine still answers within one idle time.
        try (var link = opened(server.endpoint(), settings(Duration.ofSeconds(3)))) {
            assertThat(listener.next()).isEqualTo("connected");
            var connection = server.awaitConnection();
            for (var round = 0; round < 2; round++) {
                assertThat(listener.next()).isEqualTo("probe");
                connection.send("在");
                assertThat(listener.next()).isEqualTo("text 在");
            }
            assertThat(link.state().connections()).isOne();
        }
    }

    @Test
    void a_handshake_that_is_never_answered_times_out() throws Exception {
        var impatient =
                new LinkSettings(
                        "test",
                        Duration.ofMillis(200),
                        Duration.ofMinutes(1),
                        Backoff.Bounds.USUAL);
        try (var mute = new ServerSocket(0)) {
            var address = URI.create("ws://localhost:" + mute.getLocalPort() + "/?token=secret");
            try (var link = opened(Endpoint.fixed(address, Map.of()), impatient)) {
                SocketServer.await(pauses);
                SocketServer.await(pauses);
                assertThat(link.state().connections()).isZero();
                assertThat(link.send("没有连接")).isFalse();
            }
        }
        assertThat(listener.events).isEmpty();
    }

    @Test
    void an_address_that_cannot_be_had_is_asked_for_again() throws Exception {
        var attempts = new AtomicInteger();
        Endpoint flaky =
                () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IOException("no ticket");
                    }
                    return server.endpoint().locate();
                };
        try (var _ = opened(flaky, PATIENT)) {
            assertThat(listener.next()).isEqualTo("connected");
            assertThat(pauses).hasSize(2);
        }
    }

    @Test
    void a_listener_that_throws_does_not_end_the_link() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var throwing =
                new LinkListener() {
                    @Override
                    public void connected() {
                        throw new IllegalStateException("on purpose");
                    }

                    @Override
                    public void text(String frame) {
                        heard.add(frame);
                        throw new IllegalStateException("on purpose");
                    }

                    @Override
                    public void disconnected(int code) {
                        throw new IllegalStateException("on purpose");
                    }

                    @Override
                    public void probe() {}
                };
        try (var link = new WebSocketLink(server.endpoint(), throwing, PATIENT, hurried)) {
            link.open();
            var connection = server.awaitConnection();
            connection.send("甲");
            connection.send("乙");
            assertThat(SocketServer.await(heard)).isEqualTo("甲");
            assertThat(SocketServer.await(heard)).isEqualTo("乙");
            connection.closeSession();
            server.awaitConnection().send("丙");
            assertThat(SocketServer.await(heard)).isEqualTo("丙");
        }
    }

    @Test
    void the_state_tells_since_when_it_stands() throws Exception {
        var link = opened(server.endpoint(), PATIENT);
        assertThat(listener.next()).isEqualTo("connected");
        assertThat(link.state())
                .isEqualTo(new LinkState(LinkState.Phase.CONNECTED, "已连接", time.instant(), 1));
        assertThat(link.state().status().connected()).isTrue();

        link.close();
        link.close();

        assertThat(link.state().phase()).isEqualTo(LinkState.Phase.CLOSED);
        assertThat(link.send("晚了")).isFalse();
        assertThat(listener.next()).isEqualTo("disconnected");
    }

    @Test
    void closing_ends_the_pause_and_every_thread() throws Exception {
        var before = LiveThreads.now();
        var waiting = new CountDownLatch(1);
        var real =
                new Timing(
                        time,
                        new Random(7),
                        pause -> {
                            waiting.countDown();
                            new CountDownLatch(1).await();
                        });
        try (var link = new WebSocketLink(server.endpoint(), listener, PATIENT, real)) {
            link.open();
            assertThat(listener.next()).isEqualTo("connected");
            assertThat(LiveThreads.leftBehind(before, Duration.ZERO).toString())
                    .contains("link-test", "link-test-reader");
            link.reconnect("换连接");
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(LiveThreads.leftBehind(before, Counterpart.PATIENCE)).isEmpty();
    }

    @Test
    void a_target_does_not_show_its_secrets() throws Exception {
        assertThat(server.endpoint().locate().toString()).doesNotContain("secret");
    }
}
