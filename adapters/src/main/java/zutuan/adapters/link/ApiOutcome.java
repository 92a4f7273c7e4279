package zutuan.adapters.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of a call.
public sealed interface ApiOutcome {
    /// A 2xx answer. `body` is a missing node when there was none. Platforms put error codes of
    /// their own into it: this says only that the call was heard.
    record Answer(int status, JsonNode body) implements ApiOutcome {}

    /// Any other status. `retryAfter` is what the server asked for in seconds, if it did; `body` is
    /// the beginning of the answer.
    record Rejected(int status, @Nullable Duration retryAfter, String body) implements ApiOutcome {
        /// Whether the same call may succeed later.
        public boolean isPassing() {
            return status == 429 || status >= 500;
        }
    }

    /// No answer, or one that cannot be read. Unless `sent` is false the call may have taken
    /// effect.
    record NoAnswer(boolean sent, String why) implements ApiOutcome {}
}
