package zutuan.bot.kernel.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Configurable;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.adapters.link.Threads;

/// The open WebSocket connections and their listeners. Safe for use by many threads.
final class Sockets {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final int MAX_QUEUED_FRAMES = 1024;
    private static final int PING_SECONDS = 15;
    private static final int GOING_AWAY = 1001;
    private static final int SERVER_ERROR = 1011;

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    private final Site site;
    private volatile boolean leaving;

    Sockets(Site site) {
        this.site = site;
    }

    private record Connection(Session session, Host.SocketListener listener) {}

    /// A slow or dead reader must cost little: pings find it, the queue of frames is bounded.
    static void configure(Configurable factory) {
        factory.setIdleTimeout(Duration.ofSeconds(3L * PING_SECONDS));
        factory.setMaxOutgoingFrames(MAX_QUEUED_FRAMES);
    }

    void admit(Context context, Host.SocketHandler handler) {
        var exchange = new HttpExchange(context, site);
        if (handler.admits(exchange)) {
            return;
        }
        var origin = exchange.header("Origin");
        if (origin == null || exchange.isFromThisSite()) {
            throw new ForbiddenResponse("请先登录，再打开聊天页面。");
        }
        LOG.warn("page refused origin={} host={}", origin, context.host());
        var foreign = new Foreign(origin);
        // Javalin sends no body with a refused handshake; the technician's line is for the reader.
        HttpRefusal.write(context, foreign.line());
        throw foreign;
    }

    void serve(WsConfig config, Host.SocketHandler handler) {
        config.onConnect(context -> opened(context, handler));
        config.onMessage(this::received);
        config.onClose(this::closed);
    }

    private void opened(WsConnectContext context, Host.SocketHandler handler) {
        context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        context.session.setMaxTextMessageSize(handler.maxFrameBytes());
        context.session.setMaxFrameSize(handler.maxFrameBytes());
        try {
            var listener =
                    handler.opened(
                            new UpgradeRequest(context, site), new OpenSocket(context.session));
            connections.put(context.sessionId(), new Connection(context.session, listener));
            if (leaving) {
                // It was shaking hands while the others were told.
                bye(context.session, Callback.NOOP);
            }
        } catch (Throwable failure) {
            // Nobody listens: an open socket would swallow what is sent.
            Threads.tell(LOG, "socket not opened path={}", context.endpoint().path, failure);
            context.closeSession(SERVER_ERROR, "");
        }
    }

    private void received(WsMessageContext context) {
        var connection = connections.get(context.sessionId());
        if (connection == null) {
            return;
        }
        try {
            connection.listener().text(context.message());
        } catch (Throwable failure) {
            Threads.tell(LOG, "socket listener failed path={}", context.endpoint().path, failure);
            context.closeSession(SERVER_ERROR, "");
        }
    }

    private void closed(WsCloseContext context) {
        var connection = connections.remove(context.sessionId());
        if (connection != null) {
            Threads.guarded(
                    LOG,
                    "socket listener failed at the end path={}",
                    context.endpoint().path,
                    () -> connection.listener().closed(context.status()));
        }
    }

    int count() {
        return connections.size();
    }

    /// Says good-bye to everybody and waits until the close frames are written, at most `patience`.
    void closeAll(Duration patience) throws InterruptedException {
        leaving = true;
        var open = List.copyOf(connections.values());
        var written = new CountDownLatch(open.size());
        for (var connection : open) {
            bye(connection.session(), Callback.from(written::countDown, _ -> written.countDown()));
        }
        if (!written.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("sockets closed late open={}", written.getCount());
        }
    }

    private static void bye(Session session, Callback written) {
        session.close(GOING_AWAY, "server stopping", written);
    }
}
