package zutuan.bot;

import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import zutuan.adapters.testkit.OneBotDouble;

/// Where an [OneBotDouble] is dialled (forward WebSocket), and where the photos lie that its
/// members send.
public final class QqServer implements AutoCloseable {
    private static final int LARGEST_FRAME = 50 * 1024 * 1024;

    private final OneBotDouble bot;
    private final Map<String, Consumer<String>> wires = new ConcurrentHashMap<>();
    private final Map<String, WsContext> sessions = new ConcurrentHashMap<>();
    private final Javalin server;
    private volatile boolean shut;

    public QqServer(OneBotDouble bot, byte[] photo) {
        this.bot = bot;
        server =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.jetty.modifyWebSocketServletFactory(factory ->
                                            factory.setMaxTextMessageSize(LARGEST_FRAME));
                                    config.routes.get("/photo.jpg", page -> page.result(photo));
                                    config.routes.ws("/", this::serve);
                                })
                        .start("127.0.0.1", 0);
    }

    private void serve(WsConfig ws) {
        ws.onConnect(context -> {
            if (shut) {
                context.closeSession(1013, "shut");
                return;
            }
            sessions.put(context.sessionId(), context);
            Consumer<String> wire = frame -> context.session.sendText(frame, Callback.NOOP);
            wires.put(context.sessionId(), wire);
            bot.connected(wire);
        });
        ws.onMessage(context -> {
            var wire = wires.get(context.sessionId());
            if (wire != null) {
                bot.frame(wire, context.message());
            }
        });
        ws.onClose(context -> {
            sessions.remove(context.sessionId());
            var wire = wires.remove(context.sessionId());
            if (wire != null) {
                bot.disconnected(wire);
            }
        });
    }

    /// Cuts every connection; from now on nobody is let in, or everybody again.
    void shut(boolean closed) {
        shut = closed;
        sessions.values().forEach(context -> context.closeSession(1001, "cut"));
    }

    public String url() {
        return "ws://127.0.0.1:" + server.port() + "/";
    }

    String photo() {
        return "http://127.0.0.1:" + server.port() + "/photo.jpg";
    }

    @Override
    public void close() {
        server.stop();
    }
}
