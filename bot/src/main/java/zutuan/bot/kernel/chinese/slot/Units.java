package zutuan.bot.kernel.chinese.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Tables;

/// The units of quantities, from {@code units.tsv}. Immutable after loading.
public final class Units {
    private static final Units SHIPPED = load();

    private final Map<Character, List<Unit>> byFirst = new HashMap<>();

    private Units() {}

    /// A word for a unit.
    ///
    /// @param usual its usual spelling
    /// @param into the unit it converts into
    /// @param factor how many of `into` it is
    public record Unit(String word, String usual, String into, BigDecimal factor) {}

    public static Units shipped() {
        return SHIPPED;
    }

    /// The longest unit word here.
    public Optional<Unit> at(String text, int start) {
        return start < text.length()
                ? byFirst.getOrDefault(text.charAt(start), List.of()).stream()
                        .filter(unit -> text.startsWith(unit.word(), start))
                        .findFirst()
                : Optional.empty();
    }

    private void add(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        for (String word : columns.get(3).split(" ", -1)) {
            var unit =
                    new Unit(word, columns.get(0), columns.get(1), new BigDecimal(columns.get(2)));
            byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(unit);
        }
    }

    private static Units load() {
        var units = new Units();
        Tables.lines(Units.class, "units.tsv").forEach(units::add);
        var longestFirst = Comparator.comparingInt((Unit unit) -> unit.word().length()).reversed();
        units.byFirst.values().forEach(words -> words.sort(longestFirst));
        return units;
    }
}
