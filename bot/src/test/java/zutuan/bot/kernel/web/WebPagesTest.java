package zutuan.bot.kernel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Host;

final class WebPagesTest extends OverHttp {
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

    private static Map<String, List<String>> lasting(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
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
}
