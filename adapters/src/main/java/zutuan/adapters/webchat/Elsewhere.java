package zutuan.adapters.webchat;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.adapters.link.Timing.Pauses;

/// Shows what other instances on the same store took in and said, soon after. One look sees what
/// the last seconds brought, so that neither a slow commit nor clocks that differ a little lose
/// anything.
final class Elsewhere implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration BACK = Duration.ofSeconds(20);

    private final String platform;
    private final Host host;
    private final Rooms rooms;
    private final Pauses pauses;
    private final Thread watch = Thread.ofVirtual().name("webchat-elsewhere").unstarted(this::run);

    Elsewhere(String platform, Host host, Rooms rooms, Pauses pauses) {
        this.platform = platform;
        this.host = host;
        this.rooms = rooms;
        this.pauses = pauses;
    }

    /// Only if there may be others.
    void open() {
        if (host.isShared()) {
            watch.start();
        }
    }

    private void run() {
        // What was said before we came is in the history that a page reads.
        var shows = look(false);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                pauses.pause(EVERY);
            } catch (InterruptedException closing) {
                return;
            }
            shows = look(shows) || shows;
        }
    }

    /// Whether it could look.
    private boolean look(boolean shows) {
        try {
            for (var one : host.fresh(platform, host.clock().instant().minus(BACK))) {
                if (shows) {
                    rooms.show(one.address(), one.entry());
                } else {
                    rooms.isNew(one.address(), one.entry());
                }
            }
            return true;
        } catch (RuntimeException | Error failure) {
            // The store is away, or worse: the next look finds the same.
            LOG.warn("what others said was not read", failure);
            return false;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
