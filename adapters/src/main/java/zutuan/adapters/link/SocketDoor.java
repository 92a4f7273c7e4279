package zutuan.adapters.link;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.adapters.link.Timing.Pauses;

/// Where the other side dials in. Without a token only this machine is let in. Safe for use by many
/// threads.
public final class SocketDoor implements Host.SocketHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);
    private static final int NOT_ALLOWED = 1008;
    private static final int GOING_AWAY = 1001;

    private final AccessToken token;
    private final Limits limits;
    private final Pauses pauses;
    private final Reception reception;
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    /// Who looks at those that were let in.
    public interface Reception {
        /// Why a connection is of no use; empty when it is.
        String objection(Host.Request request);

        Line.Follower receive(Host.Request request, Line line);
    }

    /// `idle` without a frame brings a probe, and another the end of the connection; so does a
    /// frame longer than `maxFrameBytes`.
    public record Limits(Duration idle, int maxFrameBytes) {}

    public SocketDoor(AccessToken token, Limits limits, Pauses pauses, Reception reception) {
        this.token = token;
        this.limits = limits;
        this.pauses = pauses;
        this.reception = reception;
    }

    public void open() {
        open = true;
    }

    @Override
    public boolean admits(Host.Request request) {
        return open
                && (token.isEmpty()
                        ? request.isFromThisMachine()
                        : token.matches(claimed(request)));
    }

    @Override
    public int maxFrameBytes() {
        return limits.maxFrameBytes();
    }

    private static String claimed(Host.Request request) {
        var header = request.header("Authorization");
        var query = request.query("access_token");
        if (header == null || header.isBlank()) {
            return query == null ? "" : query;
        }
        return header.strip().replaceFirst("(?i)^(bearer|token)\\s+", "");
    }

    @Override
    public Host.SocketListener opened(Host.Request request, Host.Socket socket) {
        var objection = open ? reception.objection(request) : "closing";
        if (!objection.isEmpty()) {
            // Not here: whoever keeps the connections has not yet heard of this one.
            Thread.ofVirtual().start(() -> socket.close(NOT_ALLOWED, objection));
            return _ -> {};
        }
        var line = new SocketLine(socket);
        var visit = new Visit(line, reception.receive(request, line));
        visits.add(visit);
        visit.watch.start();
        return visit;
    }

    private record SocketLine(Host.Socket socket) implements Line {
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

    /// One connection and the watch over it: pongs of the socket itself say nothing about whether
    /// messages still come through.
    private final class Visit implements Host.SocketListener {
        private final Line line;
        private final Line.Follower follower;
        private final AtomicLong heard = new AtomicLong();
        private final Thread watch = Thread.ofVirtual().name("door-watch").unstarted(this::watch);

        Visit(Line line, Line.Follower follower) {
            this.line = line;
            this.follower = follower;
        }

        @Override
        public void text(String frame) {
            heard.incrementAndGet();
            Threads.guarded(LOG, "Frame failed", null, () -> follower.text(frame));
        }

        @Override
        public void closed(int code) {
            visits.remove(this);
            watch.interrupt();
            Threads.guarded(LOG, "End of a connection failed", null, () -> follower.ended(code));
        }

        void end(String reason) {
            line.close(GOING_AWAY, reason);
            closed(GOING_AWAY);
        }

        private void watch() {
            var idleWatch = new IdleWatch();
            try {
                while (!Thread.interrupted()) {
                    Threads.survives(LOG, "Watch failed", null, () -> look(idleWatch));
                }
            } catch (InterruptedException _) {
                // The connection has ended.
            }
        }

        private void look(IdleWatch idleWatch) throws InterruptedException {
            pauses.pause(limits.idle());
            switch (idleWatch.look(heard.get())) {
                case ALIVE -> {}
                case PROBE -> follower.probe();
                // Interrupts this thread, too.
                case GIVE_UP -> end("silent");
            }
        }
    }

    /// Lets nobody in any more, and everybody out.
    @Override
    public void close() {
        open = false;
        visits.forEach(visit -> visit.end(""));
    }
}
