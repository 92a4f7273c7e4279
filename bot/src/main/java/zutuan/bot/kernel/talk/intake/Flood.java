package zutuan.bot.kernel.talk.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Counts what each member sends, so that one member's flood does not drown the others. Safe for
/// use by many threads.
public final class Flood {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int KEPT = 10_000;

    private final int perMinute;
    private final Map<String, Window> windows = new HashMap<>();

    Flood(int perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }

    /// What to do with a message.
    enum Verdict {
        HANDLE,
        /// The first one too many: say that the rest is not handled.
        WARN,
        /// Say nothing more.
        KEEP
    }

    private record Window(Instant start, int count) {}

    synchronized Verdict judge(String who, Instant now) {
        if (windows.size() >= KEPT) {
            windows.values().removeIf(window -> over(window, now));
        }
        var before = windows.get(who);
        var window =
                before == null || over(before, now)
                        ? new Window(now, 1)
                        : new Window(before.start(), before.count() + 1);
        windows.put(who, window);
        if (window.count() <= perMinute) {
            return Verdict.HANDLE;
        }
        return window.count() == perMinute + 1 ? Verdict.WARN : Verdict.KEEP;
    }

    /// A clock that was set back begins anew: nobody may be silent until it has caught up.
    private static boolean over(Window window, Instant now) {
        return now.isBefore(window.start()) || !now.isBefore(window.start().plus(WINDOW));
    }
}
