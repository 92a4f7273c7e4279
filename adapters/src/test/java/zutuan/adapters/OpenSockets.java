package zutuan.adapters;

import io.javalin.websocket.WsContext;
import java.util.HashSet;
import java.util.Set;

/// Counts the sockets of a server. One that the server ends itself counts no more from that moment:
/// the client may be back before the server has heard of the end.
public final class OpenSockets {
    private final Set<String> open = new HashSet<>();
    private int most;

    public synchronized void opened(WsContext socket) {
        open.add(socket.sessionId());
        most = Math.max(most, open.size());
    }

    /// Says so before it closes, so that whoever comes after this end finds it counted.
    public void end(WsContext socket, int status, String reason) {
        ended(socket);
        socket.closeSession(status, reason);
    }

    public synchronized void ended(WsContext socket) {
        open.remove(socket.sessionId());
    }

    /// The most that were open at the same time.
    public synchronized int most() {
        return most;
    }
}
