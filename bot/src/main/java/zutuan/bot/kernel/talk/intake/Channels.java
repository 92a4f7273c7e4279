package zutuan.bot.kernel.talk.intake;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.talk.notice.GroupChats;

/// With whom the bot talks, and over what: the members behind accounts, the groups they are met in,
/// the platforms by name, and the names of those whose old messages are read from our own store.
public record Channels(
        Directory directory,
        GroupChats groups,
        Function<String, @Nullable Platform> platforms,
        Set<String> remembered) {
    public Channels {
        remembered = Set.copyOf(remembered);
    }

    boolean keepsHistory(String platform) {
        return remembered.contains(platform);
    }
}
