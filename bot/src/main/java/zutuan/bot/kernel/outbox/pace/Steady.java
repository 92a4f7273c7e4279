package zutuan.bot.kernel.outbox.pace;

import java.time.Duration;
import java.time.Instant;

/// Time that never goes back: while the clock does, it stands, and then goes on from there with the
/// clock. For pauses between two things, which must not grow because somebody set the clock. Safe
/// for use by many threads.
public final class Steady {
    private Instant last = Instant.MIN;
    private Duration behind = Duration.ZERO;

    /// The steady time at what the clock says.
    public synchronized Instant at(Instant clock) {
        var now = clock.plus(behind);
        if (now.isBefore(last)) {
            behind = behind.plus(Duration.between(now, last));
            return last;
        }
        last = now;
        return now;
    }
}
