package zutuan.bot.kernel.chinese.similar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Words that say the same, by the number of their line in the table.
final class Synonyms {
    private static final Map<String, Integer> WORDS = words();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Synonyms() {}

    private static Map<String, Integer> words() {
        try (InputStream stream = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            byte[] table = Objects.requireNonNull(stream, "synonyms.txt").readAllBytes();
            var words = new HashMap<String, Integer>();
            int line = 0;
            for (String group : new String(table, StandardCharsets.UTF_8).split("\n", -1)) {
                if (!group.isBlank() && !group.startsWith("#")) {
                    for (String word : group.strip().split(" ", -1)) {
                        words.putIfAbsent(word, line);
                    }
                    line++;
                }
            }
            return Map.copyOf(words);
        } catch (IOException broken) {
            throw new UncheckedIOException("synonyms.txt", broken);
        }
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
