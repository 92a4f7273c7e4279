package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.NodeProgram;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.adapters.testkit.SettableTime;

/// Our double of an implementation is accepted by programs that others wrote for real ones.
@Tag("node")
@Tag("sockets")
final class OneBotClientsTest {
    private static final Path FOLDER = Path.of("target/onebot-node");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SettableTime time = new SettableTime(Instant.parse("2026-11-24T01:00:00Z"));
    private final OneBotDouble bot = new OneBotDouble("10001000", List.of("30001"), time);

    @BeforeAll
    static void install() throws InterruptedException {
        NodeProgram.install("onebot");
    }

    private static NodeProgram start(String... arguments) throws IOException {
        return NodeProgram.start(FOLDER, arguments);
    }

    @Test
    void koishi_dials_the_double() throws Exception {
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var koishi = start("koishi.cjs", "ws", server.url())) {
            talk(koishi);
        }
    }

    @Test
    void koishi_is_dialled_by_the_double() throws Exception {
        var port = freePort();
        try (var koishi = start("koishi.cjs", "ws-reverse", Integer.toString(port))) {
            koishi.await("UP");
            var address = URI.create("ws://127.0.0.1:" + port + "/onebot");
            try (var dialler = new OneBotDialler(bot, address, "tok-1", Timing.real(time))) {
                dialler.open();
                talk(koishi);
            }
        }
    }

    private void talk(NodeProgram koishi) throws InterruptedException {
        koishi.await("STATUS 1");

        bot.say("30001", "20001", "路灯[坏]了,&请看");
        assertThat(koishi.await("EVENT message-created"))
                .isEqualTo(" 30001 20001 \"路灯[坏]了,&amp;请看\"");
        var first = bot.awaitShown(1, PATIENCE).getFirst();
        assertThat(first.place()).isEqualTo("30001");
        assertThat(first.text()).isEqualTo("@20001 回声[&,] 路灯[坏]了,&amp;请看");
        assertThat(koishi.await("SENT ")).matches("\\[\"-?\\d+\"]");

        bot.tell(
                bot.message(
                        "30001", "20001", TextNode.valueOf("[CQ:at,qq=10001000] 认领&#91;12&#93;")));
        assertThat(koishi.await("EVENT message-created"))
                .contains("<at id=\\\"10001000\\\"/>", "认领[12]");
        koishi.await("SENT");

        bot.write("20001", "绑定 123456");
        assertThat(koishi.await("EVENT message-created"))
                .isEqualTo(" private:20001 20001 \"绑定 123456\"");
        koishi.await("SENT");
        assertThat(bot.shown().getLast().action()).isEqualTo("send_private_msg");

        var recall = bot.event("notice").put("notice_type", "group_recall").put("group_id", 30001);
        bot.tell(recall.put("user_id", 20001).put("operator_id", 20001).put("message_id", 5));
        assertThat(koishi.await("EVENT ")).startsWith("message-deleted 30001 20001");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void node_napcat_ts_dials_the_double() throws Exception {
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var napcat = start("napcat.mjs", server.url(), "tok-1")) {
            assertThat(napcat.await("LIFECYCLE ")).isEqualTo("connect");
            bot.heartbeat(true);
            assertThat(napcat.await("HEARTBEAT ")).isEqualTo("true");
            bot.say("30001", "20001", "路灯[坏]了");
            assertThat(napcat.await("MESSAGE "))
                    .isEqualTo("30001 20001 [{\"type\":\"text\",\"data\":{\"text\":\"路灯[坏]了\"}}]");
            assertThat(napcat.await("SENT ")).matches("\\{\"message_id\":-?\\d+}");
            assertThat(bot.shown().getLast().text()).isEqualTo("@20001收到[&,]");
            var recall =
                    bot.event("notice").put("notice_type", "group_recall").put("group_id", 30001);
            bot.tell(recall.put("user_id", 20001).put("operator_id", 2).put("message_id", 5));
            assertThat(napcat.await("RECALL ")).isEqualTo("30001 5");
        }
    }

    @Test
    void node_napcat_ts_is_turned_away_with_a_wrong_token() throws Exception {
        try (var server = new OneBotServer(bot, "tok-1", 0);
                var napcat = start("napcat.mjs", server.url(), "wrong")) {
            assertThat(napcat.await("ERROR ")).isEqualTo("response_error 1403");
        }
    }
}
