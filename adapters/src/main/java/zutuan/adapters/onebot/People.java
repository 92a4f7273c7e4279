package zutuan.adapters.onebot;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zutuan.adapters.link.Recent;

/// What was seen of people lately: their names, and a group in which they can be reached. Safe for
/// use by many threads.
final class People {
    private static final int MOST = 10_000;

    private final Function<String, Optional<String>> members;

    private final Map<String, String> names = Recent.map(MOST);
    private final Map<String, String> groups = Recent.map(MOST);

    /// `members` tells how the member of an account is called, whatever they call themselves here.
    People(Function<String, Optional<String>> members) {
        this.members = members;
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
        return names.getOrDefault(user, user);
    }

    /// Whom a mention of this account names.
    String mentioned(String user, String shown) {
        return members.apply(user).orElse(shown.isEmpty() ? name(user) : shown);
    }

    /// A group that somebody is in: whoever is no friend can be written to only through one. Empty
    /// when none is known.
    String group(String user) {
        return groups.getOrDefault(user, "");
    }
}
