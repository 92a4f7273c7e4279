package zutuan.bot.kernel.talk.intake;

import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Turn;

/// Counts one message once, however often its transaction is run again.
final class Count {
    private final Flood flood;
    private Flood.@Nullable Verdict verdict;

    Count(Flood flood) {
        this.flood = flood;
    }

    Flood.Verdict judge(Turn turn) {
        var known = verdict;
        if (known == null) {
            known = flood.judge(turn.workspace() + "/" + turn.member().id(), turn.now());
            verdict = known;
        }
        return known;
    }
}
