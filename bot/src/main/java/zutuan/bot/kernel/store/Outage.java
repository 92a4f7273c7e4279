package zutuan.bot.kernel.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/// Tells the log of trouble that comes again and again: at once, then once a minute, and when it is
/// over. Used by one thread.
public final class Outage {
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Logger log;
    private final String what;
    private @Nullable Instant told;
    private int times;

    /// `what` cannot be done during the outage, in the words of the log.
    public Outage(InstantSource clock, Logger log, String what) {
        this.clock = clock;
        this.log = log;
        this.what = what;
    }

    /// It failed again.
    public void failed(Throwable why) {
        times++;
        var now = clock.instant();
        if (told == null || !now.isBefore(told.plus(SILENCE))) {
            told = now;
            log.error("{} times={}", what, times, why);
        }
    }

    /// It works.
    public void over() {
        if (told != null) {
            log.info("over: {} times={}", what, times);
        }
        told = null;
        times = 0;
    }
}
