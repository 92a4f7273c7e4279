package zutuan.bot.kernel.chinese.similar;

import java.util.Arrays;
import java.util.Locale;
import zutuan.bot.kernel.chinese.Normalizer;

/// The terms of a text, ascending, and how often each occurs: every letter or digit, every two that
/// stand together, and the group of each word that has synonyms. `total` counts with repetition.
record Terms(int[] keys, int[] counts, int total) {
    /// What stands beyond this many characters is not looked at.
    private static final int LONGEST = 4_000;

    /// No letter has this upper half, so no pair does.
    private static final int GROUP = 0xFFFF0000;

    static Terms of(String text) {
        String normal = Normalizer.normalize(text).text().toLowerCase(Locale.ROOT);
        int end = Math.min(normal.length(), LONGEST);
        var groups = Synonyms.of(normal.substring(0, end));
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
