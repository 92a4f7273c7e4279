package zutuan.bot.kernel.chinese.amend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Spoken;
import zutuan.bot.kernel.chinese.Tables;

/// The words of `leads.tsv`. Pure.
final class LeadWords {
    private static final List<List<String>> ROWS =
            Tables.rows(LeadWords.class, "leads.tsv").stream()
                    .sorted(
                            Comparator.comparingInt((List<String> row) -> row.getFirst().length())
                                    .reversed())
                    .toList();

    private LeadWords() {}

    /// The words of a kind, longest first.
    static List<String> of(String kind) {
        return ROWS.stream()
                .filter(row -> row.get(1).equals(kind))
                .map(List::getFirst)
                .flatMap(Spoken::all)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static Optional<String> begins(String text, List<String> words) {
        return words.stream().filter(text::startsWith).findFirst();
    }

    static Optional<String> ends(String text, List<String> words) {
        return words.stream().filter(text::endsWith).findFirst();
    }

    static Optional<String> in(String text, List<String> words) {
        return words.stream().filter(text::contains).findFirst();
    }
}
