package zutuan.bot.kernel.talk;

import java.text.Normalizer;

/// Cleans what members type before it is read.
public final class Texts {
    private Texts() {}

    /// Half-width letters, digits and punctuation, no control characters, trimmed.
    public static String clean(String raw) {
        var text = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !Character.isISOControl(point) || point == '\n')
                .forEach(text::appendCodePoint);
        return text.toString().strip();
    }

    /// How many single-character changes lie between two words.
    public static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int change = one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
                int best = Math.min(diagonal + change, Math.min(row[column], row[column - 1]) + 1);
                diagonal = row[column];
                row[column] = best;
            }
        }
        return row[other.length()];
    }
}
