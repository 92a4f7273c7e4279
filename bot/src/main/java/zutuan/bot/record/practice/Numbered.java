package zutuan.bot.record.practice;

import java.util.Optional;

/// The number of a practice with the words around it: 改P3 …, P3完成 ….
record Numbered(String before, long number, String rest) {
    private static final int MOST_DIGITS = 6;

    static Optional<Numbered> in(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            boolean sign = "Pp".indexOf(text.charAt(at)) >= 0 && isDigit(text, at + 1);
            if (sign && !isLatin(text, at - 1)) {
                return at(text, at);
            }
        }
        return Optional.empty();
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
