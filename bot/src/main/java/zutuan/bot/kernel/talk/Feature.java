package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.adapters.Host;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.outbox.Undelivered;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// A capability of the bot: its commands, its timers, and how it meets the other capabilities.
public interface Feature {
    List<Command<?>> commands();

    /// What members call the field it covers (会议), to ask for help on it.
    String title();

    /// The names of the commands that members of a role need first, the most needed first.
    List<String> everyday(Role role);

    List<Job> jobs();

    /// Timers that come again and again.
    default List<Recurring> recurring() {
        return List.of();
    }

    /// Hears of every event, its own too, in the transaction that records it.
    default void on(Transaction tx, Event event) {}

    /// Its open matters, see [Topics].
    default List<Topic> topics(Transaction tx, Roster roster, Instant now) {
        return List.of();
    }

    /// What a member has in hand here and somebody else has to take over when they leave: open
    /// matters, and whatever else. Handed over it is by `member.handed_over` on its subject.
    default List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return topics(tx, roster, now).stream().filter(topic -> topic.isWith(memberId)).toList();
    }

    /// Its part of the weekly summary (周报) of a workspace.
    default Summary summary(Transaction tx, Roster roster, Week week) {
        return Summary.NOTHING;
    }

    /// Its part of the numbers of a report on some days.
    default List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return List.of();
    }

    /// What a member has before them, for a list of their own.
    default List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return List.of();
    }

    /// A member took back a message that this feature may have acted on; `source` names the message
    /// as [Turn#source] does. Empty if it is nothing to this feature; see [Answer#silence].
    default Optional<Answer> recalled(Turn turn, String source) {
        return Optional.empty();
    }

    /// The bot starts: whatever rests on settings that may have changed is put right.
    default void started(Transaction tx, Instant now) {}

    /// A message of the bot was given up, in the transaction that records it.
    default void undelivered(Transaction tx, Undelivered letter) {}

    /// The kept pictures and files that belong to its matters, and stay as long as these.
    default List<String> media(Transaction tx) {
        return List.of();
    }

    /// Registers its web pages, before the web server starts.
    default void pages(Host host) {}
}
