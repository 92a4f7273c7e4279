package zutuan.bot.kernel.chinese.time.grammar;

import java.util.Optional;
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

    Optional<DateTerm> in(Period period) {
        return counted()
                .map(counted ->
                        counted.what() == WEEK
                                ? new DateTerm.Unclear("这个月的第几周各人算法不同")
                                : new DateTerm.Nth(period, counted.count(), counted.what()));
    }

    /// 的 may stand before it.
    Optional<Counted> counted() {
        return cursor.attempt(this::counting);
    }

    private Optional<Counted> counting() {
        cursor.skip(TokenKind.OF);
        int count = count();
        int what = count == 0 ? -1 : what();
        if (what == WEEK) {
            what = ofWeek(count);
        }
        return what < 0 ? Optional.empty() : Optional.of(new Counted(count, what));
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
        return cursor.attempt(() -> away(base)).orElse(base);
    }

    private Optional<DateTerm> away(DateTerm base) {
        int sign = cursor.skip(TokenKind.BEFORE) ? -1 : cursor.skip(TokenKind.AFTER) ? 1 : 0;
        var counted = counted();
        if (counted.isPresent()) {
            return counted.filter(_ -> sign != 0 || base instanceof DateTerm.Feast)
                    .flatMap(found -> ordinal(base, sign, found));
        }
        return sign == 0 ? Optional.empty() : plain(base, sign);
    }

    private static Optional<DateTerm> ordinal(DateTerm base, int sign, Counted counted) {
        if (counted.what() != DateTerm.Nth.ANY_DAY
                && (sign != 0 || counted.what() == DateTerm.Nth.WORKDAY)) {
            int count = Math.abs(counted.count());
            return Optional.of(
                    new DateTerm.Around(base, sign < 0 ? -count : count, counted.what()));
        }
        if (counted.what() != DateTerm.Nth.ANY_DAY || counted.count() < 0) {
            return Optional.empty();
        }
        int days = sign == 0 ? counted.count() - 1 : sign * counted.count();
        DateTerm from = sign == 0 ? new DateTerm.Together(base, base) : base;
        return Optional.of(new DateTerm.Around(from, days, DateTerm.Nth.ANY_DAY));
    }

    /// 前一天, 后两天, 前一个工作日; nothing may follow that makes it a length.
    private Optional<DateTerm> plain(DateTerm base, int sign) {
        Token number = cursor.take(TokenKind.NUMBER);
        if (number == null
                || number.number() < 1
                || number.number() > 30
                || !cursor.at(TokenKind.UNIT)) {
            return Optional.empty();
        }
        int count = sign * number.number();
        return switch (cursor.next().value()) {
            case "WD" -> Optional.of(new DateTerm.Around(base, count, DateTerm.Nth.WORKDAY));
            case "D" -> Optional.of(new DateTerm.Around(base, count, DateTerm.Nth.ANY_DAY));
            case "W" -> Optional.of(new DateTerm.Around(base, count * 7, DateTerm.Nth.ANY_DAY));
            default -> Optional.empty();
        };
    }
}
