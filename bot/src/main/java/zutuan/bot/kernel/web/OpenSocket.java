package zutuan.bot.kernel.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import zutuan.adapters.Host;

/// A [Host.Socket] over Jetty's session, which queues frames in order and counts them.
record OpenSocket(Session session) implements Host.Socket {
    private static final int PATIENCE_SECONDS = 5;

    @Override
    public void send(String frame, Host.Sent done) {
        try {
            session.sendText(frame, Callback.from(() -> done.completed(null), done::completed));
        } catch (Throwable failure) {
            done.completed(failure);
        }
    }

    /// Whoever does not even read the good-bye is cut off after some seconds, and what waits for it
    /// is dropped.
    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .execute(session::disconnect);
    }
}
