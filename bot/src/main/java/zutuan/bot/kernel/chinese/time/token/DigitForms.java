package zutuan.bot.kernel.chinese.time.token;

import java.util.List;
import java.util.Optional;

/// Dates and clocks written in digits: 2026-09-16, 2026/9/16, 2026.9.16, 20260916, 9/16, 9.16,
/// 09-16, 14:30. Values are {@code year-month-day} (year empty if not written) and {@code
/// hour:minute}.
final class DigitForms {
    private static final String UNITS = "万千百亿十%元块斤公吨亩米里个小时天年月度分头只株棵倍级版寸厘人户台k+*/点kgmM:第";
    private static final String AFTER_DATE = "前之截上下早晚中凌傍号日(周星礼开-~到至召以";
    private static final List<String> NUMBERED =
            List.of("了", "约", "重", "长", "宽", "高", "¥", "$", "v", "V", "比分");

    private final String text;

    DigitForms(String text) {
        this.text = text;
    }

    Optional<Token> at(int start) {
        if (!digit(start) || digit(start - 1) || charAt(start - 1) == '.') {
            return Optional.empty();
        }
        int end = run(start);
        return switch (end - start) {
            case 1, 2 -> charAt(end) == ':' ? clock(start, end) : monthDay(start, end);
            case 4 -> fullDate(start, end);
            case 8 -> compactDate(start, end);
            default -> Optional.empty();
        };
    }

    private Optional<Token> clock(int start, int colon) {
        int end = run(colon + 1);
        if (end - colon != 3) {
            return Optional.empty();
        }
        int stop = charAt(end) == ':' && run(end + 1) == end + 3 ? end + 3 : end;
        return Optional.of(new Token(TokenKind.CLOCK, text.substring(start, end), start, stop));
    }

    private Optional<Token> monthDay(int start, int separator) {
        char mark = charAt(separator);
        int end = run(separator + 1);
        if ("./-".indexOf(mark) < 0
                || end == separator + 1
                || end > separator + 3
                || charAt(start - 1) == mark) {
            return Optional.empty();
        }
        int month = number(start, separator);
        int day = number(separator + 1, end);
        boolean padded = separator - start == 2 && end - separator == 3;
        if (month < 1 || month > 12 || day < 1 || day > 31 || (mark == '-' && !padded)) {
            return Optional.empty();
        }
        return plausible(start, end, end - separator == 2 && !endsRange(start, mark))
                ? Optional.of(new Token(TokenKind.DATE, "-" + month + "-" + day, start, end))
                : Optional.empty();
    }

    /// 10.1-10.7: a written date stands before.
    private boolean endsRange(int start, char mark) {
        int at = start - 2;
        if ("-~至到—".indexOf(charAt(start - 1)) < 0) {
            return false;
        }
        while (digit(at) && start - at < 6) {
            at--;
        }
        return at < start - 2 && charAt(at) == mark;
    }

    private boolean plausible(int start, int end, boolean shortDay) {
        for (String word : NUMBERED) {
            if (text.startsWith(word, start - word.length())) {
                return false;
            }
        }
        int next = end;
        while (charAt(next) == ' ' && next < text.length()) {
            next++;
        }
        char follower = charAt(next);
        if (next == end && UNITS.indexOf(follower) >= 0) {
            return false;
        }
        boolean part = text.startsWith("上", next) || text.startsWith("下", next);
        boolean alone = start == 0 && end == text.length() && text.indexOf('/') > 0;
        return !shortDay
                || part
                || alone
                || (next < text.length() && AFTER_DATE.indexOf(follower) >= 0);
    }

    private Optional<Token> fullDate(int start, int first) {
        char mark = charAt(first);
        int second = run(first + 1);
        int end = run(second + 1);
        boolean shaped = "-/.".indexOf(mark) >= 0 && charAt(second) == mark && second - first > 1;
        if (!shaped
                || second - first > 3
                || end - second < 2
                || end - second > 3
                || text.charAt(start) > '2') {
            return Optional.empty();
        }
        String value =
                number(start, first)
                        + "-"
                        + number(first + 1, second)
                        + "-"
                        + number(second + 1, end);
        return Optional.of(new Token(TokenKind.DATE, value, start, end));
    }

    private Optional<Token> compactDate(int start, int end) {
        int month = number(start + 4, start + 6);
        int day = number(start + 6, end);
        if (!text.startsWith("20", start) || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        String value = number(start, start + 4) + "-" + month + "-" + day;
        return Optional.of(new Token(TokenKind.DATE, value, start, end));
    }

    private int number(int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private int run(int start) {
        int end = start;
        while (digit(end) && end - start < 9) {
            end++;
        }
        return end;
    }

    private boolean digit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }
}
