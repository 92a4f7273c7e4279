package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Platform;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.SettableTime;

@Tag("sockets")
final class ReverseDoorTest {
    private static final String TOLD =
            "{\"post_type\":\"message\",\"message_type\":\"group\",\"self_id\":7,\"group_id\":3,"
                    + "\"user_id\":2,\"message_id\":1,\"message\":\"%s\"}";

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final SettableTime time = new SettableTime(Instant.parse("2026-11-24T01:00:00Z"));
    private final TestHost host = new TestHost(time);
    private final RecordingInbox inbox = new RecordingInbox();
    private final SynchronousQueue<Boolean> looks = new SynchronousQueue<>();
    private final SynchronousQueue<Boolean> offers = new SynchronousQueue<>();
    private Platform platform = opened("tok-1");

    private Platform opened(String token) {
        try {
            var settings = OneBotSettings.of(Map.of("max-frame-mib", "1"), new AccessToken(token));
            var timing = new Timing(time, new Random(7), this::pause);
            var made = new OneBotPlatform("qq", settings, host, timing);
            made.open(inbox);
            return made;
        } catch (zutuan.adapters.PlatformProvider.InvalidOptions impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The watch over connections and whoever offers again to the inbox wait for their own turns.
    private void pause(Duration pause) throws InterruptedException {
        (pause.equals(IDLE) ? looks : offers).take();
    }

    @AfterEach
    void close() {
        platform.close();
        host.close();
    }

    private URI address(String query) {
        return URI.create("ws://127.0.0.1:" + port() + "/onebot" + query);
    }

    private int port;

    private int port() {
        port = port == 0 ? host.start() : port;
        return port;
    }

    private Dialled dial(String... headers) throws IOException {
        var all = new java.util.HashMap<>(Map.of("X-Self-ID", "7", "X-Client-Role", "Universal"));
        for (var at = 0; at < headers.length; at += 2) {
            all.put(headers[at], headers[at + 1]);
        }
        all.values().removeIf(String::isEmpty);
        return new Dialled(address(""), all);
    }

    @ParameterizedTest
    @CsvSource({"Bearer tok-1", "bearer tok-1", "Token tok-1", "tok-1"})
    void the_token_is_taken_in_every_form(String header) throws Exception {
        try (var line = dial("Authorization", header)) {
            line.send(TOLD.formatted("收到"));

            assertThat(inbox.awaitSaid().text()).isEqualTo("收到");
        }
    }

    @Test
    void the_token_is_taken_from_the_address() throws Exception {
        try (var line = new Dialled(address("?access_token=tok-1"), Map.of("X-Self-ID", "7"))) {
            line.send(TOLD.formatted("收到"));

            assertThat(inbox.awaitSaid().text()).isEqualTo("收到");
        }
    }

    @ParameterizedTest
    @CsvSource({"Bearer tok-2", "Bearer", "Basic tok-1", "''"})
    void a_wrong_token_gets_no_connection(String header) {
        assertThatThrownBy(() -> dial("Authorization", header))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("WebSocketHandshakeException");
        assertThat(platform.status().connected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"X-Client-Role,API", "X-Client-Role,Event", "X-Self-ID,''", "X-Self-ID,a b"})
    void who_is_no_whole_account_is_sent_away(String header, String value) throws Exception {
        try (var line = dial("Authorization", "Bearer tok-1", header, value)) {
            assertThat(line.awaitClosed()).startsWith("1008");
        }
        assertThat(platform.status().connected()).isFalse();
    }

    @Test
    void a_members_number_is_no_account_of_the_bot() throws Exception {
        host.members.add("20001");
        try (var line = dial("Authorization", "Bearer tok-1", "X-Self-ID", "20001")) {
            assertThat(line.awaitClosed()).startsWith("1008");
        }
        assertThat(platform.status().connected()).isFalse();
        try (var line = dial("Authorization", "Bearer tok-1")) {
            line.send(TOLD.formatted("收到"));

            assertThat(inbox.awaitSaid().envelope().senderId()).isEqualTo("2");
        }
    }

    @Test
    void without_a_token_only_this_machine_gets_in() throws Exception {
        platform.close();
        platform = opened("");
        try (var line = dial()) {
            line.send(TOLD.formatted("收到"));
            assertThat(inbox.awaitSaid().text()).isEqualTo("收到");
        }
        assertThatThrownBy(() -> dial("X-Forwarded-For", "203.0.113.9"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void the_newest_connection_of_an_account_counts() throws Exception {
        try (var first = dial("Authorization", "Bearer tok-1")) {
            Wait.until(() -> platform.status().connected(), "connected");
            try (var second = dial("Authorization", "Bearer tok-1")) {
                assertThat(first.awaitClosed()).isEqualTo("1000 replaced");
                second.send(TOLD.formatted("新的"));
                assertThat(inbox.awaitSaid().text()).isEqualTo("新的");
                assertThat(platform.status().detail()).contains("1 个 QQ 号");
            }
        }
    }

    @Test
    void a_connection_that_falls_silent_is_asked_and_then_closed() throws Exception {
        try (var line = dial("Authorization", "Bearer tok-1")) {
            settle(line);
            look();
            assertThat(line.awaitFrame()).contains("get_status");
            look();
            assertThat(line.awaitClosed()).isEqualTo("1001 silent");
            Wait.until(() -> !platform.status().connected(), "given up");
        }
    }

    @Test
    void a_sign_of_life_keeps_the_connection() throws Exception {
        try (var line = dial("Authorization", "Bearer tok-1")) {
            settle(line);
            for (var round = 0; round < 3; round++) {
                look();
                assertThat(line.awaitFrame()).contains("get_status");
                line.send(TOLD.formatted("在"));
                assertThat(inbox.awaitSaid().text()).isEqualTo("在");
                look();
            }
            assertThat(platform.status().connected()).isTrue();
        }
    }

    /// Returns when all that the beginning brought has been heard and looked at.
    private void settle(Dialled line) throws Exception {
        assertThat(line.awaitFrame()).contains("get_group_list");
        line.send(TOLD.formatted("到"));
        assertThat(inbox.awaitSaid().text()).isEqualTo("到");
        look();
    }

    private void look() throws InterruptedException {
        assertThat(looks.offer(true, Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void garbage_does_not_harm_the_connection() throws Exception {
        try (var line = dial("Authorization", "Bearer tok-1")) {
            line.send("{\"post_type\":");
            line.send("[]");
            line.send("\"\"");
            line.send("{}");
            line.send("{\"post_type\":[1]}");
            line.send("{\"echo\":\"z999\",\"status\":\"ok\"}");
            line.send(TOLD.formatted("还在"));

            assertThat(inbox.awaitSaid().text()).isEqualTo("还在");
        }
    }

    @Test
    void binary_frames_are_passed_over() throws Exception {
        try (var line = dial("Authorization", "Bearer tok-1")) {
            line.send(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            line.send(ByteBuffer.allocate(7_000));
            line.send(TOLD.formatted("还在"));

            assertThat(inbox.awaitSaid().text()).isEqualTo("还在");
        }
    }

    @Test
    void a_huge_frame_ends_the_connection_and_nothing_else() throws Exception {
        try (var line = dial("Authorization", "Bearer tok-1")) {
            line.offer(TOLD.formatted("村".repeat(400_000)));
            // Who is still writing when the door closes may never read with which code it did.
            assertThat(line.awaitClosed()).containsPattern("^1009|IOException");
        }
        try (var line = dial("Authorization", "Bearer tok-1")) {
            line.send(TOLD.formatted("还在"));
            assertThat(inbox.awaitSaid().text()).isEqualTo("还在");
        }
    }

    @Test
    void what_the_inbox_cannot_take_is_offered_again_in_its_order() throws Exception {
        for (var times = 0; times < 3; times++) {
            inbox.answerNext(zutuan.adapters.Inbox.Acceptance.BUSY);
        }
        try (var line = dial("Authorization", "Bearer tok-1")) {
            line.send(TOLD.formatted("一"));
            line.send(TOLD.formatted("二"));
            var seen = new LinkedBlockingQueue<String>();
            for (var times = 0; times < 3; times++) {
                seen.add(inbox.awaitSaid().text());
                assertThat(offers.offer(true, Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            }
            seen.add(inbox.awaitSaid().text());
            seen.add(inbox.awaitSaid().text());
            assertThat(seen).containsExactly("一", "一", "一", "一", "二");
        }
    }

    @Test
    void an_account_that_is_offline_is_told() throws Exception {
        try (var line = dial("Authorization", "Bearer tok-1")) {
            line.send(
                    "{\"post_type\":\"meta_event\",\"meta_event_type\":\"heartbeat\",\"self_id\":7,"
                            + "\"status\":{\"online\":false}}");
            Wait.until(() -> platform.status().detail().contains("在线 0"), "offline");
            assertThat(platform.status().connected()).isFalse();
        }
        assertThat(IDLE)
                .isEqualTo(OneBotSettings.of(Map.of(), new AccessToken("")).limits().idle());
    }
}
