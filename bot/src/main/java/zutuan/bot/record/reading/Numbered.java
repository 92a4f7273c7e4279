package zutuan.bot.record.reading;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// A number with a letter before it and the words around it: 改P3 …, P3完成 …. Pure.
public record Numbered(String before, long number, String rest) {
    private static final int MOST_DIGITS = 6;

    /// The first whose letter is this, large or small.
    public static Optional<Numbered> in(String text, char letter) {
        for (int at = 0; at < text.length() - 1; at++) {
            boolean sign = Character.toUpperCase(text.charAt(at)) == letter;
            if (sign && isDigit(text, at + 1) && !isLatin(text, at - 1)) {
                return at(text, at);
            }
        }
        return Optional.empty();
    }

    /// With a verb that stands behind put before: H3作废 记重了.
    public Numbered turned(Set<String> verbs) {
        return before.isEmpty()
                ? verbs.stream()
                        .filter(rest::startsWith)
                        .max(Comparator.comparingInt(String::length))
                        .map(verb ->
                                new Numbered(
                                        verb,
                                        number,
                                        rest.substring(verb.length())
                                                .replaceFirst("^[了\\s:,。]+", "")
                                                .strip()))
                        .orElse(this)
                : this;
    }

    private static Optional<Numbered> at(String text, int sign) {
        int end = sign + 1;
        while (isDigit(text, end)) {
            end++;
        }
        if (end - sign > MOST_DIGITS + 1 || isLatin(text, end)) {
            return Optional.empty();
        }
        String before = text.substring(0, sign).strip().replaceFirst("(?:经验|试点|案例)卡?$", "");
        String rest = text.substring(end).replaceFirst("^号?[\\s:,。]*", "").strip();
        return Optional.of(
                new Numbered(before.strip(), Long.parseLong(text.substring(sign + 1, end)), rest));
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0
                && at < text.length()
                && text.charAt(at) < 0x80
                && Character.isLetterOrDigit(text.charAt(at));
    }
}
