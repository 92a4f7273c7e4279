package zutuan.bot.kernel.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;

/// The [Host] platforms see. Collects routes until the [WebServer] is made from it; later routes
/// are an [IllegalStateException]. Routes are registered by one thread while the bot starts.
public final class WebHost implements Host {
    private final HostServices services;
    private final Function<String, @Nullable String> secrets;
    private final List<Route> routes = new ArrayList<>();
    private final List<SocketRoute> sockets = new ArrayList<>();
    private boolean sealed;

    public WebHost(HostServices services) {
        this(services, _ -> null);
    }

    /// `secrets` answers for [Host#secret].
    public WebHost(HostServices services, Function<String, @Nullable String> secrets) {
        this.services = services;
        this.secrets = secrets;
    }

    /// A served path.
    record Route(String method, String path, Http handler) {}

    /// A served WebSocket.
    record SocketRoute(String path, SocketHandler handler) {}

    @Override
    public void http(String method, String path, Http handler) {
        requireOpen(path);
        if (!method.equals("GET") && !method.equals("POST")) {
            throw new IllegalArgumentException("method " + method + " of " + path);
        }
        routes.add(new Route(method, path, handler));
    }

    @Override
    public void socket(String path, SocketHandler handler) {
        requireOpen(path);
        sockets.add(new SocketRoute(path, handler));
    }

    private void requireOpen(String path) {
        if (sealed) {
            throw new IllegalStateException("the web server has started, too late for " + path);
        }
    }

    List<Route> takeRoutes() {
        sealed = true;
        return List.copyOf(routes);
    }

    List<SocketRoute> takeSockets() {
        sealed = true;
        return List.copyOf(sockets);
    }

    @Override
    public Clock clock() {
        return services.clock();
    }

    @Override
    public String newId() {
        return services.ids().get();
    }

    @Override
    public List<Entry> history(Address address, @Nullable String before, int limit) {
        return services.history().history(address, before, limit);
    }

    @Override
    public List<Entry> search(Address address, String words, int limit) {
        return services.history().search(address, words, limit);
    }

    @Override
    public Optional<Instant> saidAt(Address address, String messageId) {
        return services.history().saidAt(address, messageId);
    }

    @Override
    public boolean isShared() {
        return services.history().isShared();
    }

    @Override
    public List<Fresh> fresh(String platform, Instant since) {
        return services.history().fresh(platform, since);
    }

    @Override
    public String keep(String name, byte[] content) throws IOException {
        return services.media().keep(name, content);
    }

    @Override
    public String keep(Upload upload) throws IOException {
        return services.media().keep(upload);
    }

    @Override
    public Optional<Stored> media(String reference) {
        return services.media().media(reference);
    }

    @Override
    public Optional<Shown> show(String reference, Person reader, boolean small) throws IOException {
        return services.media().show(reference, reader, small);
    }

    @Override
    public Optional<Kept> describe(String reference, Person reader) {
        return services.media().describe(reference, reader);
    }

    @Override
    public @Nullable String secret(String name) {
        return secrets.apply(name);
    }

    @Override
    public Doorkeeper doorkeeper() {
        return services.members().doorkeeper();
    }

    @Override
    public List<CommandHint> commands(String userId) {
        return services.members().commands().commands(userId);
    }
}
