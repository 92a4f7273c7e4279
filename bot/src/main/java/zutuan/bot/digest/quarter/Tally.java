package zutuan.bot.digest.quarter;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;

/// One number: what it counts by which definitions, and its items in the order of time.
public record Tally(Measure measure, List<String> definitions, List<Item> items) {
    public Tally {
        definitions = List.copyOf(definitions);
        items = List.copyOf(items);
    }

    static Tally of(Measure measure, List<Figure> figures) {
        return new Tally(
                measure,
                figures.stream().map(Figure::definition).distinct().toList(),
                figures.stream()
                        .flatMap(figure -> figure.items().stream())
                        .sorted(Comparator.comparing(Item::at))
                        .toList());
    }

    Tally only(Predicate<Item> which) {
        return new Tally(measure, definitions, items.stream().filter(which).toList());
    }

    /// People where people are counted, else things.
    public int count() {
        return measure == Measure.ATTENDANCE
                ? items.stream().mapToInt(Item::heads).sum()
                : items.size();
    }
}
