package zutuan.bot.record.practice;

import java.time.Instant;
import java.util.List;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.PracticeStore;

/// The practices of a week, and who took one over or was done with it, on one line; none where
/// there is nothing to tell.
public record WeekOfPractices(PracticeStore practices, AdoptionStore adoptions) {
    public List<String> of(Transaction tx, Roster roster, Week week) {
        var from = week.monday().atStartOfDay(week.zone()).toInstant();
        var until = week.later(1).monday().atStartOfDay(week.zone()).toInstant();
        var told = practices.between(tx, roster.workspace(), from, until);
        var moved = adoptions.moved(tx, roster.workspace(), from, until);
        var taken =
                moved.stream()
                        .filter(one -> !one.isDropped() && within(one.at(), from, until))
                        .toList();
        var done = moved.stream().filter(one -> isDone(one, from, until)).toList();
        return WeekReplies.line(told, taken, done, roster).stream().toList();
    }

    private static boolean isDone(Adoption one, Instant from, Instant until) {
        return one.state() instanceof Adoption.State.Done(_, _, var at) && within(at, from, until);
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
