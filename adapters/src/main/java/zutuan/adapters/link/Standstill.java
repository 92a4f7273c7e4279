package zutuan.adapters.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// How long what moves slowest has not moved.
public final class Standstill {
    private Standstill() {}

    /// The longest time since one of these moves; zero if there is none, or if all of them lie
    /// ahead of a clock that was set back.
    public static Duration longest(Collection<Instant> moves, Instant now) {
        return moves.stream()
                .min(Instant::compareTo)
                .map(first -> Duration.between(first, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
