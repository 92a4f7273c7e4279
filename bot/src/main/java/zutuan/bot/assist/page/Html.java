package zutuan.bot.assist.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import zutuan.bot.kernel.page.Pages;

/// Words on a page: escaped, and without phone numbers, whoever typed them.
final class Html {
    private static final String HIDDEN = "（电话略）";

    private Html() {}

    /// What somebody typed.
    static String said(String words) {
        return Pages.escaped(withoutPhones(words));
    }

    /// The same; days and times are not broken at the end of a line.
    static String timed(String words) {
        return said(words)
                .replaceAll("\\d\\d-\\d\\d\\(周.\\)[0-9:]*", "<span class=\"day\">$0</span>");
    }

    /// Opens the chat with these words ready to be sent; what wants more words ends with …
    static String step(String typed) {
        String said = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        boolean more = typed.endsWith(" ") || typed.endsWith("给");
        String shown = more ? typed.strip() + " …" : typed;
        return "<a href=\"/chat#say=%s\">%s</a>".formatted(said, Pages.escaped(shown));
    }

    static String withoutPhones(String words) {
        var text = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int end = Character.isDigit(words.charAt(at)) ? numberEnd(words, at) : at;
            boolean hidden = end > at && isPhone(words.substring(at, end));
            text.append(hidden ? HIDDEN : words.substring(at, Math.max(end, at + 1)));
            at = Math.max(end, at + 1);
        }
        return text.toString();
    }

    /// Digits, in groups that a blank or a stroke may part.
    private static int numberEnd(String words, int from) {
        int end = from;
        while (end < words.length()) {
            boolean parts =
                    " -－—".indexOf(words.charAt(end)) >= 0
                            && end + 1 < words.length()
                            && Character.isDigit(words.charAt(end + 1));
            if (!parts && !Character.isDigit(words.charAt(end))) {
                return end;
            }
            end++;
        }
        return end;
    }

    /// Seven digits in a row, or as many as a phone has in groups; a date is none.
    private static boolean isPhone(String number) {
        String digits =
                number.codePoints()
                        .filter(Character::isDigit)
                        .map(Character::getNumericValue)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString();
        boolean whole = digits.length() == number.length();
        boolean grouped =
                digits.length() >= 10 && (digits.startsWith("1") || digits.startsWith("0"));
        return digits.length() >= 7 && (whole || grouped);
    }
}
