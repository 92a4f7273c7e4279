package zutuan.bot.kernel.chinese.time.grammar;

import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads what is counted inside a period or from a date: 第二个周三, 最后一个工作日, 国庆后第一个工作日, 节前一天.
final class NthGrammar {
    /// A week of a month, which nobody counts alike.
    static final int WEEK = 9;

    private final Cursor cursor;

    NthGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    /// How many, of what: see {@link DateTerm.Nth}.
    record Counted(int count, int what) {}

    @Nullable DateTerm in(Period period) {
        Counted counted = counted();
        if (counted != null && counted.what() == WEEK) {
            return new DateTerm.Unclear("这个月的第几周各人算法不同");
        }
        return counted == null ? null : new DateTerm.Nth(period, counted.count(), counted.what());
    }

    /// 的 may stand before it; the cursor stays when nothing is counted.
    @Nullable Counted counted() {
        int mark = cursor.mark();
        cursor.skip(TokenKind.OF);
        int count = count();
        int what = count == 0 ? -1 : what();
        if (what == WEEK) {
            what = ofWeek(count);
        }
        if (what < 0) {
            cursor.reset(mark);
            return null;
        }
        return new Counted(count, what);
    }

    /// 最后一周的周五 is the last Friday.
    private int ofWeek(int count) {
        int mark = cursor.mark();
        cursor.skip(TokenKind.OF);
        Token day = cursor.take(TokenKind.WEEKDAY);
        boolean named = day != null && day.value().startsWith("*") && count < 0;
        if (!named) {
            cursor.reset(mark);
        }
        return named && day != null ? Integer.parseInt(day.value().substring(2)) : WEEK;
    }

    private int count() {
        if (cursor.skip(TokenKind.ORDINAL)) {
            Token number = cursor.take(TokenKind.NUMBER);
            return number == null ? 0 : Math.max(0, number.number());
        }
        if (cursor.skip(TokenKind.LAST)) {
            cursor.skip(TokenKind.ORDINAL);
            Token number = cursor.take(TokenKind.NUMBER);
            return number == null ? -1 : -Math.max(1, number.number());
        }
        return cursor.skip(TokenKind.FIRST) ? 1 : 0;
    }

    private int what() {
        boolean measured = cursor.skip(TokenKind.MEASURE);
        Token token = cursor.next();
        if (token.is(TokenKind.WEEKDAY) && token.value().startsWith("*")) {
            return Integer.parseInt(token.value().substring(2));
        }
        if (token.is(TokenKind.UNIT)) {
            return unit(token.value(), measured);
        }
        return -1;
    }

    private static int unit(String unit, boolean measured) {
        if (unit.equals("W")) {
            return WEEK;
        }
        if (unit.equals("WD")) {
            return DateTerm.Nth.WORKDAY;
        }
        return unit.equals("D") && !measured ? DateTerm.Nth.ANY_DAY : -1;
    }

    /// Follows a date: 前一天, 后第一个工作日, 第三天.
    DateTerm around(DateTerm base) {
        int mark = cursor.mark();
        int sign = cursor.skip(TokenKind.BEFORE) ? -1 : cursor.skip(TokenKind.AFTER) ? 1 : 0;
        Counted counted = counted();
        if (counted != null && (sign != 0 || base instanceof DateTerm.Feast)) {
            DateTerm term = ordinal(base, sign, counted);
            if (term != null) {
                return term;
            }
        }
        if (counted == null && sign != 0) {
            DateTerm term = plain(base, sign);
            if (term != null) {
                return term;
            }
        }
        cursor.reset(mark);
        return base;
    }

    private static @Nullable DateTerm ordinal(DateTerm base, int sign, Counted counted) {
        if (counted.what() != DateTerm.Nth.ANY_DAY
                && (sign != 0 || counted.what() == DateTerm.Nth.WORKDAY)) {
            return new DateTerm.Around(
                    base,
                    sign < 0 ? -Math.abs(counted.count()) : Math.abs(counted.count()),
                    counted.what());
        }
        if (counted.what() != DateTerm.Nth.ANY_DAY || counted.count() < 0) {
            return null;
        }
        int days = sign == 0 ? counted.count() - 1 : sign * counted.count();
        DateTerm from = sign == 0 ? new DateTerm.Together(base, base) : base;
        return new DateTerm.Around(from, days, DateTerm.Nth.ANY_DAY);
    }

    /// 前一天, 后两天, 前一个工作日; nothing may follow that makes it a length.
    private @Nullable DateTerm plain(DateTerm base, int sign) {
        Token number = cursor.take(TokenKind.NUMBER);
        if (number == null || number.number() < 1 || number.number() > 30) {
            return null;
        }
        Token unit = cursor.next();
        if (!unit.is(TokenKind.UNIT)) {
            return null;
        }
        return switch (unit.value()) {
            case "WD" -> new DateTerm.Around(base, sign * number.number(), DateTerm.Nth.WORKDAY);
            case "D" -> new DateTerm.Around(base, sign * number.number(), DateTerm.Nth.ANY_DAY);
            case "W" -> new DateTerm.Around(base, sign * number.number() * 7, DateTerm.Nth.ANY_DAY);
            default -> null;
        };
    }
}
