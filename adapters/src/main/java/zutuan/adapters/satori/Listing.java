package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.ApiClient;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Gathered;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.LastHeard;
import zutuan.adapters.link.Recent;

/// Asks for the newest messages of a channel, a portion at a time. An answer that is too long is
/// not asked for again in the same way, but in smaller portions, and at last not at all.
final class Listing {
    private static final Logger LOG = LoggerFactory.getLogger(Listing.class);
    private static final int PORTION = 25;
    private static final int SMALLER = 4;
    private static final int CHANNELS = 1_000;

    private final SatoriApi api;
    private final LastHeard lastHeard;
    private final Map<String, Integer> portions = Recent.map(CHANNELS);

    Listing(SatoriApi api, LastHeard lastHeard) {
        this.api = api;
        this.lastHeard = lastHeard;
    }

    /// What came of asking.
    sealed interface Outcome {
        record Messages(ArrayNode list) implements Outcome {}

        /// The server has no such list.
        record Nothing() implements Outcome {}

        /// The server does not answer.
        record Silence() implements Outcome {}
    }

    Outcome ask(Routes.Channel channel, Instant since) {
        var key = channel.login().platform() + "/" + channel.id();
        var portion = portions.getOrDefault(key, PORTION);
        while (portion > 0) {
            var found = new Gathered("id");
            var end = gather(channel, since, portion, found);
            if (!(end instanceof ApiOutcome.NoAnswer(_, var why))) {
                return found.size() > 0 || end instanceof ApiOutcome.Answer
                        ? new Outcome.Messages(found.all())
                        : new Outcome.Nothing();
            }
            if (!why.equals(ApiClient.TOO_LONG)) {
                return new Outcome.Silence();
            }
            portion /= SMALLER;
            portions.put(key, portion);
            if (portion == 0) {
                LOG.warn("A message that was missed is too long, it is left out channel={}", key);
                return new Outcome.Messages(found.all());
            }
        }
        return new Outcome.Messages(Json.array());
    }

    /// Returns the answer after which there is nothing more to ask for.
    private ApiOutcome gather(Routes.Channel channel, Instant since, int portion, Gathered found) {
        var token = "";
        var limit = portion;
        while (true) {
            var outcome = api.messages(channel.login(), channel.id(), limit, token);
            if (!(outcome instanceof ApiOutcome.Answer(var body))) {
                return outcome;
            }
            var page = body.path("data");
            if (!found.older(page)
                    || page.size() < limit
                    || found.size() >= LastHeard.MOST
                    || lastHeard.isOld(lastHeard.oldest(page), since)) {
                return outcome;
            }
            token = Json.text(body, "prev", "next");
            // A server that gives no token has a list, but no more than one page of it.
            limit = token.isEmpty() ? LastHeard.MOST : portion;
        }
    }
}
