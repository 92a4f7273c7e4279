package zutuan.bot.kernel.chinese;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A set of words, looked up where a text goes on with one or has just ended with one. Immutable.
public final class Words {
    private final Map<Character, List<String>> byFirst;
    private final Map<Character, List<String>> byLast;

    private Words(List<String> words) {
        this.byFirst = words.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
        this.byLast =
                words.stream()
                        .collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
    }

    /// None of the words may be empty.
    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    /// The words of a line, separated by single blanks.
    public static Words parse(String line) {
        return new Words(Arrays.asList(line.split(" ", -1)));
    }

    /// Whether one of the words begins at this offset.
    public boolean follow(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of the words ends (exclusively) at this offset.
    public boolean precede(String text, int end) {
        if (end <= 0) {
            return false;
        }
        for (String word : byLast.getOrDefault(text.charAt(end - 1), List.of())) {
            if (text.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }
}
