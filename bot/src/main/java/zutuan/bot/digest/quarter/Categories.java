package zutuan.bot.digest.quarter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.talk.Figure.Item;

/// Puts people together by category, whatever each feature calls it: the name most of them were
/// counted under stands for all. Pure.
final class Categories {
    private static final Map<String, String> SAME =
            Tables.rows(Categories.class, "/zutuan/bot/digest/quarter/categories.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

    private Categories() {}

    /// How many of each, the most first; whoever was not told apart (empty) last.
    static SequencedMap<String, Integer> of(List<Item> items) {
        var named = new HashMap<String, Map<String, Integer>>();
        for (var item : items) {
            item.people()
                    .forEach((name, people) ->
                            named.computeIfAbsent(kind(name), _ -> new HashMap<>())
                                    .merge(name, people, Integer::sum));
        }
        var sums = new LinkedHashMap<String, Integer>();
        named.values().stream()
                .map(Categories::sum)
                .sorted(
                        Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                        entry -> entry.getKey().isEmpty())
                                .thenComparing(
                                        Map.Entry.comparingByValue(Comparator.reverseOrder()))
                                .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
        return sums;
    }

    private static Map.Entry<String, Integer> sum(Map<String, Integer> names) {
        String most =
                names.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(Map.Entry::getKey))
                        .orElseThrow()
                        .getKey();
        return Map.entry(most, names.values().stream().mapToInt(Integer::intValue).sum());
    }

    static String kind(String name) {
        return SAME.getOrDefault(name, name);
    }

    /// How many people of a category came to one.
    static int count(Item item, String category) {
        return item.people().entrySet().stream()
                .filter(entry -> kind(entry.getKey()).equals(kind(category)))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
