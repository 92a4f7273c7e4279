package zutuan.adapters.onebot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// What was seen of people lately: their names, and a group in which they can be reached. Safe for
/// use by many threads.
final class People {
    private final Cache<String, String> names = recently();
    private final Cache<String, String> groups = recently();

    private static Cache<String, String> recently() {
        return Caffeine.newBuilder().maximumSize(10_000).executor(Runnable::run).build();
    }

    void met(String user, String name, String group) {
        if (!name.isEmpty()) {
            names.put(user, name);
        }
        if (!group.isEmpty()) {
            groups.put(user, group);
        }
    }

    /// The name shown last, or the account itself.
    String name(String user) {
        var name = names.getIfPresent(user);
        return name == null ? user : name;
    }

    /// A group that somebody is in: whoever is no friend can be written to only through one. Empty
    /// when none is known.
    String group(String user) {
        var group = groups.getIfPresent(user);
        return group == null ? "" : group;
    }
}
