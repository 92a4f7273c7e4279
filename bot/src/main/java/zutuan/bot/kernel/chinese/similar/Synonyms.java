package zutuan.bot.kernel.chinese.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zutuan.bot.kernel.chinese.Tables;

/// Words that say the same, by the number of their line in a table. Immutable.
public final class Synonyms {
    /// Those of reports of every kind.
    static final Synonyms SHIPPED = of(Tables.lines(Synonyms.class, "synonyms.txt"));

    private final Map<String, Integer> words = new HashMap<>();
    private final int longest;

    private Synonyms(List<String> lines) {
        int line = 0;
        for (String group : lines) {
            for (String word : group.strip().split(" ", -1)) {
                words.putIfAbsent(word, line);
            }
            line++;
        }
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// A line holds words that say the same, separated by single blanks.
    public static Synonyms of(List<String> lines) {
        return new Synonyms(lines);
    }

    /// The groups of the words of a text, one for each occurrence; at a position the longest word.
    List<Integer> in(String text) {
        var groups = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + longest);
            while (end > at && !words.containsKey(text.substring(at, end))) {
                end--;
            }
            if (end > at) {
                groups.add(Objects.requireNonNull(words.get(text.substring(at, end))));
            }
            at = Math.max(end, at + 1);
        }
        return groups;
    }
}
