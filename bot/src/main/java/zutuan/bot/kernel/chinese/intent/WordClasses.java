package zutuan.bot.kernel.chinese.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that mean alike, so that what was learned about pigs helps with rabbits.
final class WordClasses {
    private static final WordClasses SHIPPED = read("words.tsv");
    private static final WordClasses OF_DANGER = read("danger-words.tsv");

    private final Map<String, List<WordClass>> words = new HashMap<>();
    private final int longest;

    private WordClasses(List<String> lines) {
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            var wordClass = new WordClass(columns[0], Domain.of(columns[1]), columns[0].hashCode());
            for (String word : columns[2].split(" ", -1)) {
                words.computeIfAbsent(word, _ -> new ArrayList<>()).add(wordClass);
            }
        }
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// `domain` is where such a thing mostly belongs.
    record WordClass(String name, Domain domain, int hash) {}

    /// A word found in a text; a word may be in several classes.
    record Found(int start, int end, List<WordClass> classes) {}

    static WordClasses shipped() {
        return SHIPPED;
    }

    /// Those of danger, and of what only sounds like it.
    static WordClasses ofDanger() {
        return OF_DANGER;
    }

    private static WordClasses read(String resource) {
        return new WordClasses(Resources.lines(resource));
    }

    /// The words of a text in order, not overlapping; at each position the longest.
    List<Found> find(String text) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < text.length(); ) {
            var word = longestAt(text, at);
            if (word == null) {
                at++;
            } else {
                found.add(word);
                at = word.end();
            }
        }
        return found;
    }

    private @Nullable Found longestAt(String text, int start) {
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            var classes = words.get(text.substring(start, end));
            if (classes != null) {
                return new Found(start, end, classes);
            }
        }
        return null;
    }
}
