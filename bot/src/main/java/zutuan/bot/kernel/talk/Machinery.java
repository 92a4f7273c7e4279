package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.outbox.DeadLetter;
import zutuan.bot.kernel.outbox.OutboxHealth;
import zutuan.bot.kernel.people.Accounts;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Transaction;

/// How the bot itself stands, for features that tell of it or mend it.
public interface Machinery {
    Vitals vitals(Transaction tx);

    /// What was given up and what may not have arrived, newest first.
    List<DeadLetter> dead(Transaction tx, int limit);

    /// Sends a dead letter again; false if there is none of this id.
    boolean resend(Transaction tx, String id);

    Directory directory();

    /// What lets people in, to be ended.
    Accounts accounts();

    /// The store, for pages that are read outside a conversation.
    Database database();

    /// Where sentences lie, if a model for that is in use.
    default Sentences sentences() {
        return Sentences.NONE;
    }

    /// What sentences mean in a workspace.
    Meanings meanings(Roster roster);

    /// What the bot asked today in a workspace that nobody had asked it.
    default Unasked unasked(Transaction tx, String workspace) {
        return new Unasked(0, 0, 0, 0);
    }

    /// How many such questions were asked of somebody alone and in groups, and how many of them
    /// were welcome and refused.
    record Unasked(long alone, long inGroups, long welcome, long refused) {}

    /// `nextTimer` is empty when none is set; `deadTimers` have failed for good.
    record Vitals(
            List<Link> platforms,
            OutboxHealth outbox,
            Optional<Instant> nextTimer,
            long deadTimers) {
        public Vitals {
            platforms = List.copyOf(platforms);
        }
    }

    /// A platform by its name, its connection, and whether the bot may speak first there.
    record Link(String name, Platform.Status status, boolean canPush) {}
}
