package zutuan.adapters.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket connection from its start to its end; never reused. It reads on its own virtual
/// thread and writes through the library's one queue and thread, so frames leave in the order in
/// which they were handed over. Safe for use by many threads.
final class Connection extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    /// What the link does with a connection's events.
    interface Events {
        void opened(Connection connection);

        void text(String frame);

        void binary(byte[] frame);
    }

    private final Events events;
    private final Thread reader;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean opened;
    private volatile String why = "连接断开";
    private volatile int closeCode = CloseFrame.ABNORMAL_CLOSE;

    Connection(LinkSettings settings, Endpoint.Target target, Events events) {
        super(
                target.uri(),
                // A longer frame ends the connection before memory is taken for it.
                new Draft_6455(List.of(), List.of(new Protocol("")), settings.maxFrameBytes()),
                target.headers(),
                Math.toIntExact(settings.connectTimeout().toMillis()));
        this.events = events;
        reader = Thread.ofVirtual().name("link-" + settings.name() + "-reader").unstarted(this);
        setTcpNoDelay(true);
        setDaemon(true);
        // The library's own check would take pongs for life and would cost a thread.
        setConnectionLostTimeout(0);
    }

    /// Connects; true once the handshake is done, false when it failed or took too long.
    boolean open(Duration patience) throws InterruptedException {
        reader.start();
        if (!decided.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            why = "连接超时";
        }
        return opened;
    }

    /// False when the frame certainly does not leave.
    boolean pass(String frame) {
        try {
            send(frame);
            return true;
        } catch (WebsocketNotConnectedException _) {
            return false;
        }
    }

    /// False when the frame certainly does not leave.
    boolean pass(byte[] frame) {
        try {
            send(frame);
            return true;
        } catch (WebsocketNotConnectedException _) {
            return false;
        }
    }

    /// How many frames have come.
    long heard() {
        return heard.get();
    }

    boolean wasOpened() {
        return opened;
    }

    boolean isReadBy(Thread thread) {
        return reader.equals(thread);
    }

    /// Why it ended or is about to, in Chinese.
    String why() {
        return why;
    }

    /// With which code the server closed it; 1006 when it did not.
    int closeCode() {
        return closeCode;
    }

    boolean endedWithin(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Begins the end without waiting for it.
    void giveUp(String reason) {
        why = reason;
        ended.countDown();
    }

    /// Says goodbye, then cuts; returns when nothing of this connection runs any more.
    void end() {
        if (isOpen()) {
            close(1000, "");
            Threads.join(reader, FAREWELL);
        }
        cut();
        if (!Threads.join(reader, LAST_PATIENCE)) {
            // Stuck in its listener, not in the socket.
            reader.interrupt();
            Threads.join(reader, LAST_PATIENCE);
        }
    }

    private void cut() {
        var socket = getSocket();
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException failure) {
            LOG.debug("Socket did not close url={}", uri.getHost(), failure);
        }
    }

    /// Whatever ends the reading, somebody hears that it has ended.
    @Override
    public void run() {
        try {
            super.run();
        } catch (Throwable bug) {
            Threads.tell(LOG, "Connection broke host={}", uri.getHost(), bug);
            // The library's writing thread ends with this.
            Threads.guarded(
                    LOG,
                    "Connection not closed host={}",
                    uri.getHost(),
                    () -> getConnection().closeConnection(CloseFrame.ABNORMAL_CLOSE, ""));
        } finally {
            ended.countDown();
            decided.countDown();
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        opened = true;
        guarded(() -> events.opened(this));
        decided.countDown();
    }

    @Override
    public void onMessage(String frame) {
        heard.incrementAndGet();
        guarded(() -> events.text(frame));
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
        heard.incrementAndGet();
        var frame = new byte[bytes.remaining()];
        bytes.get(frame);
        guarded(() -> events.binary(frame));
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        if (ended.getCount() > 0) {
            closeCode = code;
            why = (opened ? "连接断开（" : "连接失败（") + code + "）";
        }
        ended.countDown();
        decided.countDown();
    }

    @Override
    public void onError(Exception failure) {
        LOG.debug("Connection failed host={}", uri.getHost(), failure);
    }

    /// What a listener throws must not end the reading thread.
    private static void guarded(Runnable event) {
        Threads.guarded(LOG, "Listener failed on a frame", null, event);
    }
}
