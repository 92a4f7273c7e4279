package zutuan.bot.meeting.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// How many people came to a meeting, by category, in the order in which they were named. The empty
/// category is everybody.
public record Turnout(SequencedMap<String, Integer> byCategory) {
    public Turnout {
        byCategory = new LinkedHashMap<>(byCategory);
    }

    public static Turnout of(int people) {
        return new Turnout(new LinkedHashMap<>(Map.of("", people)));
    }

    public int people() {
        return byCategory.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Turnout and(Turnout other) {
        var sum = new LinkedHashMap<>(byCategory);
        other.byCategory.forEach((category, people) -> sum.merge(category, people, Integer::sum));
        return new Turnout(sum);
    }

    /// `支书12 产业大户8`; empty if no category was named.
    public String categories() {
        return byCategory.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /// As reports say it: 33 is 30余人(实到33), 40 is 40人.
    public static String rounded(int people, String unit) {
        int step = people < 100 ? 10 : 100;
        return people < 10 || people % step == 0
                ? people + unit
                : "%d余%s（实到%d）".formatted(people / step * step, unit, people);
    }
}
