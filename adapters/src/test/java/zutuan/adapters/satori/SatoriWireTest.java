package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.LiveThreads;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.link.Json;

/// The connection when the other side, or the wire, does not do as it should.
@Tag("sockets")
final class SatoriWireTest {
    private static final Duration PATIENT = Duration.ofMinutes(10);

    private final SatoriServer server = new SatoriServer(false);
    private final RecordingInbox inbox = new RecordingInbox();
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        server.close();
    }

    private SatoriPlatform opened() throws Exception {
        var platform = desk.platform(Desk.options(server));
        platform.open(inbox);
        Waiting.until("connected", () -> platform.status().connected());
        return platform;
    }

    private void say(String id) {
        server.tell(server.message(id, "g1", "u1", "第" + id + "条"));
    }

    @Test
    void it_introduces_itself_once_and_later_with_the_last_number_it_saw() throws Exception {
        try (var platform = opened()) {
            var first = Waiting.next(server.identified);
            assertThat(first.path("token").asText()).isEqualTo(SatoriServer.TOKEN);
            assertThat(first.has("sn")).isFalse();
            say("e1");
            inbox.awaitSaid();

            server.kick();

            var second = Waiting.next(server.identified);
            assertThat(second.path("sn").asInt()).isOne();
            assertThat(second.path("sequence").asInt()).isOne();
            Waiting.until("back", () -> platform.status().connected());
            assertThat(server.identified).isEmpty();
        }
    }

    @Test
    void a_server_that_counts_anew_loses_nothing() throws Exception {
        try (var platform = opened()) {
            var event = server.message("e1", "g1", "u1", "甲");
            server.tell(event.put("sn", 500));
            inbox.awaitSaid();
            server.kick();
            Waiting.next(server.identified);
            Waiting.next(server.identified);
            Waiting.until("back", () -> platform.status().connected());

            server.tell(server.message("e2", "g1", "u1", "乙").put("sn", 1));

            assertThat(inbox.awaitSaid().text()).isEqualTo("乙");
        }
    }

    @Test
    void a_storm_of_closes_makes_one_attempt_at_a_time_with_growing_pauses() throws Exception {
        server.shut(true);
        try (var platform = desk.platform(Desk.options(server))) {
            platform.open(inbox);
            Waiting.until("fifty attempts", () -> server.accepted.get() >= 50);
            assertThat(platform.status().connected()).isFalse();
            assertThat(server.open.most()).isOne();
            var late = desk.pauses.stream().skip(8).mapToLong(Duration::toMillis);
            assertThat(late.average().orElse(0)).isGreaterThan(15_000);

            server.shut(false);
            Waiting.until("back", () -> platform.status().connected());
            say("e1");
            inbox.awaitSaid();
            say("e2");
            assertThat(inbox.awaitSaid().envelope().messageId()).isEqualTo("e2");
            assertThat(inbox.waiting()).isZero();
        }
    }

    @Test
    void twenty_starts_leave_one_listener_and_no_thread() throws Exception {
        opened().close();
        var before = LiveThreads.now();
        for (var round = 0; round < 20; round++) {
            try (var _ = opened()) {
                say("e" + round);
                inbox.awaitSaid();
            }
        }

        assertThat(inbox.waiting()).isZero();
        assertThat(LiveThreads.leftBehind(before, Counterpart.PATIENCE)).isEmpty();
    }

    @Test
    void a_wrong_token_is_told_to_the_operator_and_never_shown() throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("zutuan");
        var level = root.getLevel();
        root.setLevel(Level.TRACE);
        logged.start();
        root.addAppender(logged);
        try (var platform = desk.platform(Desk.options(server), "wrong-token", PATIENT)) {
            platform.open(inbox);
            // It tries again and says so in between: what was told counts, not what it says now.
            var told = new AtomicReference<>(platform.status());
            Waiting.until(
                    "told",
                    () -> {
                        told.set(platform.status());
                        return told.get().detail().contains("ZUTUAN_SATORI_TOKEN");
                    });

            assertThat(told.get().connected()).isFalse();
            assertThat(told.get().detail()).contains("令牌不对").doesNotContain("wrong-token");
        } finally {
            root.detachAppender(logged);
            root.setLevel(level);
        }
        assertThat(logged.list).isNotEmpty();
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("wrong-token"));
    }

    @Test
    void a_server_that_accepts_and_never_answers_is_left() throws Exception {
        server.mute(true);
        try (var platform =
                desk.platform(Desk.options(server), SatoriServer.TOKEN, Duration.ofMillis(100))) {
            platform.open(inbox);
            Waiting.next(server.identified);
            Waiting.next(server.pings);
            Waiting.next(server.identified);

            assertThat(platform.status().connected()).isFalse();
        }
    }

    @Test
    void a_server_that_takes_the_connection_and_says_nothing_at_all_is_left() throws Exception {
        try (var silent = new ServerSocket(0)) {
            var options = Map.of("endpoint", "http://127.0.0.1:" + silent.getLocalPort());
            try (var platform = desk.platform(options)) {
                platform.open(inbox);
                assertThat(Waiting.next(desk.pauses)).isPositive();
                assertThat(platform.status().connected()).isFalse();
            }
        }
    }

    @Test
    void a_server_that_answers_twice_does_no_harm() throws Exception {
        try (var platform = opened()) {
            var ready = Json.object();
            ready.putArray("logins").add(server.login(SatoriServer.SELF, 1));
            server.raw(Json.object().put("op", 4).set("body", ready).toString());
            say("e1");
            say("e1");

            assertThat(inbox.awaitSaid().envelope()).isEqualTo(inbox.awaitSaid().envelope());
            assertThat(platform.status().connected()).isTrue();
        }
    }

    @Test
    void rubbish_is_passed_over() throws Exception {
        try (var platform = opened()) {
            for (var rubbish :
                    new String[] {
                        "",
                        "null",
                        "[]",
                        "{",
                        "\u0000",
                        "{\"op\":\"x\"}",
                        "{\"op\":0}",
                        "{\"op\":0,\"body\":[]}",
                        "{\"op\":4,\"body\":7}",
                        "{\"op\":0,\"body\":{\"type\":\"message-created\"}}",
                        "{\"op\":0,\"body\":{\"proxy_urls\":\"x\"}}",
                        "{\"op\":99999999999999999999}",
                        "[".repeat(100_000)
                    }) {
                server.raw(rubbish);
            }
            server.binary(new byte[] {1, 2, 3});
            server.binary(new byte[70_000]);
            say("e1");

            assertThat(inbox.awaitSaid().text()).isEqualTo("第e1条");
            assertThat(platform.status().detail()).doesNotContain("重连");
        }
    }

    @Test
    void a_frame_that_is_too_large_ends_the_connection_and_the_next_one_works() throws Exception {
        try (var platform = opened()) {
            Waiting.next(server.identified);
            server.raw("\"" + "x".repeat(17_000_000) + "\"");
            Waiting.next(server.identified);
            Waiting.until("back", () -> platform.status().connected());
            say("e1");

            assertThat(inbox.awaitSaid().text()).isEqualTo("第e1条");
        }
    }

    @Test
    void ten_megabytes_of_events_all_arrive_while_the_inbox_is_slow() throws Exception {
        var count = 5_000;
        try (var _ = opened()) {
            var filler = "村".repeat(700);
            for (var number = 0; number < 40; number++) {
                inbox.answerNext(Acceptance.BUSY);
            }
            for (var number = 0; number < count; number++) {
                server.tell(server.message("e" + number, "g" + number % 7, "u1", filler));
            }

            var arrived = new HashMap<String, AtomicInteger>();
            while (arrived.size() < count) {
                var id = inbox.awaitSaid().envelope().messageId();
                arrived.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
            }
            var offers = arrived.values().stream().mapToInt(AtomicInteger::get).sum();
            assertThat(offers + inbox.waiting()).isEqualTo(count + 40);
        }
    }

    @Test
    void only_the_chosen_account_is_heard() throws Exception {
        var options = new HashMap<>(Desk.options(server));
        options.put("account", "10002");
        try (var platform = desk.platform(options)) {
            platform.open(inbox);
            Waiting.until("let in", () -> platform.status().detail().contains("没有在线的账号"));
            say("e1");
            server.tell(server.to("10002", server.message("e2", "g1", "u1", "乙")));

            assertThat(inbox.awaitSaid().envelope().address().account()).isEqualTo("rig:10002");
        }
    }

    @Test
    void two_accounts_in_one_group_bring_one_message_under_one_name() throws Exception {
        try (var _ = opened()) {
            var told = server.message("e1", "g1", "u1", "甲");
            server.tell(told);
            server.tell(server.to("10002", told));

            var envelopes = new HashSet<>();
            envelopes.add(inbox.awaitSaid().envelope());
            envelopes.add(inbox.awaitSaid().envelope());

            assertThat(envelopes).hasSize(1);
        }
    }

    @Test
    void closing_in_the_middle_of_a_call_ends_it() throws Exception {
        var platform = opened();
        server.failNext(new SatoriServer.Fault(0, "", true));
        var to = new Address("satori", "rig:10001", "g1", Address.Kind.GROUP);
        var sending =
                Thread.ofVirtual()
                        .start(() -> platform.send(new Outgoing(to, Message.text("您好"), "k")));
        server.awaitCall();

        platform.close();

        assertThat(sending.join(Counterpart.PATIENCE)).isTrue();
    }
}
