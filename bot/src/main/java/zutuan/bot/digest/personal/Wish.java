package zutuan.bot.digest.personal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a member wants a digest of their own, and when; `own` is null for the group's time.
record Wish(boolean on, @Nullable OwnTime own) {
    Optional<OwnTime> time() {
        return Optional.ofNullable(own);
    }
}
