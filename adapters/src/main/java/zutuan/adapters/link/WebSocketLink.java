package zutuan.adapters.link;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.LinkState.Phase;

/// A WebSocket client that stays connected until it is closed.
///
/// One virtual thread makes every attempt, watches the connection and waits out the pauses, so
/// there is never a second attempt beside it, and an old connection has ended, with its thread,
/// before the next one begins. Safe for use by many threads.
public final class WebSocketLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketLink.class);
    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final Endpoint endpoint;
    private final LinkListener listener;
    private final LinkSettings settings;
    private final Timing timing;
    private final Backoff backoff;
    private final Thread keeper;
    private final AtomicBoolean began = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Connection current;
    private volatile LinkState state;

    public WebSocketLink(
            Endpoint endpoint, LinkListener listener, LinkSettings settings, Timing timing) {
        this.endpoint = endpoint;
        this.listener = listener;
        this.settings = settings;
        this.timing = timing;
        backoff = new Backoff(settings.backoff(), timing.random(), timing.clock());
        keeper = Thread.ofVirtual().name("link-" + settings.name()).unstarted(this::keepUp);
        state = new LinkState(Phase.CONNECTING, "正在连接", timing.clock().instant(), 0);
    }

    /// Begins to connect and returns at once. Only the first call does anything.
    public void open() {
        if (!closed.get() && began.compareAndSet(false, true)) {
            keeper.start();
        }
    }

    /// Queues a frame on the present connection. False: it certainly does not leave. True: it has
    /// its place in the order; whether it arrives only the server's answer tells, and after
    /// [LinkListener#disconnected] nothing does.
    public boolean send(String frame) {
        var connection = current;
        return connection != null && connection.pass(frame);
    }

    /// The same for a binary frame.
    public boolean send(byte[] frame) {
        var connection = current;
        return connection != null && connection.pass(frame);
    }

    /// Gives up the present connection, as when the platform announces that it will fall silent.
    public void reconnect(String reason) {
        var connection = current;
        if (connection != null) {
            connection.giveUp(reason);
        }
    }

    public LinkState state() {
        return state;
    }

    /// Ends the connection and every thread; returns when they have ended, unless it is the
    /// listener itself that calls.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            became(Phase.CLOSED, "已关闭");
            reconnect("已关闭");
            keeper.interrupt();
        }
        var connection = current;
        var listening = connection != null && connection.isReadBy(Thread.currentThread());
        if (!listening && !Thread.currentThread().equals(keeper)) {
            Threads.join(keeper, CLOSING);
        }
    }

    private void keepUp() {
        try {
            while (!closed.get()) {
                Threads.survives(LOG, "Link failed name={}", settings.name(), this::round);
            }
        } catch (InterruptedException _) {
            LOG.debug("Link closed name={}", settings.name());
        }
    }

    private void round() throws InterruptedException {
        var why = attempt();
        var pause = backoff.pause();
        became(Phase.WAITING, why + "，%.1f 秒后重连".formatted(pause.toMillis() / 1000.0));
        LOG.info("Link down name={} why={} retryMillis={}", settings.name(), why, pause.toMillis());
        timing.pauses().pause(pause);
    }

    /// One connection from its attempt to its end; returns why it ended. The pause comes in any
    /// case: what fails each time must not fail a thousand times a second.
    private String attempt() throws InterruptedException {
        var why = new AtomicReference<>("程序出错");
        Threads.survives(
                LOG, "Link failed name={}", settings.name(), () -> why.set(connectAndFollow()));
        return why.get();
    }

    private String connectAndFollow() throws InterruptedException {
        became(Phase.CONNECTING, "正在连接");
        try {
            var target = endpoint.locate();
            LOG.info("Link connecting name={} url={}", settings.name(), target.shown());
            return follow(new Connection(settings, target, new Frames()));
        } catch (IOException | IllegalArgumentException failure) {
            LOG.warn("Link has no address name={}", settings.name(), failure);
            return "取不到连接地址";
        }
    }

    private String follow(Connection connection) throws InterruptedException {
        try {
            if (connection.open(settings.connectTimeout())) {
                watch(connection);
            }
            return connection.why();
        } finally {
            guarded(connection::end);
            current = null;
            if (connection.wasOpened()) {
                guarded(() -> listener.disconnected(connection.closeCode()));
            }
        }
    }

    private void watch(Connection connection) throws InterruptedException {
        var watch = new IdleWatch();
        while (!connection.endedWithin(settings.idle())) {
            switch (watch.look(connection.heard())) {
                case ALIVE -> {}
                case PROBE -> guarded(listener::probe);
                case GIVE_UP -> connection.giveUp("对方没有响应");
            }
        }
    }

    private void guarded(Runnable call) {
        Threads.guarded(LOG, "Listener failed name={}", settings.name(), call);
    }

    private synchronized void became(Phase phase, String detail) {
        if (state.phase() != Phase.CLOSED) {
            state = state.to(phase, detail, timing.clock().instant());
        }
    }

    private final class Frames implements Connection.Events {
        @Override
        public void opened(Connection connection) {
            current = connection;
            backoff.connected();
            became(Phase.CONNECTED, "已连接");
            listener.connected();
        }

        @Override
        public void text(String frame) {
            listener.text(frame);
        }

        @Override
        public void binary(byte[] frame) {
            listener.binary(frame);
        }
    }
}
