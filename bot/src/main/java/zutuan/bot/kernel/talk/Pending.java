package zutuan.bot.kernel.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question one member has not answered yet. `tries` counts answers that did not fit.
record Pending(Question question, String prompt, Asking asking, int tries) {
    /// When it was asked, by which outbox row, and which message led to it; both null for a
    /// question from before these were kept.
    record Asking(@Nullable String card, @Nullable String source, Instant at, Instant until) {}

    String topic() {
        return question.topic();
    }

    /// Whether the member filled in something that must not get lost.
    boolean holdsWork() {
        return !(question instanceof Question.Choice || question instanceof Question.Guess);
    }
}
