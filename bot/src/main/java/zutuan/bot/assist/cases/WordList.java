package zutuan.bot.assist.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.chinese.Tables;

/// Words looked for in a text, at each position the longest. Immutable.
final class WordList {
    private final Set<String> words;
    private final int longest;

    private WordList(Set<String> words) {
        this.words = words;
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    static WordList of(Set<String> words) {
        return new WordList(Set.copyOf(words));
    }

    /// The words of a table beside this class, separated by single blanks on any number of lines.
    static WordList table(String name) {
        var words = new HashSet<String>();
        for (String line : Tables.lines(WordList.class, name)) {
            words.addAll(List.of(line.split(" ", -1)));
        }
        return of(words);
    }

    /// The word at a position; empty if none begins there.
    String at(String text, int at) {
        int end = Math.min(text.length(), at + longest);
        while (end > at && !words.contains(text.substring(at, end))) {
            end--;
        }
        return text.substring(at, end);
    }

    boolean occursIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!at(text, at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// The text with a blank in the place of each word.
    String outOf(String text) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = at(text, at).length();
            rest.append(length > 0 ? ' ' : text.charAt(at));
            at += Math.max(1, length);
        }
        return rest.toString();
    }
}
