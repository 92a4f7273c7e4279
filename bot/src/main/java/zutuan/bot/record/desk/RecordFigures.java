package zutuan.bot.record.desk;

import java.util.List;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.record.model.Activity;
import zutuan.bot.record.store.RecordStore;

/// What was done on some days, and who came.
public record RecordFigures(RecordStore store) {
    public List<Figure> of(Transaction tx, Roster roster, Days days) {
        var items =
                store.between(tx, roster.workspace(), days.first(), days.after()).stream()
                        .map(one -> item(one, roster, days))
                        .toList();
        return Figure.sessions(RecordReplies.SESSIONS, RecordReplies.ATTENDANCE, items);
    }

    private static Item item(Activity one, Roster roster, Days days) {
        return new Item(
                one.ref().subject(),
                one.ref().label(),
                one.what().day().atStartOfDay(days.zone()).toInstant(),
                RecordReplies.held(one, roster),
                one.what().heads().byCategory(),
                List.of(Part.of(Figure.Role.KEEPER, one.origin().memberId(), roster)));
    }
}
