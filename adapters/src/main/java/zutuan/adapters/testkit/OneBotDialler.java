package zutuan.adapters.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import zutuan.adapters.link.Backoff;
import zutuan.adapters.link.Endpoint;
import zutuan.adapters.link.LinkListener;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.Timing;
import zutuan.adapters.link.WebSocketLink;

/// Lets a [OneBotDouble] dial in (reverse WebSocket), and again when the connection breaks.
public final class OneBotDialler implements AutoCloseable {
    private static final Backoff.Bounds QUICK =
            new Backoff.Bounds(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ZERO);

    private final WebSocketLink link;

    /// `token` may be empty.
    public OneBotDialler(OneBotDouble bot, URI address, String token, Timing timing) {
        var headers = new HashMap<String, String>();
        headers.put("X-Self-ID", bot.account());
        headers.put("X-Client-Role", "Universal");
        headers.put("User-Agent", "OneBot/11");
        headers.put("Authorization", "Bearer " + token);
        var settings =
                new LinkSettings(
                        "double-" + bot.account(),
                        Duration.ofSeconds(5),
                        Duration.ofHours(1),
                        QUICK);
        var wire = new Wire(bot);
        link =
                new WebSocketLink(
                        Endpoint.fixed(address, Map.copyOf(headers)), wire, settings, timing);
        wire.sender = link::send;
    }

    public void open() {
        link.open();
    }

    /// Whether it is connected now.
    public boolean isUp() {
        return link.state().isConnected();
    }

    /// Breaks the connection; it comes back by itself.
    public void cut() {
        link.reconnect("cut");
    }

    @Override
    public void close() {
        link.close();
    }

    private static final class Wire implements LinkListener {
        private final OneBotDouble bot;
        private final Consumer<String> out = this::send;
        private volatile Consumer<String> sender = _ -> {};

        Wire(OneBotDouble bot) {
            this.bot = bot;
        }

        private void send(String frame) {
            sender.accept(frame);
        }

        @Override
        public void connected() {
            bot.connected(out);
        }

        @Override
        public void text(String frame) {
            bot.frame(out, frame);
        }

        @Override
        public void disconnected(int code) {
            bot.disconnected(out);
        }

        @Override
        public void probe() {}
    }
}
