package zutuan.bot.kernel.web;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import zutuan.adapters.Host;

/// A [Host.Socket] over Jetty's session, which queues frames in order and counts them.
record OpenSocket(Session session) implements Host.Socket {
    @Override
    public void send(String frame, Host.Sent done) {
        try {
            session.sendText(frame, Callback.from(() -> done.completed(null), done::completed));
        } catch (Throwable failure) {
            done.completed(failure);
        }
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }
}
