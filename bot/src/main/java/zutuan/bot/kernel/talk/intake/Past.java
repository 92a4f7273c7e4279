package zutuan.bot.kernel.talk.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.SentMessage;
import zutuan.bot.kernel.store.Database;

/// What was said on platforms whose history lives here, by members and by the bot.
public final class Past {
    private static final String BOT = "组团助手";

    private final InboxStore inbox = new InboxStore();
    private final Database database;
    private final Outbox outbox;

    Past(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// What was said in a conversation, oldest first.
    public List<Host.Entry> history(Address at, @Nullable String before, int limit) {
        return database.read(tx -> {
            var bot = outbox.sent(tx, at, before, limit).stream().map(Past::entry);
            var members = inbox.said(tx, at, before, limit).stream();
            return Stream.concat(bot, members)
                    .sorted(Comparator.comparing(Host.Entry::id).reversed())
                    .limit(limit)
                    .sorted(Comparator.comparing(Host.Entry::id))
                    .toList();
        });
    }

    /// What was said there with these words in it, newest first.
    public List<Host.Entry> search(Address at, String words, int limit) {
        return database.read(tx -> {
            var bot =
                    outbox.sentWith(tx, at, words, limit).stream()
                            .filter(sent -> holds(sent, words))
                            .map(Past::entry);
            return Stream.concat(bot, inbox.saidWith(tx, at, words, limit).stream())
                    .sorted(Comparator.comparing(Host.Entry::id).reversed())
                    .limit(limit)
                    .toList();
        });
    }

    /// The store looks at the whole row, in which words may be that nobody reads.
    private static boolean holds(SentMessage sent, String words) {
        return sent.message()
                .plain()
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT));
    }

    /// When a member's message came in.
    public Optional<Instant> saidAt(Address at, String messageId) {
        return database.read(tx -> inbox.receivedAt(tx, at, messageId));
    }

    /// What was said on a platform since a moment, by whichever instance, oldest first.
    public List<Host.Fresh> fresh(String platform, Instant since) {
        return database.read(tx -> new Lately(outbox).since(tx, platform, since));
    }

    static Host.Entry entry(SentMessage sent) {
        return new Host.Entry(
                sent.id(), sent.at().toEpochMilli(), "", BOT, sent.message(), null, List.of());
    }
}
