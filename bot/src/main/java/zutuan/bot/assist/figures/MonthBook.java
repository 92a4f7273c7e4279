package zutuan.bot.assist.figures;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.store.FigureStore;
import zutuan.bot.kernel.store.Transaction;

/// Computes the numbers of a month from the requests and from what was recorded of them.
public record MonthBook(FigureStore store, ZoneId zone) {
    public MonthFigures of(Transaction tx, String workspace, YearMonth month, Set<Field> fields) {
        var from = month.atDay(1).atStartOfDay(zone).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        var span = new FigureStore.Span(workspace, from, until, fields);
        var answered = new HashSet<Long>();
        var visited = new HashSet<Long>();
        for (var answer : store.answers(tx, span)) {
            answered.add(answer.number());
            if (!answer.phone()) {
                visited.add(answer.number());
            }
        }
        var waits =
                store.firstTaken(tx, span).stream()
                        .map(taken -> Duration.between(taken.askedAt(), taken.takenAt()))
                        .toList();
        return new MonthFigures(
                store.asked(tx, span),
                store.byCase(tx, span),
                visited.size(),
                answered.size() - visited.size(),
                store.solved(tx, span),
                waits);
    }
}
