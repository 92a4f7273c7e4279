package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.live.ServerProcess;

/// Three hundred strangers who each send a body that never ends take no thread from the members.
final class SlowBodiesAttackTest {
    private static final int STRANGERS = 300;
    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir private Path folder = Path.of("");
    @AutoClose private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void probes_are_answered_while_logins_trickle() throws Exception {
        answersAll("/chat/api/login", "application/json", false);
    }

    @Test
    void probes_are_answered_while_a_member_s_uploads_trickle() throws Exception {
        answersAll("/chat/api/upload", "multipart/form-data; boundary=edge", true);
    }

    private void answersAll(String path, String type, boolean member) throws Exception {
        var strangers = new ArrayList<Socket>();
        try (var server = ServerProcess.on(folder)) {
            var cookie = member ? Raw.login(server.port(), "liming") : "none=none";
            for (int number = 0; number < STRANGERS; number++) {
                strangers.add(begin(server.port(), path, type, cookie));
            }
            int answered = 0;
            for (int round = 0; round < ROUNDS; round++) {
                trickle(strangers);
                answered += probe(server.url("/health/ready")) + probe(server.url("/chat"));
            }
            System.out.printf(
                    "slow bodies path=%s answered=%d of=%d%n", path, answered, 2 * ROUNDS);
            assertThat(answered).isEqualTo(2 * ROUNDS);
        } finally {
            for (var stranger : strangers) {
                stranger.close();
            }
        }
    }

    private static Socket begin(int port, String path, String type, String cookie)
            throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var head =
                Raw.head(
                        "POST " + path,
                        "Host: 127.0.0.1:" + port,
                        "Origin: http://127.0.0.1:" + port,
                        "Cookie: " + cookie,
                        "Content-Type: " + type,
                        "Content-Length: 5000");
        socket.getOutputStream().write(head);
        socket.getOutputStream().write('-');
        return socket;
    }

    /// One more byte each; those that the server has sent away no longer matter.
    private static void trickle(List<Socket> strangers) {
        for (var stranger : strangers) {
            try {
                stranger.getOutputStream().write(' ');
            } catch (IOException sentAway) {
                // What the server is there to do.
            }
        }
    }

    private int probe(String url) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            return client.send(request, BodyHandlers.ofString()).statusCode() == 200 ? 1 : 0;
        } catch (IOException unanswered) {
            return 0;
        }
    }
}
