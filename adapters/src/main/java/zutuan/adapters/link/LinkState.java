package zutuan.adapters.link;

import java.time.Instant;
import zutuan.adapters.Platform;

/// How a link stands since when; `detail` is one Chinese line for the operator. `connections`
/// counts how often it has been up.
public record LinkState(Phase phase, String detail, Instant since, long connections) {
    /// Where a link is between its opening and its end.
    public enum Phase {
        CONNECTING,
        CONNECTED,
        /// Pausing before the next attempt.
        WAITING,
        CLOSED
    }

    public boolean isConnected() {
        return phase == Phase.CONNECTED;
    }

    /// The same for [Platform#status].
    public Platform.Status status() {
        return new Platform.Status(isConnected(), detail);
    }

    LinkState to(Phase next, String nextDetail, Instant now) {
        var risen = next == Phase.CONNECTED ? connections + 1 : connections;
        return new LinkState(next, nextDetail, now, risen);
    }
}
