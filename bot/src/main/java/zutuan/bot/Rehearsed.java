package zutuan.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.chinese.meaning.Meanings;
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
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Notices;

/// The commands of all features, to be read with and never run: nothing they would work with is
/// there.
final class Rehearsed {
    private Rehearsed() {}

    static List<Command<?>> commands(Settings settings) {
        var basics =
                new Kit.Basics(
                        InstantSource.fixed(Instant.EPOCH),
                        () -> "",
                        (_, _, _) -> List.of(),
                        (_, _, _) -> {
                            throw new UnsupportedOperationException("files");
                        },
                        new NoMachinery());
        var kit = new Kit(settings, (_, _) -> {}, new NoNotices(), new NoTimers(), basics);
        return Features.all(kit).stream()
                .flatMap(feature -> feature.commands().stream())
                .<Command<?>>map(command -> command)
                .toList();
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
