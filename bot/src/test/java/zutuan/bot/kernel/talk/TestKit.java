package zutuan.bot.kernel.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import zutuan.adapters.Block;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.outbox.DeadLetter;
import zutuan.bot.kernel.outbox.OutboxHealth;
import zutuan.bot.kernel.people.Accounts;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.Transaction;

/// A kit for tests that build a feature without the whole bot.
public final class TestKit {
    private TestKit() {}

    /// Sets no timers and forgets events and notices: enough for reading commands.
    public static Kit silent(Settings settings) {
        Events events = (_, _) -> {};
        return of(settings, events, new RecordedNotices(), new NoTimers());
    }

    public static Kit of(Settings settings, Events events, Notices notices, Timers timers) {
        return new Doubles(
                settings,
                events,
                notices,
                timers,
                (name, type, _) -> new Block.File("kept", name, type));
    }

    /// A kit of these; everything else does nothing.
    public record Doubles(
            Settings settings, Events events, Notices notices, Timers timers, Files files)
            implements Kit {
        private static final InstantSource CLOCK =
                InstantSource.fixed(Instant.parse("2026-11-23T01:00:00Z"));
        private static final Ids IDS = new Ids(CLOCK);

        @Override
        public InstantSource clock() {
            return CLOCK;
        }

        @Override
        public Supplier<String> ids() {
            return IDS;
        }

        @Override
        public Topics topics() {
            return (_, _, _) -> List.of();
        }

        @Override
        public List<Summary> summaries(Transaction tx, Roster roster, Week week) {
            return List.of();
        }

        @Override
        public List<Chapter> handbook() {
            return List.of();
        }

        @Override
        public Machinery machinery() {
            return new IdleMachinery();
        }
    }

    private static final class IdleMachinery implements Machinery {
        @Override
        public Vitals vitals(Transaction tx) {
            return new Vitals(
                    List.of(), new OutboxHealth(Duration.ZERO, 0, 0), Optional.empty(), 0);
        }

        @Override
        public List<DeadLetter> dead(Transaction tx, int limit) {
            return List.of();
        }

        @Override
        public boolean resend(Transaction tx, String id) {
            return false;
        }

        @Override
        public Meanings meanings(Roster roster) {
            return new WordsAlone();
        }

        @Override
        public Directory directory() {
            return new Directory(List.of(), new IdentityStore(new Random(1)), Set.of());
        }

        @Override
        public Accounts accounts() {
            return new Accounts(new IdentityStore(new Random(1)));
        }

        @Override
        public Database database() {
            throw new UnsupportedOperationException("the turn brings the transaction");
        }
    }

    private static final class NoTimers implements Timers {
        @Override
        public void schedule(Transaction tx, JobKey key, Instant due, String data) {}

        @Override
        public void cancel(Transaction tx, JobKey key) {}
    }
}
