package zutuan.bot.kernel.people;

import java.time.Instant;

/// A member's leave (请假) from an instant until just before another, with the member who stands in.
public record Leave(
        String id, String memberId, String standInId, Instant from, Instant until, State state) {
    /// Only an agreed leave has an effect.
    public enum State {
        ASKED,
        AGREED,
        REFUSED,
        /// Called off, or ended before its time.
        ENDED
    }

    public Leave as(State newState) {
        return new Leave(id, memberId, standInId, from, until, newState);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean overlaps(Instant otherFrom, Instant otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(until);
    }
}
