package zutuan.bot.kernel.chinese.slot;

import java.util.HashMap;
import java.util.Map;
import zutuan.bot.kernel.chinese.Tables;

/// How characters sound to an ear that does not tell zh from z, ch from c, sh from s, n from l, hu
/// from f before a vowel, and ng from n: the slips of voice input. Two characters sound alike if
/// their codes are equal. Immutable after loading.
final class Syllables {
    /// The code of what is no common character; it sounds like nothing.
    static final int SILENT = 0;

    private static final char FIRST = '一';
    private static final Syllables SHIPPED = load();

    private final short[] codes = new short[0x9FFF - FIRST + 1];

    private Syllables() {}

    static Syllables shipped() {
        return SHIPPED;
    }

    int code(char character) {
        int index = character - FIRST;
        return index >= 0 && index < codes.length ? codes[index] : SILENT;
    }

    int[] codes(String text) {
        return text.chars().map(character -> code((char) character)).toArray();
    }

    private static Syllables load() {
        var table = new Syllables();
        Map<String, Short> keys = new HashMap<>();
        Tables.lines(Syllables.class, "syllables.txt").forEach(line -> table.add(line, keys));
        return table;
    }

    private void add(String line, Map<String, Short> keys) {
        int blank = line.indexOf(' ');
        String key = blurred(line.substring(0, blank));
        short code = keys.computeIfAbsent(key, _ -> (short) (keys.size() + 1));
        for (int at = blank + 1; at < line.length(); at++) {
            codes[line.charAt(at) - FIRST] = code;
        }
    }

    private static String blurred(String syllable) {
        String key = syllable;
        if (key.startsWith("zh") || key.startsWith("ch") || key.startsWith("sh")) {
            key = key.charAt(0) + key.substring(2);
        } else if (key.startsWith("n")) {
            key = "l" + key.substring(1);
        } else if (key.startsWith("hu") && key.length() > 2) {
            key = "f" + key.substring(2);
        }
        return key.endsWith("ng") ? key.substring(0, key.length() - 1) : key;
    }
}
