package zutuan.bot.kernel.chinese.time.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads what stands behind 每月 and 每季度.
final class MonthlyGrammar {
    private static final String FIRST_MONTHS = ";BYMONTH=1,4,7,10";
    private static final String LAST_MONTHS = ";BYMONTH=3,6,9,12";

    private final Cursor cursor;
    private final NthGrammar nth;

    MonthlyGrammar(Cursor cursor) {
        this.cursor = cursor;
        this.nth = new NthGrammar(cursor);
    }

    String month(int interval) {
        return withDays(Rule.every("MONTHLY", interval));
    }

    private String withDays(String rule) {
        int mark = cursor.mark();
        cursor.skip(TokenKind.OF);
        boolean lunar = cursor.skip(TokenKind.LUNAR);
        if (lunar || cursor.at(TokenKind.LUNAR_FIRST)) {
            return lunar(rule);
        }
        var ending = tail();
        if (ending.isPresent()) {
            return rule + ending.get();
        }
        var counted = nth.counted();
        if (counted.isPresent()) {
            return counted(rule, counted.get());
        }
        List<Integer> days = days();
        if (days.isEmpty()) {
            cursor.reset(mark);
            return rule;
        }
        return rule + ";BYMONTHDAY=" + Rule.numbers(days);
    }

    /// 初一十五 reads as one number otherwise; 每月初 is the begin of the solar month.
    private String lunar(String rule) {
        List<Integer> days =
                cursor.text().startsWith("初一十五", cursor.peek().start())
                        ? firstAndFifteenth()
                        : days();
        if (days.isEmpty()) {
            cursor.skip(TokenKind.LUNAR_FIRST);
            return rule + ";BYMONTHDAY=1,2,3,4,5,6,7,8,9,10";
        }
        return "RSCALE=CHINESE;" + rule + ";BYMONTHDAY=" + Rule.numbers(days);
    }

    private List<Integer> firstAndFifteenth() {
        cursor.next();
        cursor.next();
        return List.of(1, 15);
    }

    private Optional<String> tail() {
        boolean tail = cursor.at(TokenKind.TAIL) || cursor.at(TokenKind.MONTH_PART);
        return tail ? Optional.of(partOfMonth(cursor.next())) : Optional.empty();
    }

    private static String partOfMonth(Token token) {
        return switch (token.value()) {
            case "START", "EARLY" -> ";BYMONTHDAY=1,2,3,4,5,6,7,8,9,10";
            case "MIDDLE", "MID" -> ";BYMONTHDAY=11,12,13,14,15,16,17,18,19,20";
            case "LATE" -> ";BYMONTHDAY=21,22,23,24,25,26,27,28,29,30,31";
            default -> ";BYMONTHDAY=-1";
        };
    }

    /// Nobody counts the weeks of a month alike.
    private static String counted(String rule, NthGrammar.Counted counted) {
        return counted.what() == NthGrammar.WEEK ? Rule.UNCLEAR : rule + day(counted);
    }

    private static String day(NthGrammar.Counted counted) {
        return switch (counted.what()) {
            case DateTerm.Nth.ANY_DAY -> ";BYMONTHDAY=" + counted.count();
            case DateTerm.Nth.WORKDAY -> ";BYDAY=" + Rule.WORKDAYS + ";BYSETPOS=" + counted.count();
            default -> ";BYDAY=" + counted.count() + Rule.days(List.of(counted.what()));
        };
    }

    /// 15号, 1号和15号, 10、20、30号, 5到8号, 初一十五.
    private List<Integer> days() {
        var days = new ArrayList<Integer>();
        boolean more = day(days);
        while (more) {
            more = day(days);
        }
        return days;
    }

    private boolean day(List<Integer> days) {
        int mark = cursor.mark();
        boolean range = !days.isEmpty() && cursor.skip(TokenKind.RANGE);
        boolean listed = cursor.skip(TokenKind.LIST) || cursor.skip(TokenKind.COMMA);
        cursor.skip(TokenKind.EVERY_UNIT);
        boolean first = cursor.skip(TokenKind.LUNAR_FIRST);
        int day = cursor.next().number();
        boolean marked = cursor.skip(TokenKind.DAY_MARK);
        boolean joined = days.isEmpty() || listed || range || first || marked || day == 15;
        if (day < 1 || day > 31 || !joined || (!marked && !first && counts())) {
            cursor.reset(mark);
            return false;
        }
        for (int between = range ? days.getLast() + 1 : day; between < day; between++) {
            days.add(between);
        }
        days.add(day);
        return true;
    }

    private boolean counts() {
        return switch (cursor.peek().kind()) {
            case HOUR_MARK, MEASURE, UNIT, MONTH_MARK, OTHER -> true;
            default -> false;
        };
    }

    String quarter() {
        if (cursor.skip(TokenKind.TAIL)) {
            return "FREQ=MONTHLY" + LAST_MONTHS + ";BYMONTHDAY=-1";
        }
        var counted = nth.counted();
        if (counted.isPresent()) {
            String months = counted.get().count() < 0 ? LAST_MONTHS : FIRST_MONTHS;
            return counted("FREQ=MONTHLY" + months, counted.get());
        }
        return cursor.attempt(this::monthOfQuarter)
                .map(months -> withDays("FREQ=MONTHLY" + months))
                .orElse("FREQ=MONTHLY;INTERVAL=3");
    }

    /// 第一个月, 最后一个月, 首月.
    private Optional<String> monthOfQuarter() {
        cursor.skip(TokenKind.OF);
        boolean last = cursor.skip(TokenKind.LAST);
        cursor.skip(TokenKind.ORDINAL);
        Token number = cursor.take(TokenKind.NUMBER);
        boolean month = cursor.at(TokenKind.UNIT) && cursor.peek().value().equals("M");
        if (number == null || !month || number.number() < 1 || number.number() > 3) {
            return Optional.empty();
        }
        cursor.next();
        int offset = last ? 3 : number.number();
        var months = List.of(offset, offset + 3, offset + 6, offset + 9);
        return Optional.of(";BYMONTH=" + Rule.numbers(months));
    }
}
