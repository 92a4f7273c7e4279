package zutuan.adapters.webchat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What has been queued for pages and not yet gone out, in bytes: for each page, for all pages of
/// one person, and in all. Safe for use by many threads.
final class Backlog {
    static final Limits LIMITS = new Limits(1 << 20, 3 << 20, 32 << 20);

    /// What a frame costs besides its text.
    private static final int FRAME_BYTES = 200;

    private final Map<Seat, Long> waiting = new HashMap<>();
    private final Limits limits;
    private long all;

    /// How much may wait.
    record Limits(long page, long person, long all) {}

    Backlog(Limits limits) {
        this.limits = limits;
    }

    /// At least as many bytes as the frame takes: no character of a text takes more than three.
    static long size(String frame) {
        return FRAME_BYTES + 3L * frame.length();
    }

    /// Counts a frame, and names the page that has to go because too much waits: this one, or the
    /// one for which most does.
    synchronized Optional<Seat> queued(Seat seat, long bytes) {
        long page = waiting.merge(seat, bytes, Long::sum);
        all += bytes;
        if (page > limits.page()) {
            return Optional.of(seat);
        }
        Predicate<Seat> own = one -> one.personId().equals(seat.personId());
        if (among(own).mapToLong(Map.Entry::getValue).sum() > limits.person()) {
            return greediest(own);
        }
        return all > limits.all() ? greediest(_ -> true) : Optional.empty();
    }

    private Stream<Map.Entry<Seat, Long>> among(Predicate<Seat> pages) {
        return waiting.entrySet().stream().filter(entry -> pages.test(entry.getKey()));
    }

    private Optional<Seat> greediest(Predicate<Seat> pages) {
        return among(pages).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// A frame has gone out, or never will.
    synchronized void gone(Seat seat, long bytes) {
        all -= bytes;
        waiting.computeIfPresent(seat, (_, page) -> page > bytes ? page - bytes : null);
    }
}
