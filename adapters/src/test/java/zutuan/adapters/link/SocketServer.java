package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import zutuan.adapters.Counterpart;
import zutuan.adapters.OpenSockets;

/// A WebSocket server that remembers who came and what they said.
final class SocketServer implements AutoCloseable {
    final BlockingQueue<WsContext> connections = new LinkedBlockingQueue<>();
    final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    final OpenSockets open = new OpenSockets();
    final AtomicInteger accepted = new AtomicInteger();
    private final Javalin server;

    /// `shut`: whoever comes is sent away at once.
    SocketServer(boolean shut) {
        server =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.routes.ws(
                                            "/",
                                            ws -> {
                                                ws.onConnect(connection -> {
                                                    accepted.incrementAndGet();
                                                    open.opened(connection);
                                                    connections.add(connection);
                                                    if (shut) {
                                                        open.end(connection, 1000, "");
                                                    }
                                                });
                                                ws.onMessage(frame -> frames.add(frame.message()));
                                                ws.onClose(open::ended);
                                            });
                                })
                        .start(0);
    }

    Endpoint endpoint() {
        return Endpoint.fixed(
                URI.create("ws://localhost:" + server.port() + "/?token=secret"), Map.of());
    }

    WsContext awaitConnection() throws InterruptedException {
        return await(connections);
    }

    String awaitFrame() throws InterruptedException {
        return await(frames);
    }

    static <T> T await(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).as("what was awaited").isNotNull();
        return Objects.requireNonNull(next);
    }

    @Override
    public void close() {
        server.stop();
    }
}
