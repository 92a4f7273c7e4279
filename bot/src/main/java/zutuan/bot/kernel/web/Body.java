package zutuan.bot.kernel.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A body on its way in. It has a thread only while some of it is there; what comes too slowly or
/// is too long is refused.
final class Body implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Body.class);
    private static final int GRACE_SECONDS = 15;
    private static final int BYTES_PER_SECOND = 1024;

    /// A client that is still sending does not hear the answer: so much is read for its sake.
    private static final long MOST_THROWN_AWAY = 64_000_000;

    private final Request request;
    private final Spool spool;
    private final long most;
    private final Consumer<End> whenDone;
    private final long began = NanoTime.now();
    private long received;

    /// How it ended.
    sealed interface End {
        record Whole(Content.Source content) implements End {}

        public record Refused(HttpRefusal refusal) implements End {}

        record Gone(Throwable cause) implements End {}
    }

    Body(Request request, Spool spool, long most, Consumer<End> whenDone) {
        this.request = request;
        this.spool = spool;
        this.most = most;
        this.whenDone = whenDone;
    }

    /// Reads what is there, and comes again when there is more.
    @Override
    public void run() {
        for (var chunk = request.read(); chunk != null; chunk = request.read()) {
            if (Content.Chunk.isFailure(chunk)) {
                whenDone.accept(failed(chunk));
                return;
            }
            try {
                take(chunk.getByteBuffer());
            } catch (IOException noRoom) {
                LOG.error("body not kept", noRoom);
                whenDone.accept(new End.Refused(HttpRefusal.NO_ROOM));
                return;
            } finally {
                chunk.release();
            }
            if (chunk.isLast()) {
                whenDone.accept(
                        received > most
                                ? new End.Refused(HttpRefusal.TOO_LARGE)
                                : new End.Whole(spool.whole()));
                return;
            }
            if (isTooSlow() || received > MOST_THROWN_AWAY) {
                whenDone.accept(
                        new End.Refused(
                                received > most ? HttpRefusal.TOO_LARGE : HttpRefusal.TOO_SLOW));
                return;
            }
        }
        request.demand(this);
    }

    private void take(ByteBuffer bytes) throws IOException {
        received += bytes.remaining();
        if (received <= most) {
            spool.write(bytes);
        }
    }

    /// One that sends nothing at all is noticed as idle: then the failure is not the connection's.
    private static End failed(Content.Chunk chunk) {
        return chunk.isLast()
                ? new End.Gone(chunk.getFailure())
                : new End.Refused(HttpRefusal.TOO_SLOW);
    }

    private boolean isTooSlow() {
        long due = NanoTime.secondsSince(began) - GRACE_SECONDS;
        return received < due * BYTES_PER_SECOND;
    }
}
