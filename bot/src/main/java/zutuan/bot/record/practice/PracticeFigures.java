package zutuan.bot.record.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.kernel.talk.Figure.Role;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Adoption.State.Done;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.PracticeStore;

/// What villages were done taking over on some days: theirs, and that of who tried it first.
public record PracticeFigures(PracticeStore practices, AdoptionStore adoptions) {
    /// Nothing where nobody has taken anything over yet: then it is no number of a report.
    public List<Figure> of(Transaction tx, Roster roster, Days days) {
        var items =
                adoptions.moved(tx, roster.workspace(), days.from(), days.until()).stream()
                        .flatMap(one -> item(tx, one, roster, days))
                        .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(new Figure(Figure.Measure.ADOPTED, WeekReplies.ADOPTED, items));
    }

    private Stream<Item> item(Transaction tx, Adoption one, Roster roster, Days days) {
        return one.state() instanceof Done done
                        && !done.at().isBefore(days.from())
                        && done.at().isBefore(days.until())
                ? Stream.of(
                        new Item(
                                one.subject(),
                                one.practice().label(),
                                done.at(),
                                WeekReplies.adopted(one, done, roster),
                                parts(tx, one, roster)))
                : Stream.empty();
    }

    private List<Part> parts(Transaction tx, Adoption one, Roster roster) {
        var parts = new ArrayList<Part>();
        practices
                .find(tx, one.practice())
                .map(practice -> Part.of(Role.GIVER, practice.origin().memberId(), roster))
                .ifPresent(parts::add);
        parts.add(Part.of(Role.ADOPTER, one.task().ownerId(), roster));
        return parts;
    }
}
