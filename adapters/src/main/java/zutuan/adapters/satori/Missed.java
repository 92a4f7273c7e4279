package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;

/// What members said while the connection was down: real servers resume no session, but some give
/// out the newest messages of a channel (`message.list`). Where a server does not, what was missed
/// stays missed.
///
/// Only the time that the server puts into events and messages counts, so no two clocks have to
/// agree. Messages that were heard before come again; whoever keeps them knows them by their ids.
/// Only the thread that reads the connection calls this.
final class Missed {
    private static final Logger log = LoggerFactory.getLogger(Missed.class);
    private static final int MOST = 100;
    private static final long SLACK_MILLIS = 60_000;
    private static final Duration OLDEST = Duration.ofDays(1);

    /// The connection is not read meanwhile and must not be taken for dead.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final SatoriApi api;
    private final Routes routes;
    private final InstantSource clock;
    private long lastHeard;

    Missed(SatoriApi api, Routes routes, InstantSource clock) {
        this.api = api;
        this.routes = routes;
        this.clock = clock;
    }

    void heard(JsonNode event) {
        var time = event.path("timestamp").asLong(0);
        if (time < clock.millis() + OLDEST.toMillis()) {
            lastHeard = Math.max(lastHeard, time);
        }
    }

    /// Hands on what came since something was heard last, as the events that did not come, each
    /// channel in its order.
    void tell(Consumer<JsonNode> events) {
        var end = clock.instant().plus(LONGEST);
        if (lastHeard == 0) {
            return;
        }
        var since =
                Math.max(lastHeard, clock.instant().minus(OLDEST).toEpochMilli()) - SLACK_MILLIS;
        for (var channel : routes.channels()) {
            if (!channel.login().can("message.list")) {
                continue;
            }
            var outcome = api.messages(channel.login(), channel.id(), MOST);
            if (outcome instanceof ApiOutcome.Answer(var list)) {
                tell(list, channel, since, events);
            } else if (outcome instanceof ApiOutcome.NoAnswer || clock.instant().isAfter(end)) {
                log.warn("Messages that were missed are not to be had");
                return;
            }
        }
    }

    private static void tell(
            JsonNode list, Routes.Channel channel, long since, Consumer<JsonNode> events) {
        StreamSupport.stream(list.path("data").spliterator(), false)
                .filter(message -> sentAt(message) >= since)
                .sorted(Comparator.comparingLong(Missed::sentAt))
                .map(message -> event(message, channel))
                .forEach(events);
    }

    /// Koishi's adapters give the time its old name.
    private static long sentAt(JsonNode message) {
        return message.path("created_at").asLong(message.path("timestamp").asLong(0));
    }

    private static ObjectNode event(JsonNode message, Routes.Channel channel) {
        var event = Json.object().put("type", "message-created").put("timestamp", sentAt(message));
        event.putObject("login")
                .put("platform", channel.login().platform())
                .putObject("user")
                .put("id", channel.login().selfId());
        event.putObject("channel").put("id", channel.id()).put("type", channel.direct() ? 1 : 0);
        copy(message, event, "user");
        copy(message, event, "member");
        event.set("message", message);
        return event;
    }

    private static void copy(JsonNode message, ObjectNode event, String field) {
        @Nullable JsonNode value = message.get(field);
        if (value != null) {
            event.set(field, value);
        }
    }
}
