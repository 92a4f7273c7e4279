package zutuan.adapters.link;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;

/// What was learned on the way and may be forgotten again: the oldest goes when there is too much.
public final class Recent {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private Recent() {}

    /// A map of at most so many entries.
    public static <V> ConcurrentMap<String, V> map(int most) {
        return map(most, FOR_EVER);
    }

    /// Each entry is good for so long after it was written.
    public static <V> ConcurrentMap<String, V> map(int most, Duration life) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(life)
                .executor(Runnable::run)
                .<String, V>build()
                .asMap();
    }
}
