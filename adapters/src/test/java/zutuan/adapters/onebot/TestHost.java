package zutuan.adapters.onebot;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;

/// A host with real sockets on a free port, and nothing else but time, secrets and a few pictures.
final class TestHost implements Host, AutoCloseable {
    private static final int LARGEST_FRAME = 256 * 1024;

    final Map<String, String> secrets = new HashMap<>();
    final Map<Address, List<Entry>> entries = new ConcurrentHashMap<>();

    /// The numbers of members.
    final Set<String> members = ConcurrentHashMap.newKeySet();

    final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private final Map<String, SocketHandler> handlers = new HashMap<>();
    private final InstantSource clock;
    private @Nullable Javalin server;

    TestHost(InstantSource clock) {
        this.clock = clock;
    }

    int start() {
        server =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.jetty.modifyWebSocketServletFactory(factory ->
                                            factory.setMaxTextMessageSize(LARGEST_FRAME));
                                    handlers.forEach((path, handler) -> {
                                        config.routes.wsBeforeUpgrade(
                                                path, context -> admit(context, handler));
                                        config.routes.ws(path, ws -> serve(ws, handler));
                                    });
                                })
                        .start("127.0.0.1", 0);
        return server.port();
    }

    private static void admit(Context context, SocketHandler handler) {
        if (!handler.admits(new Upgrade(context::header, context::queryParam, context.ip()))) {
            throw new ForbiddenResponse();
        }
    }

    private static void serve(WsConfig ws, SocketHandler handler) {
        var listeners = new ConcurrentHashMap<String, SocketListener>();
        ws.onConnect(context -> {
            context.session.setMaxTextMessageSize(handler.maxFrameBytes());
            listeners.put(
                    context.sessionId(),
                    handler.opened(
                            new Upgrade(context::header, context::queryParam, ""),
                            new Line(context)));
        });
        ws.onMessage(context -> listener(listeners, context).text(context.message()));
        ws.onClose(context ->
                Optional.ofNullable(listeners.remove(context.sessionId()))
                        .ifPresent(listener -> listener.closed(context.status())));
    }

    private static SocketListener listener(
            Map<String, SocketListener> listeners, WsContext context) {
        return Optional.ofNullable(listeners.get(context.sessionId())).orElseThrow();
    }

    private record Line(WsContext context) implements Socket {
        @Override
        public void send(String frame, Sent done) {
            context.session.sendText(
                    frame, Callback.from(() -> done.completed(null), done::completed));
        }

        @Override
        public void close(int code, String reason) {
            context.session.close(code, reason, Callback.NOOP);
        }
    }

    /// Looks up a header or a parameter.
    @FunctionalInterface
    interface Lookup {
        @Nullable String find(String name);
    }

    /// Knows whose a number is, and nothing else.
    private record Door(Set<String> members) implements Doorkeeper {
        @Override
        public boolean isTaken(String platform, String userId) {
            return members.contains(userId);
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public List<Person> people() {
            return List.of();
        }

        @Override
        public Optional<Person> person(String id) {
            return Optional.empty();
        }

        @Override
        public Admission enter(String code, String remote) {
            return new Admission.Refused();
        }

        @Override
        public String admit(String personId) {
            throw new UnsupportedOperationException("no sessions");
        }

        @Override
        public Optional<Person> recognise(String token) {
            return Optional.empty();
        }

        @Override
        public Optional<String> session(String token) {
            return Optional.empty();
        }

        @Override
        public boolean lasts(String session) {
            return false;
        }

        @Override
        public Optional<String> renew(String token) {
            return Optional.empty();
        }

        @Override
        public void leave(String token) {}

        @Override
        public void listen(Consumer<Ended> listener) {}

        @Override
        public List<Room> rooms(String personId) {
            return List.of();
        }
    }

    /// A handshake.
    record Upgrade(Lookup headers, Lookup parameters, String remote) implements Request {
        @Override
        public String path(String name) {
            return "";
        }

        @Override
        public @Nullable String query(String name) {
            return parameters.find(name);
        }

        @Override
        public @Nullable String header(String name) {
            return headers.find(name);
        }

        @Override
        public @Nullable String cookie(String name) {
            return null;
        }

        @Override
        public byte[] body() {
            return new byte[0];
        }

        @Override
        public Optional<Upload> upload(String field) {
            return Optional.empty();
        }

        @Override
        public boolean isFromThisMachine() {
            return header("X-Forwarded-For") == null;
        }

        @Override
        public boolean isFromThisSite() {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }
    }

    @Override
    public void socket(String path, SocketHandler handler) {
        handlers.put(path, handler);
    }

    @Override
    public Clock clock() {
        return clock.withZone(ZoneOffset.UTC);
    }

    @Override
    public @Nullable String secret(String name) {
        return secrets.get(name);
    }

    @Override
    public Optional<Stored> media(String reference) {
        return Optional.ofNullable(stored.get(reference));
    }

    @Override
    public void http(String method, String path, Http handler) {
        throw new UnsupportedOperationException("no pages");
    }

    @Override
    public String newId() {
        throw new UnsupportedOperationException("no ids");
    }

    @Override
    public List<Entry> history(Address address, @Nullable String before, int limit) {
        return entries.getOrDefault(address, List.of());
    }

    @Override
    public String keep(String name, byte[] content) {
        throw new UnsupportedOperationException("no store");
    }

    @Override
    public Doorkeeper doorkeeper() {
        return new Door(members);
    }

    @Override
    public List<CommandHint> commands(String userId) {
        return List.of();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
