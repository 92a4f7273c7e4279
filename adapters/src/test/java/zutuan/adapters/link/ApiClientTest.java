package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Counterpart;
import zutuan.adapters.LiveThreads;

@Tag("sockets")
final class ApiClientTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final Javalin server =
            Javalin.create(
                            config -> {
                                config.startup.showJavalinBanner = false;
                                config.routes.post("/echo", ctx -> ctx.result(ctx.body()));
                                config.routes.get(
                                        "/token", ctx -> ctx.result("\"" + ctx.header("X") + "\""));
                                config.routes.get("/empty", ctx -> ctx.status(204));
                                config.routes.get("/page", ctx -> ctx.html("<html>"));
                                config.routes.get(
                                        "/busy",
                                        ctx ->
                                                ctx.status(429)
                                                        .header("Retry-After", "7")
                                                        .result("slow down"));
                                config.routes.get("/forbidden", ctx -> ctx.status(403));
                                config.routes.get("/bytes", ctx -> ctx.result(new byte[1000]));
                                config.routes.get("/silent", _ -> never.await());
                            })
                    .start(0);
    private final ApiClient client = client(server.port(), Duration.ofSeconds(10));

    private static ApiClient client(int port, Duration timeout) {
        return new ApiClient(URI.create("http://localhost:" + port + "/"), timeout);
    }

    @AfterEach
    void close() {
        never.countDown();
        client.close();
        server.stop();
    }

    @Test
    void a_json_body_comes_back_as_an_answer() {
        var body = JsonNodeFactory.instance.objectNode().put("文本", "您好");

        assertThat(client.post("echo", body, Map.of())).isEqualTo(new ApiOutcome.Answer(body));
    }

    @Test
    void headers_are_sent() {
        assertThat(client.get("token", Map.of("X", "abc")))
                .isEqualTo(new ApiOutcome.Answer(JsonNodeFactory.instance.textNode("abc")));
    }

    @Test
    void an_empty_answer_is_a_missing_node() {
        assertThat(client.get("empty", Map.of()))
                .isInstanceOfSatisfying(
                        ApiOutcome.Answer.class,
                        answer -> assertThat(answer.body().isMissingNode()).isTrue());
    }

    @Test
    void a_rejection_tells_when_to_come_back() {
        assertThat(client.get("busy", Map.of()))
                .isEqualTo(new ApiOutcome.Rejected(429, Duration.ofSeconds(7), "slow down"));
        assertThat(client.get("forbidden", Map.of()))
                .isInstanceOfSatisfying(
                        ApiOutcome.Rejected.class,
                        rejected -> assertThat(rejected.pause()).isEqualTo(ApiOutcome.SOON));
    }

    @Test
    void what_cannot_be_read_may_have_taken_effect() {
        assertThat(client.get("page", Map.of()))
                .isInstanceOfSatisfying(
                        ApiOutcome.NoAnswer.class, silence -> assertThat(silence.sent()).isTrue());
    }

    @Test
    void a_server_that_never_answers_may_have_been_reached() {
        try (var hasty = client(server.port(), Duration.ofMillis(300))) {
            assertThat(hasty.get("silent", Map.of()))
                    .isInstanceOfSatisfying(
                            ApiOutcome.NoAnswer.class,
                            silence -> assertThat(silence.sent()).isTrue());
        }
    }

    @Test
    void a_port_where_nobody_listens_was_never_reached() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var lost = client(port, Duration.ofSeconds(5))) {
            assertThat(lost.get("token", Map.of()))
                    .isInstanceOfSatisfying(
                            ApiOutcome.NoAnswer.class,
                            silence -> assertThat(silence.sent()).isFalse());
        }
    }

    @Test
    void a_download_keeps_to_its_limit() throws IOException {
        assertThat(client.download("bytes", Map.of(), 1000)).hasSize(1000);
        assertThatThrownBy(() -> client.download("bytes", Map.of(), 999))
                .isInstanceOf(IOException.class);
    }

    @Test
    void closing_ends_its_threads() {
        client.get("token", Map.of());
        var before = LiveThreads.now();
        try (var other = client(server.port(), Duration.ofSeconds(10))) {
            other.get("busy", Map.of());
            assertThat(LiveThreads.leftBehind(before, Duration.ZERO)).isNotEmpty();
        }

        assertThat(LiveThreads.leftBehind(before, Counterpart.PATIENCE)).isEmpty();
    }
}
