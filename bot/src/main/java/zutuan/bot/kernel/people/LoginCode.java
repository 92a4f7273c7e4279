package zutuan.bot.kernel.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The form of one-time codes: ten of thirty letters and digits, 49 bits, shown in two groups. No
/// two of them look alike (no 0 and O, 1, I and L, U and V), and they are read however they are
/// written: small, full-width, with spaces or dashes.
public final class LoginCode {
    static final int LENGTH = 10;
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;

    /// How much of a code tells which code is meant.
    private static final int BEGINNING = 4;

    private LoginCode() {}

    /// A place in a text that may be a code; `end` is exclusive.
    public record Spot(String code, int start, int end) {}

    static String make(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (int index = 0; index < LENGTH; index++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// K7M3Q-X9TDW
    public static String shown(String code) {
        return code.substring(0, GROUP) + "-" + code.substring(GROUP);
    }

    /// The code in its one form, if a text is nothing but one.
    public static Optional<String> read(String text) {
        var spots = in(text);
        boolean whole =
                spots.size() == 1
                        && text.substring(0, spots.getFirst().start()).isBlank()
                        && text.substring(spots.getFirst().end()).isBlank();
        return whole ? Optional.of(spots.getFirst().code()) : Optional.empty();
    }

    /// Everything in a text that has the form of a code, overlapping too.
    public static List<Spot> in(String text) {
        var spots = new ArrayList<Spot>();
        var run = new StringBuilder();
        var places = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            char letter = letter(point);
            if (letter != 0) {
                run.append(letter);
                places.add(at);
                if (run.length() >= LENGTH) {
                    int first = run.length() - LENGTH;
                    spots.add(new Spot(run.substring(first), places.get(first), at + 1));
                }
            } else if (!separates(point)) {
                run.setLength(0);
                places.clear();
            }
        }
        return List.copyOf(spots);
    }

    /// What of a code may be named without giving it away.
    static String beginning(String code) {
        return code.substring(0, BEGINNING);
    }

    /// 0 if it is none of ours.
    private static char letter(int point) {
        String plain =
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT);
        return plain.length() == 1 && LETTERS.contains(plain) ? plain.charAt(0) : 0;
    }

    private static boolean separates(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.DASH_PUNCTUATION
                || Character.getType(point) == Character.FORMAT
                || "._·・*`~".indexOf(point) >= 0;
    }
}
