package zutuan.bot.kernel.chinese.slot;

import zutuan.bot.kernel.chinese.Normalizer;

/// A mobile number, eleven digits without blanks. Never to be shown in a group or written to a log.
public record Phone(Span span, String digits) {
    /// Whether words hold one.
    public static boolean isIn(String words) {
        return !PhoneReader.read(new Taken(Normalizer.normalize(words))).isEmpty();
    }

    @Override
    public String toString() {
        return "Phone[***" + digits.substring(digits.length() - 2) + "]";
    }
}
