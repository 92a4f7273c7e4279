package zutuan.adapters.link;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.ConcurrentMap;

/// What was learned on the way and may be forgotten again: the oldest goes when there is too much.
public final class Recent {
    private Recent() {}

    /// A map of at most so many entries.
    public static <V> ConcurrentMap<String, V> map(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .<String, V>build()
                .asMap();
    }
}
