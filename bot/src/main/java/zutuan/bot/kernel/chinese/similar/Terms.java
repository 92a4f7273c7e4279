package zutuan.bot.kernel.chinese.similar;

import java.util.Arrays;
import java.util.Locale;
import zutuan.bot.kernel.chinese.Normalizer;

/// The terms of a text, ascending, and how often each occurs: every letter or digit, every two that
/// stand together, and the group of each word that has synonyms. `total` counts with repetition.
public record Terms(int[] keys, int[] counts, int total) {
    /// What stands beyond this many characters is not looked at.
    private static final int LONGEST = 4_000;

    /// No letter has this upper half, so no pair does.
    private static final int GROUP = 0xFFFF0000;

    static Terms of(String text) {
        return of(text, Synonyms.SHIPPED);
    }

    public static Terms of(String text, Synonyms synonyms) {
        String normal = Normalizer.normalize(text).text().toLowerCase(Locale.ROOT);
        int end = Math.min(normal.length(), LONGEST);
        var groups = synonyms.in(normal.substring(0, end));
        var all = new int[end * 2 + groups.size()];
        int size = 0;
        int before = 0;
        for (int at = 0; at < end; at++) {
            char letter = normal.charAt(at);
            if (!Character.isLetterOrDigit(letter)) {
                before = 0;
                continue;
            }
            all[size++] = letter;
            if (before != 0) {
                all[size++] = (before << 16) | letter;
            }
            before = letter;
        }
        for (int group : groups) {
            all[size++] = GROUP | group;
        }
        return counted(Arrays.copyOf(all, size));
    }

    /// Whether a term is a group of synonyms.
    public static boolean isGroup(int key) {
        return (key & GROUP) == GROUP;
    }

    /// Whether a term is two letters that stand together.
    public static boolean isPair(int key) {
        return (key & GROUP) != 0 && !isGroup(key);
    }

    private static Terms counted(int[] all) {
        Arrays.sort(all);
        var keys = new int[all.length];
        var counts = new int[all.length];
        int kept = 0;
        for (int key : all) {
            if (kept > 0 && keys[kept - 1] == key) {
                counts[kept - 1]++;
            } else {
                keys[kept] = key;
                counts[kept] = 1;
                kept++;
            }
        }
        return new Terms(Arrays.copyOf(keys, kept), Arrays.copyOf(counts, kept), all.length);
    }
}
