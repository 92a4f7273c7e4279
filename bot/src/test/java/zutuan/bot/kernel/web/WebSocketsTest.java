package zutuan.bot.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Host;

final class WebSocketsTest extends OverHttp {
    @Test
    void sockets_are_closed_with_1001_when_the_server_stops() throws Exception {
        var page = new Page();
        var server = startedWithChat();
        page.connect(server, LI, "http://127.0.0.1:" + server.port()).join();

        server.close();

        assertThat(page.next()).isEqualTo("closed 1001");
    }

    @Test
    void a_socket_that_opens_while_the_server_stops_is_closed_so_too() throws Exception {
        var late = new Late();
        host.socket("/chat/socket", late);
        var server = started();
        late.server.complete(server);
        var page = new Page();
        page.connect(server, LI, "http://127.0.0.1:" + server.port()).join();

        assertThat(page.next()).isEqualTo("closed 1001");
        assertThat(page.reason).isEqualTo("server stopping");
        late.stopped.join();
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

    /// Takes a socket when the server has begun to stop: it accepts no connection any more.
    private static final class Late implements Host.SocketHandler {
        private final CompletableFuture<WebServer> server = new CompletableFuture<>();
        private CompletableFuture<Void> stopped = new CompletableFuture<>();

        @Override
        public boolean admits(Host.Request request) {
            return true;
        }

        @Override
        public Host.SocketListener opened(Host.Request request, Host.Socket socket) {
            var one = server.join();
            int port = one.port();
            stopped = CompletableFuture.runAsync(one::close);
            while (accepts(port)) {
                Thread.onSpinWait();
            }
            return _ -> {};
        }

        private static boolean accepts(int port) {
            try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return probe.isConnected();
            } catch (IOException refused) {
                return false;
            }
        }
    }

    /// The client's end of a socket, as a queue of what it heard.
    private final class Page implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder frame = new StringBuilder();
        private volatile String reason = "";

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
            this.reason = reason;
            heard.add("closed " + code);
            return null;
        }
    }
}
