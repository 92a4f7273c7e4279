package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.live.ChatSocket;
import zutuan.bot.live.ServerProcess;

/// One member opens eight pages that never read, while long messages are written: the server keeps
/// its memory, and the others their answers. The heap is the shipped 256 MB; only the pages are
/// there, since to understand the messages would take minutes.
final class GreedySocketsAttackTest {
    private static final int SOCKETS = 8;
    private static final int MESSAGES = 580;
    private static final String LONG = "谷".repeat(19_900);

    @TempDir private Path folder = Path.of("");

    @Test
    void what_is_not_read_is_not_kept_in_memory() throws Exception {
        var greedy = new ArrayList<Socket>();
        var store = new StoreSettings("jdbc:sqlite:" + folder.resolve("none.db"), null, null, 1, 1);
        var setup =
                ServerProcess.Setup.of(store)
                        .program(
                                "-cp",
                                System.getProperty("java.class.path"),
                                "zutuan.bot.kernel.web.PageServer");
        try (var server = new ServerProcess(setup)) {
            for (int number = 0; number < SOCKETS; number++) {
                greedy.add(deaf(server.port(), "zutuan_session=token-li"));
            }
            int kept = flood(server);
            var lost = server.output().stream().filter(line -> line.contains("OutOfMemory"));
            System.out.printf(
                    "greedy sockets kept=%d of=%d residentMiB=%d outOfMemory=%d%n",
                    kept, MESSAGES, residentMiB(server.pid()), lost.count());
            assertThat(kept).isEqualTo(MESSAGES);
            assertThat(server.output()).noneMatch(line -> line.contains("OutOfMemory"));
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : greedy) {
                socket.close();
            }
        }
    }

    /// A member of the same group whose page does read; returns how much was acknowledged.
    private static int flood(ServerProcess server) throws IOException {
        int kept = 0;
        try (var good =
                new ChatSocket(server.port(), "/chat/socket", "zutuan_session=token-wang")) {
            for (int number = 0; number < MESSAGES; number++) {
                good.send(
                        "{\"type\":\"say\",\"clientId\":\"c%d\",\"room\":\"village\",\"text\":\"%s\"}"
                                .formatted(number, LONG));
                kept += acknowledged(good) ? 1 : 0;
            }
        } catch (IOException cut) {
            System.out.println("cut off: " + cut);
        }
        return kept;
    }

    private static boolean acknowledged(ChatSocket page) throws IOException {
        for (var frame = page.next(); frame != null; frame = page.next()) {
            if (frame.contains("\"type\":\"ack\"")) {
                return true;
            }
        }
        return false;
    }

    /// A page that opens its socket and never reads from it.
    private static Socket deaf(int port, String cookie) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var head =
                Raw.head(
                        "GET /chat/socket",
                        "Host: 127.0.0.1:" + port,
                        "Origin: http://127.0.0.1:" + port,
                        "Cookie: " + cookie,
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        socket.getOutputStream().write(head);
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
