package zutuan.bot.kernel.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Suggestion {
    private Suggestion() {}

    /** 「是不是想写 xxx?」 for the nearest known word, or all of them if none is near. */
    static String forUnknown(String word, Collection<String> known) {
        return nearest(word, known)
                .map(candidate -> "是不是想写 " + candidate + "?")
                .orElseGet(() -> "这里可写：" + String.join("、", known));
    }

    /** The same for ids, of which there may be too many to list. */
    static String forReference(String id, Collection<String> known) {
        return nearest(id, known)
                .map(candidate -> "是不是想写 " + candidate + "?")
                .orElse("请先在上面登记，或改成已登记的代号");
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= 1 + word.length() / 3);
    }

    /** Edits between the two, upper and lower case alike. */
    static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int index = 1; index <= from.length(); index++) {
            int diagonal = row[0];
            row[0] = index;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(index - 1) == to.charAt(column - 1) ? 0 : 1;
                int next = Math.min(diagonal + change, Math.min(row[column], row[column - 1]) + 1);
                diagonal = row[column];
                row[column] = next;
            }
        }
        return row[to.length()];
    }
}
