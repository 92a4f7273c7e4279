package zutuan.adapters.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/// When each account heard something last, by which what it missed is found in a list of the newest
/// messages. Safe for use by many threads.
///
/// Only the times that the other side writes count, so no two clocks have to agree. Messages that
/// were heard before are found again: whoever keeps them knows them by their ids.
public final class LastHeard {
    /// How many messages of one conversation to ask for.
    public static final int MOST = 100;

    /// Events of one moment may come in any order.
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final Duration OLDEST = Duration.ofDays(1);

    private final InstantSource clock;
    private final String[] places;
    private final Map<String, Instant> times = new ConcurrentHashMap<>();

    /// `places` are where events and messages may have their time.
    public LastHeard(InstantSource clock, String... places) {
        this.clock = clock;
        this.places = places.clone();
    }

    public void note(String account, JsonNode event) {
        sentAt(event).ifPresent(time -> times.merge(account, time, LastHeard::later));
    }

    /// Empty for an account that has heard nothing.
    public Optional<Instant> by(String account) {
        return Optional.ofNullable(times.get(account));
    }

    /// The first of the oldest messages; missing if there is none.
    public JsonNode oldest(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .min(Comparator.comparing(this::sortKey))
                .orElse(MissingNode.getInstance());
    }

    /// Whether nothing before a message can have been missed since then.
    public boolean isOld(JsonNode message, Instant since) {
        return sortKey(message).isBefore(first(since));
    }

    private Instant first(Instant since) {
        return later(since, clock.instant().minus(OLDEST)).minus(SLACK);
    }

    /// The messages since then, but none older than a day, in their order.
    public List<ObjectNode> missed(JsonNode messages, Instant since) {
        var first = first(since);
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(message -> !sortKey(message).isBefore(first))
                .sorted(Comparator.comparing(this::sortKey))
                .toList();
    }

    private Instant sortKey(JsonNode message) {
        return sentAt(message).orElse(Instant.EPOCH);
    }

    private Optional<Instant> sentAt(JsonNode message) {
        return Json.time(message, clock.instant(), places);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
