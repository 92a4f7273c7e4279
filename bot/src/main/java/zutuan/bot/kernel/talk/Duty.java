package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one member has before them, as they may read it alone: `text` names it (12号 …), `at` is
/// when it is due or takes place, null if no time was set.
public record Duty(Kind kind, String text, @Nullable Instant at) {
    /// What it is to the member.
    public enum Kind {
        /// In their hands: it is due at its time.
        TO_DO,
        /// Waits for a word of theirs.
        TO_ANSWER,
        /// They are expected there at its time.
        TO_ATTEND,
        /// Their own wish, in the hands of others.
        ASKED
    }

    public Optional<Instant> time() {
        return Optional.ofNullable(at);
    }
}
