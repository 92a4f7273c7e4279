package zutuan.bot.kernel.talk.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Counts one message once, however often its transaction is run again.
final class Count {
    private final Flood flood;
    private Flood.@Nullable Verdict verdict;

    Count(Flood flood) {
        this.flood = flood;
    }

    Flood.Verdict judge(String who, Instant now) {
        var known = verdict;
        if (known == null) {
            known = flood.judge(who, now);
            verdict = known;
        }
        return known;
    }
}
