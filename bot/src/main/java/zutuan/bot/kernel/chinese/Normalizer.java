package zutuan.bot.kernel.chinese;

import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Brings a message into one normal form: NFKC per code point (full-width letters, digits and
/// punctuation become plain), control and invisible characters dropped, every blank a space,
/// frequent traditional characters written simplified.
///
/// Works per code point and never merges two of them, so each normal character keeps its source
/// position ({@link Normalized}).
public final class Normalizer {
    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    private Normalizer() {}

    /// The normal form of any text; never fails, an empty text stays empty.
    public static Normalized normalize(String source) {
        var text = new StringBuilder(source.length());
        int[] starts = new int[source.length() + 16];
        int[] ends = new int[starts.length];
        for (int at = 0; at < source.length(); ) {
            int codePoint = source.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            String plain = plain(codePoint);
            while (text.length() + plain.length() > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, starts.length);
            }
            for (int index = 0; index < plain.length(); index++) {
                starts[text.length() + index] = at;
                ends[text.length() + index] = next;
            }
            text.append(plain);
            at = next;
        }
        return new Normalized(source, text.toString(), starts, ends);
    }

    private static String plain(int codePoint) {
        if (codePoint < 0x80) {
            return ascii(codePoint);
        }
        if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
            return " ";
        }
        if (isInvisible(codePoint)) {
            return "";
        }
        int simple = SIMPLIFIED.getOrDefault(codePoint, codePoint);
        return java.text.Normalizer.normalize(Character.toString(simple), Form.NFKC);
    }

    private static String ascii(int codePoint) {
        if (codePoint == '\t') {
            return " ";
        }
        if (codePoint == '\n' || codePoint == '\r') {
            return "\n";
        }
        return Character.isISOControl(codePoint) ? "" : Character.toString(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        };
    }

    private static Map<Integer, Integer> simplified() {
        var pairs = new HashMap<Integer, Integer>();
        Tables.lines(Normalizer.class, "simplified.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .filter(pair -> pair.length() == 2)
                .forEach(pair -> pairs.put((int) pair.charAt(0), (int) pair.charAt(1)));
        return Map.copyOf(pairs);
    }
}
