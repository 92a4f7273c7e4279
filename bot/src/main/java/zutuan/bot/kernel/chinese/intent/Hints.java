package zutuan.bot.kernel.chinese.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.chinese.QuickPattern;

/// What in a sentence hints that it does not tell of here and now – or that it does. A table:
/// NAME<TAB>pattern.
final class Hints {
    private static final Hints SHIPPED = new Hints(Resources.lines("hints.tsv"));

    private static final Set<String> HERE = Set.of("STILL", "HERE", "CALL", "BODY", "COUNT");

    private final List<Hint> hints;

    private record Hint(String name, QuickPattern pattern) {}

    private Hints(List<String> lines) {
        hints =
                lines.stream()
                        .map(line -> line.split("\t", 2))
                        .map(columns -> new Hint(columns[0], QuickPattern.compile(columns[1])))
                        .toList();
    }

    static Hints shipped() {
        return SHIPPED;
    }

    /// Whether any of them hints at another time, place or world than here and now.
    boolean areOfElsewhere(String text) {
        return hints.stream()
                .anyMatch(hint -> !HERE.contains(hint.name()) && hint.pattern().find(text));
    }

    /// The hints in a text, as hashes.
    List<Integer> in(String text) {
        var found = new ArrayList<Integer>();
        for (var hint : hints) {
            if (hint.pattern().find(text)) {
                found.add(hint.name().hashCode());
            }
        }
        return found;
    }
}
