package zutuan.adapters.link.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("sockets")
final class DownloadsTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final Javalin server =
            Javalin.create(
                            config -> {
                                config.startup.showJavalinBanner = false;
                                config.routes.get("/bytes", DownloadsTest::bytes);
                                config.routes.get("/", context -> context.result("root"));
                                config.routes.get("/road/{name}", this::note);
                                config.routes.get("/away", context -> context.redirect("/bytes"));
                                config.routes.get("/silent", _ -> never.await());
                            })
                    .start("127.0.0.1", 0);
    private final Downloads downloads = downloads(Duration.ofSeconds(10));

    /// A name that this machine has nowhere else.
    private Downloads downloads(Duration patience) {
        var allowed = Set.of(new HostPort("pictures.example", server.port()));
        return new Downloads(
                Reach.outside(allowed, _ -> List.of(InetAddress.getLoopbackAddress())), patience);
    }

    private static void bytes(Context context) {
        context.result(new byte[100_000]);
    }

    private void note(Context context) {
        asked.add(
                String.join(" ", context.host(), context.pathParam("name"), context.queryString()));
        context.result("photo");
    }

    @AfterEach
    void close() {
        never.countDown();
        downloads.close();
        server.stop();
    }

    private URI address(String path) {
        return URI.create("http://pictures.example:" + server.port() + path);
    }

    @Test
    void the_server_hears_its_name_and_the_whole_path() throws IOException {
        var content = downloads.from(address("/road/现场%201.jpg?a=1&b=%20#x"), 10);

        assertThat(content).isEqualTo("photo".getBytes(StandardCharsets.UTF_8));
        assertThat(asked)
                .containsExactly(
                        "pictures.example:%d 现场 1.jpg a=1&b=%%20".formatted(server.port()));
        assertThat(downloads.from(address(""), 10)).hasSize(4);
    }

    @Test
    void a_download_keeps_to_its_limit() throws IOException {
        assertThat(downloads.from(address("/bytes"), 100_000)).hasSize(100_000);
        assertThatThrownBy(() -> downloads.from(address("/bytes"), 99_999))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"/gone, 404", "/away, 302"})
    void what_is_no_200_is_nothing_and_nobody_is_sent_on(String path, String status) {
        assertThatThrownBy(() -> downloads.from(address(path), 100_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(status);
    }

    @Test
    void a_server_that_never_answers_is_given_up() {
        try (var hasty = downloads(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> hasty.from(address("/silent"), 10))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK|Content-Length: 3||abcd', abc",
        "'HTTP/1.0 200 OK|||abc', '|abc'",
        "'HTTP/1.1 100 Continue||HTTP/1.1 200|||abc', '|abc'",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||2;x=y|ab|1|c|0||', abc"
    })
    void every_form_of_an_answer_is_read(String answer, String content) throws IOException {
        assertThat(new String(read(answer, 10), StandardCharsets.UTF_8))
                .isEqualTo(content.replace("|", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'SSH-2.0-OpenSSH_9.2'",
        "'HTTP/1.1 200 OK|Content-Length: 4||abc'",
        "'HTTP/1.1 200 OK|Content-Length: -4||abc'",
        "'HTTP/1.1 200 OK|Content-Length: 11||abcdefghijk'",
        "'HTTP/1.1 200 OK||abcdefghijklmn'",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||fffffff|ab'",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|ab'",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||6|abcdef|6|abcdef|0||'",
        "'HTTP/1.1 200 OK|Content-Length: 3'"
    })
    void what_is_no_whole_answer_is_none(String answer) {
        assertThatThrownBy(() -> read(answer, 10)).isInstanceOf(IOException.class);
    }

    private static byte[] read(String answer, int maxBytes) throws IOException {
        var bytes = answer.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new Download(new ByteArrayInputStream(bytes), maxBytes).content();
    }
}
