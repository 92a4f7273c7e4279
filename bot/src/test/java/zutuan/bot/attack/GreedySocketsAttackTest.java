package zutuan.bot.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.live.Phone;
import zutuan.bot.live.ServerProcess;

/// One member opens many pages that never read, while long messages are written: the server keeps
/// its memory, and the others their answers. The heap is the shipped 256 MB. More pages and fewer
/// messages than in an earnest attack, so that it does not take minutes to read them all.
final class GreedySocketsAttackTest {
    private static final int SOCKETS = 60;
    private static final int MESSAGES = 150;

    /// A command that nobody knows is quickly read, however long.
    private static final String LONG = "/谷谷 " + "谷".repeat(19_000);

    @TempDir private Path folder = Path.of("");

    @Test
    void what_is_not_read_is_not_kept_in_memory() throws Exception {
        var greedy = new ArrayList<Socket>();
        try (var server = ServerProcess.on(folder)) {
            int kept = 0;
            try (var writer = new Phone(server, "liming")) {
                open(greedy, server);
                for (int number = 0; number < MESSAGES; number++) {
                    kept += writer.say(Phone.DIRECT, LONG + number).equals("ack") ? 1 : 0;
                }
            }
            System.out.printf(
                    "greedy sockets kept=%d of=%d residentMiB=%d outOfMemory=%d%n",
                    kept,
                    MESSAGES,
                    residentMiB(server.pid()),
                    server.output().stream()
                            .filter(line -> line.contains("OutOfMemoryError"))
                            .count());
            try (var good = new Phone(server, "wangfang")) {
                good.say(Phone.DIRECT, "帮助");
                assertThat(good.answer("")).isNotEmpty();
            }
            assertThat(kept).isEqualTo(MESSAGES);
            assertThat(server.output()).noneMatch(line -> line.contains("OutOfMemoryError"));
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : greedy) {
                socket.close();
            }
        }
    }

    private static void open(List<Socket> greedy, ServerProcess server) throws IOException {
        var cookie = Phone.login(server.url(""), "liming");
        for (int number = 0; number < SOCKETS; number++) {
            greedy.add(deaf(server.port(), cookie));
        }
    }

    /// A page that opens its socket and never reads from it.
    private static Socket deaf(int port, String cookie) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var head =
                """
                GET /chat/socket HTTP/1.1
                Host: 127.0.0.1:%1$d
                Origin: http://127.0.0.1:%1$d
                Cookie: %2$s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """
                        .formatted(port, cookie);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
        return socket;
    }

    private static long residentMiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
