package zutuan.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.outbox.DeadLetter;
import zutuan.bot.kernel.outbox.OutboxHealth;
import zutuan.bot.kernel.people.Accounts;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Files;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Topics;

/// The commands of all features, to be read with and never run: nothing they would work with is
/// there.
final class Rehearsed {
    private Rehearsed() {}

    static List<Command<?>> commands(Settings settings) {
        var kit = new NoKit(settings);
        return Features.ALL.all().stream()
                .flatMap(module -> module.create(kit).commands().stream())
                .<Command<?>>map(command -> command)
                .toList();
    }

    private record NoKit(Settings settings) implements Kit {
        @Override
        public InstantSource clock() {
            return InstantSource.fixed(Instant.EPOCH);
        }

        @Override
        public Supplier<String> ids() {
            return () -> "";
        }

        @Override
        public Events events() {
            return (_, _) -> {};
        }

        @Override
        public Notices notices() {
            return new NoNotices();
        }

        @Override
        public Timers timers() {
            return new NoTimers();
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
        public Files files() {
            return (_, _, _) -> {
                throw new UnsupportedOperationException("files");
            };
        }

        @Override
        public Machinery machinery() {
            return new NoMachinery();
        }
    }

    private static final class NoTimers implements Timers {
        @Override
        public void schedule(Transaction tx, JobKey key, Instant due, String data) {}

        @Override
        public void cancel(Transaction tx, JobKey key) {}
    }

    private static final class NoNotices implements Notices {
        @Override
        public @Nullable String tell(Transaction tx, String workspace, Member member, Note note) {
            return null;
        }

        @Override
        public @Nullable String publish(Transaction tx, String workspace, Note note) {
            return null;
        }

        @Override
        public @Nullable String announce(Transaction tx, String workspace, Note note) {
            return null;
        }

        @Override
        public String sayAt(Transaction tx, String workspace, Address at, Note note) {
            return "";
        }

        @Override
        public void withdraw(Transaction tx, String id) {}
    }

    private static final class NoMachinery implements Machinery {
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
            throw new UnsupportedOperationException("meanings");
        }

        @Override
        public Directory directory() {
            throw new UnsupportedOperationException("directory");
        }

        @Override
        public Accounts accounts() {
            throw new UnsupportedOperationException("accounts");
        }

        @Override
        public Database database() {
            throw new UnsupportedOperationException("database");
        }
    }
}
