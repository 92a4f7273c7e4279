package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.people.Member;
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

    /// What a member has in hand in all features, see [Feature#held].
    default List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return topics().open(tx, roster, now).stream()
                .filter(topic -> topic.isWith(memberId))
                .toList();
    }

    /// What all features have to say of a week, in their order.
    List<Summary> summaries(Transaction tx, Roster roster, Week week);

    /// What all features count of some days, in their order.
    default List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return List.of();
    }

    /// What a member has before them, of all features, in their order.
    default List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return List.of();
    }

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
