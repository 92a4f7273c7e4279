package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Media;
import zutuan.adapters.RecordingInbox;

@Tag("sockets")
final class SatoriMediaTest {
    private static final byte[] PICTURE = {1, 2, 3};

    private final SatoriServer server = new SatoriServer(false);

    @AfterEach
    void close() {
        server.close();
    }

    private byte[] fetch(String reference, int maxBytes) throws Exception {
        var platform = new Desk().platform(Desk.options(server));
        try (platform) {
            platform.open(new RecordingInbox());
            Waiting.until("connected", () -> platform.status().connected());
            return platform.fetch(media(reference), maxBytes);
        }
    }

    private static Media media(String reference) {
        return new Media(Media.Kind.PICTURE, "图片.jpg", reference, -1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal:rig/10001/_tmp/x",
                "internal:rig/10001/现场 1.jpg",
                "https://files.example/a?b=1&c=%20"
            })
    void what_only_the_server_reaches_comes_through_its_proxy(String reference) throws Exception {
        server.contents.put(reference, PICTURE);

        assertThat(fetch(reference, 10)).isEqualTo(PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,AQID", "base64://AQID"})
    void what_the_message_holds_is_not_fetched(String reference) throws Exception {
        assertThat(fetch(reference, 10)).isEqualTo(PICTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,AQIDBAUGBwgJCgsM",
                "internal:rig/10001/_tmp/large",
                "internal:rig/10001/_tmp/gone",
                "internal:rig/../../../v1/x",
                "http://127.0.0.2:1/a.png",
                "http://10.0.0.1/a.png",
                "http://[::1]/a.png",
                "http://[fd00::1]/a.png",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/",
                "file:///etc/passwd",
                "ftp://files.example/a",
                "图片",
                "",
                "http://",
                "data:image/png;base64,*"
            })
    void what_cannot_or_must_not_be_fetched_is_told_to_the_member(String reference) {
        server.contents.put("internal:rig/10001/_tmp/large", new byte[11]);

        assertThatThrownBy(() -> fetch(reference, 10))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("请重新发一次");
    }

    @Test
    void what_else_listens_beside_the_server_is_not_reached() throws Exception {
        try (var neighbour = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            neighbour.setSoTimeout(100);
            var host = server.endpoint().getHost();
            var url = "http://" + host + ":" + neighbour.getLocalPort() + "/admin";

            assertThatThrownBy(() -> fetch(url, 10)).hasMessageContaining("请重新发一次");
            assertThatThrownBy(neighbour::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_host_in_the_own_network_may_be_allowed() throws Exception {
        var files =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.routes.get("/a.png", context -> context.result(PICTURE));
                                })
                        .start("127.0.0.2", 0);
        var options = new HashMap<>(Desk.options(server));
        options.put("media-hosts", "127.0.0.2");
        try (var platform = new Desk().platform(options)) {
            var url = "http://127.0.0.2:" + files.port() + "/a.png";

            assertThat(platform.fetch(media(url), 10)).isEqualTo(PICTURE);
        } finally {
            files.stop();
        }
    }
}
