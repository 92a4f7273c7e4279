package zutuan.bot.kernel.chinese.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zutuan.bot.kernel.chinese.Tables;

/// Words that say the same, by the number of their line in the table.
final class Synonyms {
    private static final Map<String, Integer> WORDS = words();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Synonyms() {}

    private static Map<String, Integer> words() {
        var words = new HashMap<String, Integer>();
        int line = 0;
        for (String group : Tables.lines(Synonyms.class, "synonyms.txt")) {
            for (String word : group.strip().split(" ", -1)) {
                words.putIfAbsent(word, line);
            }
            line++;
        }
        return Map.copyOf(words);
    }

    /// The groups of the words of a text, one for each occurrence; at a position the longest word.
    static List<Integer> of(String text) {
        var groups = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + LONGEST);
            while (end > at && !WORDS.containsKey(text.substring(at, end))) {
                end--;
            }
            if (end > at) {
                groups.add(Objects.requireNonNull(WORDS.get(text.substring(at, end))));
            }
            at = Math.max(end, at + 1);
        }
        return groups;
    }
}
