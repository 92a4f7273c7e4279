package zutuan.bot.kernel.talk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Transaction;

/// What the kernel gives a feature to work with.
public interface Kit {
    Settings settings();

    InstantSource clock();

    /// New ids, in the order of time.
    Supplier<String> ids();

    Events events();

    Notices notices();

    Timers timers();

    /// The open matters of all features.
    Topics topics();

    /// What all features have to say of a week, in their order.
    List<Summary> summaries(Transaction tx, Roster roster, Week week);

    /// The chapters of all features' handbooks, in their order.
    List<Chapter> handbook();

    /// Files to send.
    Files files();

    /// Runs typed forms of other features, once all are known.
    default Relay relay() {
        return (_, _) -> Optional.empty();
    }

    /// How the bot stands.
    Machinery machinery();

    default Database database() {
        return machinery().database();
    }
}
