package zutuan.bot.record.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.Tables;

/// What villages mostly count, from `metrics.tsv`; any other name will do as well. Pure.
final class Metrics {
    private static final List<List<String>> ROWS =
            Tables.rows(Metrics.class, "metrics.tsv").stream()
                    .sorted(
                            Comparator.comparingInt((List<String> row) -> row.getFirst().length())
                                    .reversed())
                    .toList();

    private Metrics() {}

    /// What is counted, and of what.
    record Name(String metric, String item) {
        static final Name NONE = new Name("", "");
    }

    /// `存栏 牛` and `存栏牛` are the same; behind another, 猪 is of the same metric.
    static Name read(String words, Name before) {
        var tokens =
                Arrays.stream(words.split("[\\s:,;、]+", -1)).filter(one -> !one.isEmpty()).toList();
        if (tokens.isEmpty()) {
            return before;
        }
        var known = known(tokens.getFirst());
        String rest = tokens.stream().skip(1).collect(Collectors.joining());
        if (known.isPresent()) {
            String metric = known.get();
            return new Name(metric, tokens.getFirst().substring(metric.length()) + rest);
        }
        return before.metric().isEmpty()
                ? new Name(tokens.getFirst(), rest)
                : new Name(before.metric(), String.join("", tokens));
    }

    /// Whether a text speaks of any.
    static boolean in(String text) {
        return ROWS.stream().map(List::getFirst).anyMatch(text::contains);
    }

    /// What is counted in a unit; nothing where that may be anything.
    static String counted(String unit) {
        return switch (unit) {
            case "户" -> "户数";
            case "人", "人口" -> "人口";
            case "亩" -> "面积";
            default -> "";
        };
    }

    static Optional<String> known(String word) {
        return ROWS.stream().map(List::getFirst).filter(word::startsWith).findFirst();
    }

    /// What it is counted in where that goes without saying.
    static Optional<String> unit(Name name) {
        return ROWS.stream()
                .filter(row -> row.getFirst().equals(name.metric()))
                .map(row -> row.get(1))
                .filter(unit -> !unit.equals("-"))
                .findFirst();
    }
}
