package zutuan.bot.kernel.chinese.intent;

import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.chinese.QuickPattern;

/// What in a sentence hints that it does not tell of here and now – or that it does. A table:
/// NAME<TAB>pattern.
final class Hints {
    private static final Hints SHIPPED = new Hints(Resources.lines("hints.tsv"));

    private final List<Hint> hints;

    private record Hint(int hash, QuickPattern pattern) {}

    private Hints(List<String> lines) {
        hints =
                lines.stream()
                        .map(line -> line.split("\t", 2))
                        .map(columns ->
                                new Hint(columns[0].hashCode(), QuickPattern.compile(columns[1])))
                        .toList();
    }

    static Hints shipped() {
        return SHIPPED;
    }

    /// The hints in a text, as hashes.
    List<Integer> in(String text) {
        var found = new ArrayList<Integer>();
        for (var hint : hints) {
            if (hint.pattern().find(text)) {
                found.add(hint.hash());
            }
        }
        return found;
    }
}
