package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.LastHeard;

/// What members said while the connection was down: real servers resume no session, but some give
/// out the newest messages of a channel (`message.list`). Where a server does not, what was missed
/// stays missed.
final class SatoriMissed {
    private static final Logger LOG = LoggerFactory.getLogger(SatoriMissed.class);

    /// All accounts are on one connection and miss the same.
    private static final String EVERYBODY = "";

    /// The connection is not read meanwhile and must not be taken for dead.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Listing listing;
    private final Routes routes;
    private final InstantSource clock;
    private final LastHeard lastHeard;
    private final AtomicBoolean warned = new AtomicBoolean();

    SatoriMissed(SatoriApi api, Routes routes, InstantSource clock) {
        this.routes = routes;
        this.clock = clock;
        // Koishi's adapters give the time of a listed message its old name.
        lastHeard = new LastHeard(clock, "created_at", "timestamp");
        listing = new Listing(api, lastHeard);
    }

    void heard(JsonNode event) {
        lastHeard.note(EVERYBODY, event);
    }

    /// Hands on what came since something was heard last, as the events that did not come, each
    /// channel in its order.
    void tell(Consumer<JsonNode> events) {
        var since = lastHeard.by(EVERYBODY);
        var end = clock.instant().plus(LONGEST);
        if (since.isEmpty()) {
            return;
        }
        for (var channel : routes.channels()) {
            switch (listing.ask(channel, since.get())) {
                case Listing.Outcome.Messages(var list) ->
                        lastHeard
                                .missed(list, since.get())
                                .forEach(message -> events.accept(event(message, channel)));
                case Listing.Outcome.Nothing _ -> {}
                case Listing.Outcome.Silence _ -> end = clock.instant();
            }
            if (!clock.instant().isBefore(end)) {
                LOG.atLevel(warned.compareAndSet(false, true) ? Level.WARN : Level.DEBUG)
                        .log("Messages that were missed are not to be had");
                return;
            }
        }
    }

    /// Who said it, and when, is in the message.
    private static JsonNode event(JsonNode message, Routes.Channel channel) {
        var event = Json.object().put("type", "message-created");
        event.putObject("login")
                .put("platform", channel.login().platform())
                .putObject("user")
                .put("id", channel.login().selfId());
        event.putObject("channel").put("id", channel.id()).put("type", channel.direct() ? 1 : 0);
        return event.set("message", message);
    }
}
