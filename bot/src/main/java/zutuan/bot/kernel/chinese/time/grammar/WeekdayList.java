package zutuan.bot.kernel.chinese.time.grammar;

import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads several weekdays: 周一三五, 周二、周四, 周一到周五, 周一和三.
final class WeekdayList {
    private static final String DIGITS = "一二三四五六日";
    private static final String ARABIC = "1234567";
    private static final int MOST = 7;

    private final Cursor cursor;

    WeekdayList(Cursor cursor) {
        this.cursor = cursor;
    }

    /// The days 1–7 at the cursor; empty with the cursor where it was.
    List<Integer> days() {
        return isPlain(cursor.peek()) ? daysOfAnyWeek() : List.of();
    }

    /// As {@link #days}, but the first may name its week: 下周二三.
    List<Integer> daysOfAnyWeek() {
        Token first = cursor.peek();
        cursor.next();
        var days = new ArrayList<Integer>();
        days.add(day(first));
        boolean more = more(days);
        while (more && days.size() < MOST) {
            more = more(days);
        }
        return List.copyOf(days);
    }

    private static boolean isPlain(Token token) {
        return token.is(TokenKind.WEEKDAY) && token.value().startsWith("*");
    }

    private static int day(Token token) {
        return Integer.parseInt(token.value().substring(token.value().indexOf(' ') + 1));
    }

    private boolean more(List<Integer> days) {
        int mark = cursor.mark();
        if (cursor.skip(TokenKind.RANGE)) {
            Token last = cursor.next();
            int end = isPlain(last) ? day(last) : digit(last);
            int begin = days.getLast();
            if (end > begin && free()) {
                for (int day = begin + 1; day <= end; day++) {
                    days.add(day);
                }
                return true;
            }
            cursor.reset(mark);
            return false;
        }
        boolean listed = cursor.skip(TokenKind.LIST) || cursor.skip(TokenKind.COMMA);
        cursor.skip(TokenKind.EVERY);
        if (isPlain(cursor.peek())) {
            days.add(day(cursor.next()));
            return true;
        }
        boolean digits = digits(days, mark, listed);
        if (!digits) {
            cursor.reset(mark);
        }
        return digits;
    }

    private boolean digits(List<Integer> days, int mark, boolean listed) {
        Token token = cursor.next();
        boolean adjacent = listed || cursor.mark() - mark == 1;
        boolean sunday =
                token.is(TokenKind.DAY_MARK) && cursor.text().startsWith("日", token.start());
        if (!adjacent || !(token.is(TokenKind.NUMBER) || sunday) || !free()) {
            return false;
        }
        var found = new ArrayList<Integer>();
        for (int at = token.start(); at < token.end(); at++) {
            int day =
                    Math.max(
                                    DIGITS.indexOf(cursor.text().charAt(at)),
                                    ARABIC.indexOf(cursor.text().charAt(at)))
                            + 1;
            if (day == 0) {
                return false;
            }
            found.add(day);
        }
        days.addAll(found);
        return true;
    }

    private int digit(Token token) {
        return token.is(TokenKind.NUMBER)
                ? DIGITS.indexOf(cursor.text().substring(token.start(), token.end())) + 1
                : 0;
    }

    /// Whether the number read last belongs to no clock, day or length behind it.
    private boolean free() {
        return switch (cursor.peek().kind()) {
            case HOUR_MARK, MEASURE, UNIT, MONTH_MARK, DAY_MARK, NUMBER -> false;
            default -> true;
        };
    }
}
