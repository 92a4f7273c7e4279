package zutuan.bot.kernel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.adapters.webchat.WebChatProvider;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.web.HealthCheck.CheckResult;

@Tag("sockets")
final class WebServerTest {
    private static final int LIMIT = 100_000;
    private static final String LI = "zutuan_session=token-li";

    private final WebHost host = new WebHost(new Village(InstantSource.system()).services());
    @AutoClose private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void readiness_names_the_check_that_fails() throws Exception {
        var disk = new HealthCheck("disk", () -> new CheckResult(true, "正常"));
        var store =
                new HealthCheck(
                        "store",
                        () -> {
                            throw new IllegalStateException("gone");
                        });
        try (var server = started(disk)) {
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
        }
        try (var server = server(new WebHost(services()), 0, disk, store).start()) {
            var answer = get(server, "/health/ready");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"store\":{\"ok\":false", "\"disk\":{\"ok\":true");
        }
    }

    @Test
    void a_check_that_hangs_hides_nothing_of_the_others() throws Exception {
        var never = new CountDownLatch(1);
        var hanging =
                new HealthCheck(
                        "store",
                        () -> {
                            await(never);
                            return new CheckResult(true, "正常");
                        });
        var disk = new HealthCheck("disk", () -> new CheckResult(true, "正常"));
        try (var server = started(hanging, disk)) {
            var answer = get(server, "/health/ready");
            never.countDown();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("没有回应", "\"disk\":{\"ok\":true");
        }
    }

    @Test
    void metrics_are_for_this_machine_only() throws Exception {
        try (var server = started()) {
            assertThat(get(server, "/metrics").body()).contains("zutuan_sockets_open");
            var proxied = request(server, "/metrics").header("X-Forwarded-For", "203.0.113.9");
            assertThat(send(proxied).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void every_answer_forbids_foreign_content_and_foreign_frames() throws Exception {
        try (var server = startedWithChat()) {
            var headers = get(server, "/chat").headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void a_path_nobody_serves_gets_a_chinese_line() throws Exception {
        try (var server = started()) {
            var answer = get(server, "/no/such");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).startsWith("{\"error\":\"没有这个页面");
        }
    }

    @Test
    void a_bug_is_answered_with_the_id_it_is_logged_under() throws Exception {
        host.http(
                "GET",
                "/bug",
                _ -> {
                    throw new IllegalStateException("secret detail");
                });
        try (var server = started()) {
            var answer = get(server, "/bug");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("id-000001").doesNotContain("secret");
        }
    }

    @Test
    void an_error_is_answered_with_its_id_too_and_the_server_goes_on() throws Exception {
        host.http(
                "GET",
                "/fatal",
                _ -> {
                    throw new OutOfMemoryError("secret detail");
                });
        try (var server = started()) {
            for (var number = 1; number <= 300; number++) {
                var answer = get(server, "/fatal");
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body())
                        .contains("id-%06d".formatted(number))
                        .doesNotContain("secret");
            }
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void stopping_completes_the_request_in_flight() throws Exception {
        var entered = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        host.http(
                "GET",
                "/slow",
                _ -> {
                    entered.countDown();
                    await(mayAnswer);
                    return new Host.Response(200, "text/plain", "办好了".getBytes(UTF_8), List.of());
                });
        var server = started();
        var answer = client.sendAsync(request(server, "/slow").build(), BodyHandlers.ofString());
        await(entered);

        var stopping = CompletableFuture.runAsync(server::close);
        assertThat(stopping).isNotDone();
        mayAnswer.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("办好了");
        stopping.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_taken_port_is_told_in_one_line() {
        try (var first = started()) {
            var second = server(new WebHost(services()), first.port());

            assertThatThrownBy(second::start)
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(String.valueOf(first.port()))
                    .hasMessageContaining("server.port");
        }
    }

    @Test
    void routes_cannot_come_too_late() {
        try (var _ = started()) {
            assertThatThrownBy(() -> host.socket("/late", new Nobody(false)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sockets_are_closed_with_1001_when_the_server_stops() throws Exception {
        var page = new Page();
        var server = startedWithChat();
        page.connect(server, LI, "http://127.0.0.1:" + server.port()).join();

        server.close();

        assertThat(page.next()).isEqualTo("closed 1001");
    }

    @Test
    void a_socket_without_login_or_from_a_foreign_page_is_refused() throws Exception {
        try (var server = startedWithChat()) {
            var own = "http://127.0.0.1:" + server.port();

            assertThatThrownBy(() -> new Page().connect(server, "a=b", own).join())
                    .isInstanceOf(CompletionException.class);
            assertThatThrownBy(() -> new Page().connect(server, LI, "http://evil.test").join())
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void a_socket_that_its_handler_cannot_take_is_closed() throws Exception {
        host.socket("/chat/socket", new Nobody(true));
        try (var server = started()) {
            var page = new Page();
            page.connect(server, LI, "http://127.0.0.1:" + server.port()).join();

            assertThat(page.next()).isEqualTo("closed 1011");
        }
    }

    @Test
    void a_message_of_more_than_64_kilobytes_passes() throws Exception {
        try (var server = startedWithChat()) {
            var page = new Page();
            var own = "http://127.0.0.1:" + server.port();
            var socket = page.connect(server, LI, own).join();
            var text = "村".repeat(20_000);

            socket.sendText(
                            "{\"type\":\"say\",\"clientId\":\"c1\",\"room\":\"village\",\"text\":\"%s\"}"
                                    .formatted(text + "!".repeat(50_000)),
                            true)
                    .join();
            assertThat(page.next()).contains("太长了");

            socket.sendText(
                            "{\"type\":\"say\",\"clientId\":\"c2\",\"room\":\"village\",\"text\":\"%s\"}"
                                    .formatted(text),
                            true)
                    .join();
            assertThat(page.next()).contains("\"entry\"", text);
            assertThat(page.next()).contains("\"ack\"", "li:c2");
        }
    }

    @Test
    void uploads_are_limited_and_looked_at() throws Exception {
        try (var server = startedWithChat()) {
            var png = new byte[200];
            png[0] = (byte) 0x89;

            assertThat(upload(server, "a.png", png).statusCode()).isEqualTo(200);
            var refused = upload(server, "b.png", "<script>".getBytes(UTF_8));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("这不是图片");
            assertThat(upload(server, "c.png", new byte[LIMIT + 1]).statusCode()).isEqualTo(413);
            var huge = upload(server, "d.png", new byte[LIMIT * 3]);
            assertThat(huge.statusCode()).isEqualTo(413);
            assertThat(huge.body()).contains("太大");
        }
    }

    @Test
    void a_stranger_s_upload_is_refused_before_it_is_read() throws Exception {
        try (var server = startedWithChat();
                var line = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            line.setSoTimeout(10_000);
            var head =
                    """
                    POST /chat/api/upload HTTP/1.1
                    Host: 127.0.0.1
                    Content-Type: multipart/form-data; boundary=edge
                    Content-Length: 90000

                    """;
            line.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));

            var answer = new String(line.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401").contains("请先登录");
        }
    }

    @Test
    void a_head_is_answered_like_the_page_and_nothing_is_kept_by_others() throws Exception {
        host.http(
                "GET",
                "/page",
                _ ->
                        new Host.Response(
                                200,
                                "text/plain",
                                "办好了".getBytes(UTF_8),
                                List.of(new Host.Header("X-Of", "page"))));
        try (var server = startedWithChat()) {
            for (var path : List.of("/page", "/chat", "/chat/api/me", "/chat/page/none", "/")) {
                var page = get(server, path);
                var head = send(request(server, path).method("HEAD", BodyPublishers.noBody()));

                assertThat(head.statusCode()).as(path).isEqualTo(page.statusCode());
                assertThat(lasting(head)).as(path).isEqualTo(lasting(page));
                assertThat(head.body()).isEmpty();
            }
            assertThat(get(server, "/page").headers().firstValue("Cache-Control"))
                    .contains("no-store");
        }
    }

    private static Map<String, List<String>> lasting(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "W/TAG", "\"other\", TAG", "\"other\",W/TAG,\"third\"", "*"})
    void whoever_has_the_page_is_told_so(String claimed) throws Exception {
        try (var server = startedWithChat()) {
            var tag = get(server, "/chat").headers().firstValue("ETag").orElseThrow();
            var again =
                    request(server, "/chat").header("If-None-Match", claimed.replace("TAG", tag));

            assertThat(send(again).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void the_longest_waiting_connection_makes_room_for_a_new_one() throws Exception {
        try (var server = startedWithChat()) {
            var idle = new ArrayList<Socket>();
            for (int number = 0;
                    number < 2 * PageConnections.Limits.DEFAULT.perAddress();
                    number++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            var first = idle.getFirst();
            first.setSoTimeout(10_000);
            assertThat(first.getInputStream().read()).isEqualTo(-1);
            for (var socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void a_person_s_eleventh_page_is_told_why_it_is_closed() throws Exception {
        try (var server = startedWithChat()) {
            var own = "http://127.0.0.1:" + server.port();
            for (int number = 0; number < 10; number++) {
                new Page().connect(server, LI, own).join();
            }
            var eleventh = new Page();
            eleventh.connect(server, LI, own).join();
            assertThat(eleventh.next()).isEqualTo("closed 4001");
            var other = new Page();
            other.connect(server, LI.replace("li", "wang"), own).join().sendText("{}", true).join();
            assertThat(other.next()).contains("error");
        }
    }

    @Test
    void while_the_store_is_away_the_answer_is_chinese() throws Exception {
        host.http(
                "GET",
                "/store",
                _ -> {
                    throw new StoreUnavailable("locked");
                });
        try (var server = started()) {
            var answer = get(server, "/store");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("请稍后再试");
        }
    }

    @Test
    void a_malformed_login_is_refused_politely() throws Exception {
        try (var server = startedWithChat()) {
            var login =
                    request(server, "/chat/api/login")
                            .header("Origin", "http://127.0.0.1:" + server.port())
                            .POST(BodyPublishers.ofString("{\"code\":"));

            var answer = send(login);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("登录码");
        }
    }

    @Test
    void a_broken_form_is_refused_politely() throws Exception {
        try (var server = startedWithChat()) {
            var upload =
                    request(server, "/chat/api/upload")
                            .header("Content-Type", "multipart/form-data; boundary=edge")
                            .header("Origin", "http://127.0.0.1:" + server.port())
                            .header("Cookie", LI)
                            .POST(BodyPublishers.ofString("no form at all"));

            assertThat(send(upload).statusCode()).isEqualTo(400);
        }
    }

    private WebServer started(HealthCheck... checks) {
        return server(host, 0, checks).start();
    }

    private WebServer startedWithChat() throws Exception {
        new WebChatProvider().create("web", Map.of(), host).open(_ -> Inbox.Acceptance.KEPT);
        return started();
    }

    private static HostServices services() {
        return new Village(InstantSource.system()).services();
    }

    private static WebServer server(WebHost host, int port, HealthCheck... checks) {
        var settings = new WebSettings("127.0.0.1", port, LIMIT, false);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return new WebServer(settings, host, List.of(checks), metrics);
    }

    private HttpResponse<String> upload(WebServer server, String name, byte[] content)
            throws IOException, InterruptedException {
        var head =
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(name);
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--edge--\r\n"));
        return send(
                request(server, "/chat/api/upload")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .header("Origin", "http://127.0.0.1:" + server.port())
                        .header("Cookie", LI)
                        .POST(body));
    }

    private HttpResponse<String> get(WebServer server, String path)
            throws IOException, InterruptedException {
        return send(request(server, path));
    }

    private static HttpRequest.Builder request(WebServer server, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private record Nobody(boolean admits) implements Host.SocketHandler {
        @Override
        public boolean admits(Host.Request request) {
            return admits;
        }

        @Override
        public Host.SocketListener opened(Host.Request request, Host.Socket socket) {
            throw new IllegalStateException("nobody is admitted");
        }
    }

    /// The client's end of a socket, as a queue of what it heard.
    private final class Page implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder frame = new StringBuilder();

        CompletableFuture<WebSocket> connect(WebServer server, String cookie, String origin) {
            return client.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .header("Origin", origin)
                    .buildAsync(
                            URI.create("ws://127.0.0.1:%d/chat/socket".formatted(server.port())),
                            this);
        }

        @Nullable String next() throws InterruptedException {
            return heard.poll(10, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletableFuture<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            frame.append(data);
            if (last) {
                heard.add(frame.toString());
                frame.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onClose(WebSocket socket, int code, String reason) {
            heard.add("closed " + code);
            return null;
        }
    }
}
