package zutuan.bot.assist.list;

import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Solved;
import zutuan.bot.assist.store.RequestListStore;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Part;

/// The requests for help that were solved on some days.
public record HelpFigures(RequestListStore lists) {
    public List<Figure> of(Transaction tx, Roster roster, Days days) {
        var items =
                lists.solved(tx, roster.workspace(), days.from(), days.until()).stream()
                        .flatMap(request -> item(request, roster))
                        .toList();
        return List.of(new Figure(Figure.Measure.ASSISTED, ListReplies.ASSISTED, items));
    }

    private static Stream<Item> item(HelpRequest request, Roster roster) {
        return request.state() instanceof Solved(_, _, var at, _)
                ? Stream.of(
                        new Item(
                                request.subject(),
                                request.label(),
                                at,
                                ListReplies.solved(request, roster),
                                parts(request, roster)))
                : Stream.empty();
    }

    private static List<Part> parts(HelpRequest request, Roster roster) {
        return request.hand().stream()
                .map(hand -> Part.of(Figure.Role.LEAD, hand.technicianId(), roster))
                .toList();
    }
}
