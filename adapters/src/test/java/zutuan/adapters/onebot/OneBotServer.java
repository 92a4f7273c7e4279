package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import zutuan.adapters.OpenSockets;
import zutuan.adapters.testkit.OneBotDouble;

/// Lets clients dial a [OneBotDouble] (forward WebSocket), as NapCat does: a wrong token gets
/// through the handshake, one frame, and out.
final class OneBotServer implements AutoCloseable {
    final AtomicInteger accepted = new AtomicInteger();

    /// Those of the accepted that the double talks to.
    final AtomicInteger joined = new AtomicInteger();

    final OpenSockets open = new OpenSockets();
    private final OneBotDouble bot;
    private final String token;
    private final Map<String, Consumer<String>> wires = new ConcurrentHashMap<>();
    private final Map<String, WsContext> sessions = new ConcurrentHashMap<>();
    private final Javalin server;

    OneBotServer(OneBotDouble bot, String token, int port) {
        this.bot = bot;
        this.token = token;
        server =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.jetty.modifyWebSocketServletFactory(factory ->
                                            factory.setMaxTextMessageSize(50 * 1024 * 1024));
                                    config.routes.ws("/", this::serve);
                                })
                        .start("127.0.0.1", port);
    }

    private void serve(WsConfig ws) {
        ws.onConnect(this::connected);
        ws.onMessage(context -> {
            var wire = wires.get(context.sessionId());
            if (wire != null) {
                bot.frame(wire, context.message());
            }
        });
        ws.onClose(context -> {
            open.ended(context);
            sessions.remove(context.sessionId());
            var wire = wires.remove(context.sessionId());
            if (wire != null) {
                bot.disconnected(wire);
            }
        });
    }

    private void connected(WsConnectContext context) {
        accepted.incrementAndGet();
        open.opened(context);
        sessions.put(context.sessionId(), context);
        Consumer<String> wire = frame -> context.session.sendText(frame, Callback.NOOP);
        var claimed = Objects.requireNonNullElse(context.header("Authorization"), "");
        var asked = Objects.requireNonNullElse(context.queryParam("access_token"), "");
        if (!token.isEmpty() && !claimed.equals("Bearer " + token) && !asked.equals(token)) {
            var turnedAway = new JsonMapper().createObjectNode();
            wire.accept(OneBotDouble.failure(turnedAway, 1403, "token验证失败").toString());
            open.end(context, 1000, "");
            return;
        }
        wires.put(context.sessionId(), wire);
        bot.connected(wire);
        joined.incrementAndGet();
    }

    int port() {
        return server.port();
    }

    String url() {
        return "ws://127.0.0.1:" + port() + "/";
    }

    void binary(ByteBuffer frame) {
        sessions.values().forEach(context -> context.send(frame));
    }

    /// Whoever comes back meanwhile is not cut once more.
    void cutAll() {
        List.copyOf(sessions.values()).forEach(context -> open.end(context, 1000, ""));
    }

    @Override
    public void close() {
        server.stop();
    }
}
