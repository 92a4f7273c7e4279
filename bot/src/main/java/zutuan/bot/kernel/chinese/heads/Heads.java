package zutuan.bot.kernel.chinese.heads;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// How many people came, by category, in the order in which they were named; the empty category is
/// whoever was not told apart.
public record Heads(SequencedMap<String, Integer> byCategory) {
    public static final Heads NONE = new Heads(new LinkedHashMap<>());

    /// More in one place is a slip of the finger.
    public static final int MOST = 9_999;

    public Heads {
        byCategory = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byCategory));
    }

    /// So many, not told apart.
    public static Heads of(int people) {
        return new Heads(new LinkedHashMap<>(Map.of("", people)));
    }

    /// 人次 of one: a person who comes to two is counted twice.
    public int people() {
        return byCategory.values().stream().mapToInt(Integer::intValue).sum();
    }

    public static Heads sum(Collection<Heads> all) {
        var sum = new LinkedHashMap<String, Integer>();
        all.forEach(one ->
                one.byCategory.forEach(
                        (category, people) -> sum.merge(category, people, Integer::sum)));
        return new Heads(sum);
    }

    /// `支书12 大户8`; empty if no category was named.
    public String categories() {
        return byCategory.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
