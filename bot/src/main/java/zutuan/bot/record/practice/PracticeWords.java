package zutuan.bot.record.practice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Tables;

/// What members say when they want something with a practice; the words stand in `practice.tsv`.
enum PracticeWords {
    SHOW,
    CORRECT,
    WITHDRAW,
    ADOPT,
    DONE,
    DROP,
    /// How it goes, which nobody has to report.
    NEWS,
    DUE,
    US,
    ASKING;

    private static final List<List<String>> ROWS = Tables.rows(PracticeWords.class, "practice.tsv");

    List<String> words() {
        return ROWS.stream()
                .filter(row -> row.getFirst().equals(name()))
                .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    boolean is(String said) {
        return words().contains(said);
    }

    boolean in(String said) {
        return words().stream().anyMatch(said::contains);
    }

    /// What follows the word that these words begin with.
    Optional<String> behind(String said) {
        return words().stream()
                .filter(said::startsWith)
                .findFirst()
                .map(word -> said.substring(word.length()).replaceFirst("^[\\s:,。]+", "").strip());
    }
}
