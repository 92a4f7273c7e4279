package zutuan.bot.kernel.chinese.slot;

import java.util.ArrayList;
import java.util.List;

/// Finds mobile numbers, also with single blanks or hyphens between the digits (138-0000-0001).
final class PhoneReader {
    private static final int LENGTH = 11;

    private PhoneReader() {}

    static List<Phone> read(Taken taken) {
        String text = taken.text();
        var phones = new ArrayList<Phone>();
        for (int at = text.indexOf('1'); at >= 0 && !taken.full(); at = text.indexOf('1', at + 1)) {
            String digits = digits(text, at);
            int end = digits.isEmpty() ? at : end(text, at);
            if (!digits.isEmpty() && !digit(text, at - 1) && !digit(text, end)) {
                phones.add(new Phone(taken.take(at, end, Mark.PHONE), digits));
                at = end;
            }
        }
        return phones;
    }

    /// Eleven digits of a mobile number, or nothing.
    private static String digits(String text, int start) {
        var digits = new StringBuilder(LENGTH);
        for (int at = start; at < text.length() && digits.length() < LENGTH; at++) {
            if (digit(text, at)) {
                digits.append(text.charAt(at));
            } else if (!separator(text, at)) {
                return "";
            }
        }
        boolean mobile = digits.length() == LENGTH && digits.charAt(1) >= '3';
        return mobile ? digits.toString() : "";
    }

    private static int end(String text, int start) {
        int end = start;
        for (int count = 0; count < LENGTH; end++) {
            count += digit(text, end) ? 1 : 0;
        }
        return end;
    }

    private static boolean separator(String text, int at) {
        char character = text.charAt(at);
        return (character == ' ' || character == '-') && digit(text, at + 1);
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
