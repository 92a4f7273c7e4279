package zutuan.adapters.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Delivery;

/// What became of a call, whether it went over HTTP or as a frame over a socket.
public sealed interface ApiOutcome {
    /// The pause where nobody asked for a longer one.
    Duration SOON = Duration.ofSeconds(5);

    /// A 2xx answer. `body` is a missing node when there was none. Platforms put error codes of
    /// their own into it: this says only that the call was heard.
    record Answer(JsonNode body) implements ApiOutcome {}

    /// Any other status, or a code of the platform's own. `retryAfter` is what the server asked for
    /// in seconds, if it did; `body` is the beginning of the answer, or what it says of the reason.
    record Rejected(int status, @Nullable Duration retryAfter, String body) implements ApiOutcome {
        /// How long to wait before the same call.
        public Duration pause() {
            return retryAfter == null ? SOON : retryAfter;
        }
    }

    /// No answer, or one that cannot be read. Unless `sent` is false the call may have taken
    /// effect.
    record NoAnswer(boolean sent, String why) implements ApiOutcome {}

    /// The same as the fate of a message that the call was to bring. `id` finds the message's id in
    /// an answer, and `key` stands in where there is none; `rejected` knows the platform's codes.
    default Delivery delivery(
            String key, Function<JsonNode, String> id, Function<Rejected, Delivery> rejected) {
        return switch (this) {
            case Answer(var body) -> {
                var given = id.apply(body);
                yield new Delivery.Delivered(given.isEmpty() ? key : given);
            }
            case NoAnswer(var sent, var why) ->
                    sent ? new Delivery.Unknown(why) : new Delivery.Deferred(SOON, why);
            case Rejected refusal -> rejected.apply(refusal);
        };
    }
}
