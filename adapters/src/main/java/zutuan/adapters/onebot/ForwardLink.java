package zutuan.adapters.onebot;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.Backoff;
import zutuan.adapters.link.Endpoint;
import zutuan.adapters.link.LinkListener;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.Timing;
import zutuan.adapters.link.WebSocketLink;

/// One implementation that we dial (forward WebSocket).
final class ForwardLink implements LinkListener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ForwardLink.class);
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final OneBotEvents events;
    private final WebSocketLink link;
    private volatile @Nullable Session session;

    ForwardLink(String name, URI url, OneBotSettings settings, OneBotEvents events, Timing timing) {
        this.events = events;
        var headers = settings.access().token().headers();
        var behaviour = new LinkSettings(name, CONNECTING, settings.idle(), Backoff.Bounds.USUAL);
        link = new WebSocketLink(Endpoint.fixed(url, headers), this, behaviour, timing);
    }

    void open() {
        link.open();
    }

    /// How it stands, in Chinese.
    String detail() {
        return link.state().detail();
    }

    @Override
    public void connected() {
        var fresh = new Session(new LinkLine(), "", events);
        session = fresh;
        events.began(fresh);
    }

    @Override
    public void text(String frame) {
        var current = session;
        if (current != null) {
            current.text(frame);
        }
    }

    @Override
    public void binary(byte[] frame) {
        log.debug("Binary frame dropped length={}", frame.length);
    }

    @Override
    public void disconnected(int code) {
        var current = session;
        session = null;
        if (current != null) {
            events.ended(current);
        }
    }

    @Override
    public void probe() {
        var current = session;
        if (current != null) {
            events.probe(current);
        }
    }

    @Override
    public void close() {
        link.close();
    }

    private final class LinkLine implements OneBotApi.Line {
        @Override
        public boolean send(String frame, Runnable failed) {
            return link.send(frame);
        }

        /// Another connection of the same account has come: this one stays as a reserve, because
        /// dialling again would only chase the other away.
        @Override
        public void close(int code, String reason) {
            log.warn("Connected twice to one account, see the addresses in url");
        }
    }
}
