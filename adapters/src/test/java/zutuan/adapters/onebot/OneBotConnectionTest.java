package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.LiveThreads;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.adapters.testkit.SettableTime;

@Tag("sockets")
final class OneBotConnectionTest {
    private final SettableTime time = new SettableTime(Instant.parse("2026-11-24T01:00:00Z"));
    private final TestHost host = new TestHost(time);
    private final RecordingInbox inbox = new RecordingInbox();
    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private final Timing hurried = new Timing(time, new Random(7), pauses::add);
    private final OneBotDouble bot = new OneBotDouble("10001000", List.of("30001"), time);

    @AfterEach
    void close() {
        host.close();
    }

    private Platform forward(String url, Timing timing, String... options) throws Exception {
        var all = new java.util.HashMap<String, String>(Map.of("url", url));
        for (var at = 0; at < options.length; at += 2) {
            all.put(options[at], options[at + 1]);
        }
        var settings = OneBotSettings.of(all, new AccessToken("tok-1"));
        var platform = new OneBotPlatform("qq", settings, host, timing);
        platform.open(inbox);
        return platform;
    }

    private static Delivery send(Platform platform, String text) {
        var to = new Address("qq", "10001000", "30001", Address.Kind.GROUP);
        return platform.send(new Outgoing(to, Message.text(text), text));
    }

    @Test
    void a_storm_of_closes_has_one_attempt_at_a_time_and_longer_and_longer_pauses()
            throws Exception {
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var platform = forward(server.url(), hurried)) {
            for (var round = 1; round <= 50; round++) {
                var rounds = round;
                Wait.until(() -> server.joined.get() >= rounds, "again");
                server.cutAll();
                Wait.until(() -> pauses.size() >= rounds, "noticed");
            }
            Wait.until(() -> platform.status().connected() && bot.isConnected(), "back");
            bot.say("30001", "20001", "风暴过后");

            assertThat(inbox.awaitSaid().text()).isEqualTo("风暴过后");
            assertThat(inbox.waiting()).as("no handler is left over").isZero();
            assertThat(server.open.most()).isOne();
            assertThat(send(platform, "在")).isInstanceOf(Delivery.Delivered.class);
            assertThat(bot.shown()).hasSize(1);
        }
        var millis = pauses.stream().mapToLong(Duration::toMillis).toArray();
        assertThat(IntStream.range(0, 4).mapToLong(at -> millis[at]).max().orElse(0))
                .isLessThan(8_001);
        assertThat(IntStream.range(8, 50).mapToLong(at -> millis[at]).average().orElse(0))
                .isGreaterThan(15_000);
    }

    @Test
    void a_token_that_is_refused_is_told_and_not_hammered() throws Exception {
        try (var server = new OneBotServer(bot, "other", 0);
                var platform = forward(server.url(), hurried)) {
            Wait.until(() -> platform.status().detail().contains("令牌"), "told");
            Wait.until(() -> pauses.size() >= 8, "paused");

            assertThat(platform.status().connected()).isFalse();
            assertThat(send(platform, "您好")).isInstanceOf(Delivery.Deferred.class);
            assertThat(pauses.stream().skip(6).toList().toString()).contains("S");
            assertThat(pauses.stream().mapToLong(Duration::toMillis).max().orElse(0))
                    .isGreaterThan(8_000);
        }
    }

    @Test
    void a_server_that_accepts_and_never_answers_is_given_up_and_dialled_again() throws Exception {
        try (var mute = new ServerSocket(0)) {
            var platform = forward("ws://127.0.0.1:" + mute.getLocalPort() + "/", hurried);
            assertThat(send(platform, "您好")).isInstanceOf(Delivery.Deferred.class);
            platform.close();
            assertThat(platform.status().connected()).isFalse();
        }
    }

    @Test
    void a_connection_that_falls_silent_is_asked_and_then_dialled_again() throws Exception {
        bot.follow((action, usual) ->
                action.path("action").asText().equals("get_status") ? List.of() : List.of(usual));
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var _ = forward(server.url(), hurried, "idle-seconds", "5")) {
            // Twice five seconds of silence.
            Wait.until(() -> bot.isConnected(), "connected");
            var end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
            while (server.accepted.get() < 2 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(server.accepted).hasValueGreaterThanOrEqualTo(2);
            assertThat(bot.actions().toString()).contains("get_status");
        }
    }

    @Test
    void binary_frames_are_passed_over() throws Exception {
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var platform = forward(server.url(), hurried)) {
            Wait.until(() -> platform.status().connected() && bot.isConnected(), "connected");
            server.binary(ByteBuffer.wrap(new byte[100_000]));
            bot.say("30001", "20001", "还在");

            assertThat(inbox.awaitSaid().text()).isEqualTo("还在");
        }
    }

    @Test
    void ten_megabytes_of_events_at_once_arrive_whole_and_in_order() throws Exception {
        var texts = new ArrayList<String>();
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var platform = forward(server.url(), hurried)) {
            Wait.until(() -> platform.status().connected() && bot.isConnected(), "connected");
            for (var number = 0; number < 10_000; number++) {
                texts.add(number + "村".repeat(150));
                bot.say("30001", "20001", texts.getLast());
            }

            for (var text : texts) {
                assertThat(inbox.awaitSaid().text()).isEqualTo(text);
            }
            assertThat(inbox.waiting()).isZero();
        }
    }

    @Test
    void closing_ends_every_thread_even_while_much_is_waiting() throws Exception {
        var never = new CountDownLatch(1);
        var waiting = new CountDownLatch(1);
        var stubborn =
                new Timing(
                        time,
                        new Random(7),
                        _ -> {
                            waiting.countDown();
                            never.await();
                        });
        var before = LiveThreads.now();
        for (var times = 0; times < 100; times++) {
            inbox.answerNext(Acceptance.BUSY);
        }
        bot.follow((action, usual) ->
                action.path("action").asText().startsWith("send") ? List.of() : List.of(usual));
        var server = new OneBotServer(bot, "tok-1", 0);
        var platform = forward(server.url(), stubborn);
        Wait.until(() -> platform.status().connected() && bot.isConnected(), "connected");
        bot.say("30001", "20001", "收到");
        waiting.await();
        var open = new AtomicInteger();
        var sending =
                Thread.ofVirtual()
                        .start(() -> {
                            open.set(send(platform, "您好") instanceof Delivery.Unknown ? 1 : -1);
                        });
        Wait.until(() -> bot.actions().toString().contains("send_group_msg"), "asked");

        platform.close();
        sending.join();
        server.close();

        assertThat(open).as("what was under way has an outcome").hasValue(1);
        assertThat(LiveThreads.leftBehind(before, Counterpart.PATIENCE)).isEmpty();
    }

    @Test
    void of_several_accounts_in_a_group_the_oldest_hears_and_speaks() throws Exception {
        host.secrets.put("ZUTUAN_QQ_TOKEN", "tok-1");
        var younger = new OneBotDouble("10002000", List.of("30001", "30009"), time);
        var platform = new OneBotProvider().create("qq", Map.of(), host);
        var address = URI.create("ws://127.0.0.1:" + host.start() + "/onebot");
        try (platform;
                var two = new OneBotDialler(younger, address, "tok-1", Timing.real(time))) {
            platform.open(inbox);
            two.open();
            try (var one = new OneBotDialler(bot, address, "tok-1", Timing.real(time))) {
                one.open();
                Wait.until(() -> platform.status().detail().contains("2 个 QQ 号"), "both in");
                Wait.until(() -> bot.isConnected() && younger.isConnected(), "both know");
                bot.say("30001", "20001", "先说一句");
                assertThat(accountsOf(1)).containsExactly("先说一句 10001000");

                bot.say("30001", "20001", "第一条");
                younger.say("30001", "20001", "第一条");
                younger.say("30009", "20001", "别处");
                assertThat(accountsOf(2)).containsExactlyInAnyOrder("第一条 10001000", "别处 10002000");
            }
            Wait.until(() -> platform.status().detail().contains("1 个 QQ 号"), "one left");
            younger.say("30001", "20001", "第二条");
            assertThat(accountsOf(1)).containsExactly("第二条 10002000");
            assertThat(send(platform, "由小号说")).isInstanceOf(Delivery.Delivered.class);
            assertThat(younger.shown()).hasSize(1);
            assertThat(inbox.waiting()).isZero();
        }
    }

    private List<String> accountsOf(int count) throws InterruptedException {
        var heard = new ArrayList<String>();
        for (var number = 0; number < count; number++) {
            var said = inbox.awaitSaid();
            heard.add(said.text() + " " + said.envelope().address().account());
        }
        return heard;
    }

    @Test
    void our_own_accounts_are_not_listened_to() throws Exception {
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var platform = forward(server.url(), hurried)) {
            Wait.until(() -> platform.status().connected() && bot.isConnected(), "connected");
            bot.say("30001", "10001000", "我自己");
            bot.tell(bot.event("message_sent").put("message_id", 5).put("user_id", 10001000));
            bot.say("30001", "20001", "别人");

            assertThat(inbox.awaitSaid().text()).isEqualTo("别人");
        }
    }

    @Test
    void an_address_where_nobody_listens_is_tried_again() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var platform = forward("ws://127.0.0.1:" + port + "/", hurried)) {
            Wait.until(() -> pauses.size() > 3, "several attempts");
            assertThat(platform.status().connected()).isFalse();
            try (var _ = new OneBotServer(bot, "tok-1", port)) {
                Wait.until(() -> platform.status().connected(), "found");
            }
        }
    }
}
