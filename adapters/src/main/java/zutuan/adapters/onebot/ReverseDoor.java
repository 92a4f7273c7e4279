package zutuan.adapters.onebot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;
import zutuan.adapters.link.Timing.Pauses;

/// Where implementations dial in (reverse WebSocket). Safe for use by many threads.
///
/// Without a token only this machine is let in. A browser cannot send the header that names the
/// account, so no web page gets through.
final class ReverseDoor implements Host.SocketHandler, AutoCloseable {
    private static final int NOT_ALLOWED = 1008;
    private static final int GOING_AWAY = 1001;

    private final OneBotSettings settings;
    private final OneBotEvents events;
    private final Pauses pauses;
    private final Thread watcher;
    private final Map<Session, Watched> sessions = new ConcurrentHashMap<>();

    /// How many frames had come when we looked last, and whether we asked for one since.
    private record Watched(long heard, boolean probed) {}

    ReverseDoor(String name, OneBotSettings settings, OneBotEvents events, Pauses pauses) {
        this.settings = settings;
        this.events = events;
        this.pauses = pauses;
        watcher = Thread.ofVirtual().name("onebot-" + name + "-watch").unstarted(this::watch);
    }

    @Override
    public boolean admits(Host.Request request) {
        var token = settings.access().token();
        return events.isOpen()
                && (token.isEmpty() ? isLocal(request) : token.matches(claimed(request)));
    }

    /// A proxy on this machine also comes from the loopback address, but says for whom.
    private static boolean isLocal(Host.Request request) {
        try {
            return request.header("X-Forwarded-For") == null
                    && InetAddress.getByName(request.remote()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static String claimed(Host.Request request) {
        var header = text(request.header("Authorization")).strip();
        var claimed = header.replaceFirst("(?i)^(bearer|token)\\s+", "");
        return header.isEmpty() ? text(request.query("access_token")) : claimed;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public Host.SocketListener opened(Host.Request request, Host.Socket socket) {
        var account = text(request.header("X-Self-ID")).strip();
        var role = text(request.header("X-Client-Role")).strip();
        var session = new Session(new SocketLine(socket), account, events);
        if (!account.matches("[\\w.-]{1,64}")
                || !(role.isEmpty() || role.equalsIgnoreCase("Universal"))) {
            // Not here: whoever keeps the connections has not yet heard of this one.
            events.run(() -> socket.close(NOT_ALLOWED, "need X-Self-ID and the role Universal"));
            return new Listener(session, false);
        }
        sessions.put(session, new Watched(0, false));
        events.began(session);
        return new Listener(session, true);
    }

    private record SocketLine(Host.Socket socket) implements OneBotApi.Line {
        @Override
        public boolean send(String frame, Runnable failed) {
            socket.send(
                    frame,
                    failure -> {
                        if (failure != null) {
                            failed.run();
                        }
                    });
            return true;
        }

        @Override
        public void close(int code, String reason) {
            socket.close(code, reason);
        }
    }

    private final class Listener implements Host.SocketListener {
        private final Session session;
        private final boolean isIn;

        Listener(Session session, boolean isIn) {
            this.session = session;
            this.isIn = isIn;
        }

        @Override
        public void text(String frame) {
            if (isIn) {
                session.text(frame);
            }
        }

        @Override
        public void closed(int code) {
            sessions.remove(session);
            events.ended(session);
        }
    }

    /// Looks after the connections: pongs of the socket itself say nothing about whether messages
    /// still come through.
    void open() {
        watcher.start();
    }

    private void watch() {
        try {
            while (true) {
                pauses.pause(settings.idle());
                sessions.replaceAll(this::look);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Watched look(Session session, Watched last) {
        var isQuiet = session.heard() == last.heard();
        if (isQuiet && last.probed()) {
            session.api().close(GOING_AWAY, "silent");
            events.ended(session);
        } else if (isQuiet) {
            events.probe(session);
        }
        return new Watched(session.heard(), isQuiet);
    }

    @Override
    public void close() {
        watcher.interrupt();
        for (var session : sessions.keySet()) {
            session.api().close(GOING_AWAY, "");
            events.ended(session);
        }
        sessions.clear();
    }
}
