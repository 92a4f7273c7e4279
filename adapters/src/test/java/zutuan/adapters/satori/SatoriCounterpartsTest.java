package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Delivery;
import zutuan.adapters.Media;
import zutuan.adapters.Message;
import zutuan.adapters.NodeProgram;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformContract;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.link.Json;

/// Both sides of the protocol against programs that we did not write.
@Tag("sockets")
final class SatoriCounterpartsTest {
    private static final AtomicInteger SAID = new AtomicInteger();
    private static final Path FOLDER = Path.of("target/satori-node");

    @BeforeAll
    static void install() throws InterruptedException {
        NodeProgram.install("satori");
    }

    private static Map<String, String> options(NodeServer server) {
        return Map.of("endpoint", server.endpoint().toString(), "interval-millis", "0");
    }

    private static ObjectNode said(String id, String content) {
        return Json.object()
                .put("id", id)
                .put("channel", "g1")
                .put("user", "u1")
                .put("name", "张三")
                .put("content", content);
    }

    /// The contract against the reference implementation's own core.
    @Nested
    final class TheServerCore extends PlatformContract {
        private static NodeServer server;

        @BeforeAll
        static void start() throws Exception {
            server = new NodeServer(FOLDER, "server.cjs");
        }

        @AfterAll
        static void stop() {
            server.close();
        }

        @Override
        protected Counterpart counterpart() throws Exception {
            server.ask("shut", Json.object().put("closed", false));
            server.ask("clear");
            return new Members(server);
        }

        @Override
        protected boolean acknowledges() {
            return false;
        }

        @Test
        void a_wrong_token_is_refused_and_told() throws Exception {
            try (var platform =
                    new Desk().platform(options(server), "wrong", Duration.ofMinutes(1))) {
                platform.open(new RecordingInbox());

                Waiting.until("told", () -> platform.status().detail().contains("TOKEN"));
            }
        }

        @Test
        void what_was_missed_comes_after_the_reconnection_and_answers_carry_the_referrer()
                throws Exception {
            var inbox = new RecordingInbox();
            server.ask("clear");
            try (var platform = new Desk().platform(options(server))) {
                platform.open(inbox);
                Waiting.until("connected", () -> platform.status().connected());
                server.ask("say", said("k1", "甲"));
                assertThat(inbox.awaitSaid().text()).isEqualTo("甲");

                server.ask("shut", Json.object().put("closed", true));
                server.ask("say", said("k2", "乙").set("referrer", Json.object().put("aB", 1)));
                server.ask("shut", Json.object().put("closed", false));

                var missed = inbox.awaitSaid().envelope();
                assertThat(missed.messageId()).isEqualTo("k2");
                Waiting.until("back", () -> platform.status().connected());
                var answer = new Outgoing(missed.address(), Message.text("收到"), "key");
                assertThat(platform.send(answer)).isInstanceOf(Delivery.Delivered.class);
                assertThat(server.ask("calls").at("/0/referrer/aB").asInt()).isOne();
            }
        }

        @Test
        void a_direct_chat_is_made_and_an_uploaded_picture_is_fetched() throws Exception {
            server.ask("clear");
            try (var platform = new Desk().platform(options(server))) {
                platform.open(new RecordingInbox());
                Waiting.until("connected", () -> platform.status().connected());
                var to = new Address("satori", "rig:10001", "rig:u7", Address.Kind.DIRECT);

                assertThat(platform.send(new Outgoing(to, Message.text("您好"), "key")))
                        .isInstanceOf(Delivery.Delivered.class);
                assertThat(server.ask("calls").at("/0/channel").asText()).isEqualTo("private:u7");

                var url = server.ask("upload").path(0).asText();
                assertThat(url).startsWith("internal:");
                var media = new Media(Media.Kind.PICTURE, "图片.jpg", url, -1);
                assertThat(platform.fetch(media, 10_000)).startsWith(0xFF, 0xD8, 0xFF);
            }
        }
    }

    /// The old dialect, from the unmodified old server.
    @Nested
    final class TheOldServer {
        @Test
        void members_and_bot_hear_each_other() throws Exception {
            var inbox = new RecordingInbox();
            try (var server = new NodeServer(FOLDER, "legacy/server.cjs");
                    var platform = new Desk().platform(options(server))) {
                platform.open(inbox);
                Waiting.until("connected", () -> platform.status().connected());
                server.ask("say", said("o1", "<at id=\"10001\"/> 1 &lt; 2"));

                var heard = inbox.awaitSaid();
                assertThat(heard.text()).isEqualTo("1 < 2");
                assertThat(heard.mentionsBot()).isTrue();
                var answer = new Outgoing(heard.envelope().address(), Message.text("收<到"), "key");
                assertThat(platform.send(answer)).isEqualTo(new Delivery.Delivered("m1"));
                assertThat(server.ask("calls").at("/0/text").asText()).isEqualTo("收<到");
            }
        }
    }

    /// Our double of a server, as the real client sees it.
    @Nested
    final class TheRealClient {
        @Test
        void it_accepts_our_double() throws Exception {
            try (var server = new SatoriServer(false);
                    var client =
                            NodeProgram.start(FOLDER, "client.mjs", server.endpoint().toString())) {
                assertThat(Waiting.next(server.identified).path("token").asText())
                        .isEqualTo(SatoriServer.TOKEN);
                client.await("EVENT {\"type\":\"login-updated\"");
                var event = server.message("e1", "g1", "u1", "1 &lt; 2");
                event.set("referrer", Json.object().put("aB", 1));
                server.tell(event);

                assertThat(client.await("EVENT {\"type\":\"message-created\""))
                        .contains("1 &lt; 2");
                var call = server.awaitCall();
                assertThat(call.path("content").asText()).isEqualTo("回声 <at id=\"u1\"/> 1 &lt; 2");
                assertThat(call.at("/referrer/aB").asInt()).isOne();
                assertThat(client.await("SENT ")).isEqualTo("[\"m1\"]");

                var tap = server.event("interaction/button");
                tap.setAll(Map.of("button", Json.object().put("id", "认领 1")));
                tap.set("channel", Json.object().put("id", "g1").put("type", 0));
                tap.set("user", Json.object().put("id", "u1"));
                server.tell(tap);
                assertThat(client.await("EVENT {\"type\":\"interaction/button\"")).contains("认领 1");

                server.kick();
                assertThat(Waiting.next(server.identified).path("sn").asInt()).isEqualTo(2);
            }
        }
    }

    /// Thousands of damaged contents, read by both parsers.
    @Test
    void the_reference_reads_elements_as_we_do() throws Exception {
        var random = new Random(6);
        var contents = Json.object().putArray("contents");
        for (var number = 0; number < 5_000; number++) {
            contents.add(content(random));
        }
        try (var program = NodeProgram.start(FOLDER, "elements.cjs")) {
            program.give(contents.toString());
            var theirs = new JsonMapper().readTree("[" + program.await("["));

            var compared = 0;
            for (var number = 0; number < contents.size(); number++) {
                if (theirs.path(number).isNull()) {
                    continue;
                }
                compared++;
                var content = contents.path(number).asText();
                assertThat((JsonNode) ElementParserTest.json(ElementParser.parse(content)))
                        .as(content)
                        .isEqualTo(theirs.path(number));
            }
            assertThat(compared).isGreaterThan(4_000);
        }
    }

    private static String content(Random random) {
        var pieces =
                List.of(
                        "<",
                        ">",
                        "</",
                        "/>",
                        "<b>",
                        "</b>",
                        "<at id=\"1\"/>",
                        "<img src='x'/>",
                        " ",
                        "\n",
                        "&lt;",
                        "&amp;",
                        "&#65;",
                        "&nbsp;",
                        "\"",
                        "'",
                        "=",
                        "a",
                        "no-x",
                        "<!--",
                        "-->",
                        "<p",
                        "id=",
                        "村",
                        "<x y=\"1\" z>",
                        "!",
                        "/",
                        "\u3000");
        var content = new StringBuilder();
        for (var count = random.nextInt(14); count >= 0; count--) {
            content.append(pieces.get(random.nextInt(pieces.size())));
        }
        return content.toString();
    }

    private static final class Members implements Counterpart {
        private final NodeServer server;
        private final Platform platform;

        Members(NodeServer server) throws Exception {
            this.server = server;
            platform = new Desk().platform(options(server));
        }

        @Override
        public Platform platform() {
            return platform;
        }

        @Override
        public void awaitConnected() {
            Waiting.until("connected", () -> platform.status().connected());
        }

        @Override
        public Address group() {
            return new Address("satori", "rig:10001", "g1", Address.Kind.GROUP);
        }

        @Override
        public Address unknown() {
            return new Address("satori", "rig:10001", "nowhere", Address.Kind.GROUP);
        }

        @Override
        public String say(String text) {
            var id = "n" + SAID.incrementAndGet();
            server.ask("say", said(id, Element.write(List.of(new Element.Text(text)))));
            return id;
        }

        @Override
        public void redeliver(String messageId) {
            server.ask("again", Json.object().put("id", messageId));
        }

        @Override
        public void awaitAcknowledged(String messageId) {
            throw new UnsupportedOperationException("no acknowledgements");
        }

        @Override
        public int acknowledgements(String messageId) {
            throw new UnsupportedOperationException("no acknowledgements");
        }

        @Override
        public List<String> awaitShown(int count) {
            Waiting.until("shown", () -> server.ask("calls").size() >= count);
            return StreamSupport.stream(server.ask("calls").spliterator(), false)
                    .map(call -> Objects.requireNonNull(call.path("text")).asText())
                    .toList();
        }

        @Override
        public void cut() {
            server.ask("shut", Json.object().put("closed", true));
            Waiting.until("disconnected", () -> !platform.status().connected());
        }

        @Override
        public void close() {
            server.ask("shut", Json.object().put("closed", false));
        }
    }
}
