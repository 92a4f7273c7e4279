package zutuan.bot.digest.quarter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;

/// The numbers of some days as they stood at a moment. A measure that no feature counts is not
/// there. Pure.
public record Report(Stretch stretch, Instant now, Map<Measure, Tally> tallies) {
    public Report {
        tallies = Map.copyOf(tallies);
    }

    static Report of(Stretch stretch, Instant now, List<Figure> figures) {
        var tallies = new EnumMap<Measure, Tally>(Measure.class);
        for (var measure : Measure.values()) {
            var its = figures.stream().filter(one -> one.measure() == measure).toList();
            if (!its.isEmpty()) {
                tallies.put(measure, Tally.of(measure, its));
            }
        }
        return new Report(stretch, now, tallies);
    }

    /// The same of some things alone.
    public Report only(Predicate<Item> which) {
        var some = new EnumMap<Measure, Tally>(Measure.class);
        tallies.forEach((measure, tally) -> some.put(measure, tally.only(which)));
        return new Report(stretch, now, some);
    }

    /// What is counted at all, in order.
    public List<Tally> all() {
        return List.of(Measure.values()).stream().flatMap(one -> tally(one).stream()).toList();
    }

    public Optional<Tally> tally(Measure measure) {
        return Optional.ofNullable(tallies.get(measure));
    }

    public int count(Measure measure) {
        return tally(measure).map(Tally::count).orElse(0);
    }

    public List<Item> items(Measure measure) {
        return tally(measure).map(Tally::items).orElseGet(List::of);
    }

    /// How many people of each category, the most first; the empty one last.
    public SequencedMap<String, Integer> people() {
        return Categories.of(items(Measure.ATTENDANCE));
    }

    /// How many people of a category came to one thing.
    public static int people(Item item, String category) {
        return Categories.count(item, category);
    }

    /// Whether both name the same people.
    public static boolean isSame(String category, String other) {
        return Categories.kind(category).equals(Categories.kind(other));
    }

    /// How much of one measure is of another, in whole hundredths; empty if there is nothing of the
    /// other.
    public Optional<Integer> percent(Measure part, Measure whole) {
        int all = count(whole);
        return all == 0
                ? Optional.empty()
                : Optional.of(Math.toIntExact(Math.round(100.0 * count(part) / all)));
    }

    public boolean isEmpty() {
        return tallies.values().stream().allMatch(tally -> tally.items().isEmpty());
    }

    /// The days are not over yet.
    public boolean isUnfinished() {
        return now.isBefore(stretch.days().until());
    }
}
