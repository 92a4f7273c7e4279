package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.Line;
import zutuan.adapters.link.Threads;

/// One connection to an implementation, from its start to its end. Safe for use by many threads.
final class Session implements Line.Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int MOST_HELD = 1_000;
    private static final int TOO_LONG = 1009;

    private final OneBotApi api;
    private final Listener listener;
    private volatile boolean tooLong;
    private final AtomicBoolean garbled = new AtomicBoolean();
    private volatile String account;
    private volatile boolean online = true;
    private @Nullable Queue<ObjectNode> held = new ArrayDeque<>();

    /// `account` is empty as long as nobody knows.
    Session(Line line, String account, Listener listener) {
        this.api = new OneBotApi(line);
        this.account = account;
        this.listener = listener;
    }

    /// Hears what a connection tells.
    interface Listener {
        void event(Session session, ObjectNode event);

        /// The other side turns us away before it says anything else.
        void refused(String why);

        void ended(Session session);
    }

    /// Takes a frame; one that is no JSON object is dropped.
    @Override
    public void text(String frame) {
        var object = Json.parse(frame);
        if (object == null) {
            // Once: a broken implementation must not fill the log.
            LOG.atLevel(garbled.compareAndSet(false, true) ? Level.WARN : Level.DEBUG)
                    .log("Frame is no JSON object account={} length={}", account, frame.length());
        } else if (object.has("post_type")) {
            listener.event(this, object);
        } else if (Json.text(object, "echo").isEmpty()
                && Json.text(object, "status").equals("failed")) {
            listener.refused(Json.text(object, "message"));
        } else {
            api.answered(object);
        }
    }

    @Override
    public void probe() {
        api.tell("get_status", Json.object());
    }

    @Override
    public void ended(int code) {
        tooLong = tooLong || code == TOO_LONG;
        api.broke();
        listener.ended(this);
    }

    /// Whether events are held still, as they are from the start.
    synchronized boolean isHolding() {
        return held != null;
    }

    /// Passes an event on, or holds it. More than so many are not held: what was missed then comes
    /// late.
    void pass(ObjectNode event, Consumer<ObjectNode> next) {
        synchronized (this) {
            if (held != null && held.size() < MOST_HELD) {
                held.add(event);
                return;
            }
        }
        release(next);
        next.accept(event);
    }

    /// Lets events go on, first those that were held.
    synchronized void release(Consumer<ObjectNode> next) {
        var waiting = held;
        held = null;
        if (waiting != null) {
            waiting.forEach(event ->
                    Threads.guarded(
                            LOG, "Event failed account={}", account, () -> next.accept(event)));
        }
    }

    /// Whether a frame that was too long has ended the connection.
    boolean brokeOnLength() {
        return tooLong;
    }

    OneBotApi api() {
        return api;
    }

    String account() {
        return account;
    }

    void belongsTo(String owner) {
        account = owner;
    }

    /// Whether the account itself is logged in, as the implementation tells.
    boolean isOnline() {
        return online;
    }

    void online(boolean now) {
        if (online != now) {
            LOG.warn("Account went {} account={}", now ? "online" : "offline", account);
        }
        online = now;
    }
}
