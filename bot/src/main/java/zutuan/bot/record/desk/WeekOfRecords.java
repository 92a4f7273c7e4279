package zutuan.bot.record.desk;

import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.record.store.RecordStore;

/// What was done in a week.
public record WeekOfRecords(RecordStore store) {
    public Summary of(Transaction tx, Roster roster, Week week) {
        var all = store.between(tx, roster.workspace(), week.monday(), week.later(1).monday());
        var entries =
                all.stream()
                        .map(one ->
                                new Summary.Entry(
                                        RecordReplies.line(one, roster),
                                        one.what().day().atStartOfDay(week.zone()).toInstant()))
                        .toList();
        return Summary.of(
                new Summary.Part(
                        Summary.Kind.HELD, RecordReplies.NAME, RecordReplies.UNIT, entries));
    }
}
