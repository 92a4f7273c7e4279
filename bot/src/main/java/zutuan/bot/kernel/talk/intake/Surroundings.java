package zutuan.bot.kernel.talk.intake;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.talk.notice.GroupChats;

/// What the conversation stands on. `historyPlatforms` name the platforms whose old messages are
/// read from our own store.
public record Surroundings(
        Database database,
        Outbox outbox,
        Directory directory,
        MediaKeeper attachments,
        Basics basics) {
    /// Time, ids, the names of the platforms that keep their history here, the groups, what
    /// understands the sentences of a workspace, and the platforms by name.
    public record Basics(
            InstantSource clock,
            Supplier<String> ids,
            Set<String> historyPlatforms,
            GroupChats groups,
            Function<Roster, Meanings> readers,
            Function<String, @Nullable Platform> platforms) {
        public Basics {
            historyPlatforms = Set.copyOf(historyPlatforms);
        }
    }

    InstantSource clock() {
        return basics.clock();
    }

    Supplier<String> ids() {
        return basics.ids();
    }

    boolean keepsHistory(Said said) {
        return basics.historyPlatforms().contains(said.envelope().address().platform());
    }
}
