package zutuan.bot.kernel.chinese.time.grammar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.SerialNumbers;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads months and days of a month.
final class MonthGrammar {
    private final Cursor cursor;
    private final NthGrammar nth;

    MonthGrammar(Cursor cursor, NthGrammar nth) {
        this.cursor = cursor;
        this.nth = nth;
    }

    /// The number is eaten; 月 and perhaps a day follow, if it is a month.
    Optional<DateTerm> numbered(Period.@Nullable Year year, Token number) {
        int month = number.number();
        if (cursor.at(TokenKind.RANGE, TokenKind.NUMBER)
                && cursor.peek(2).is(TokenKind.MONTH_MARK)) {
            return monthRange(year, month);
        }
        if (month == 0 && cursor.at(TokenKind.MONTH_MARK, TokenKind.NUMBER)) {
            cursor.next();
            return days(Period.Month.numbered(year, 0), cursor.next());
        }
        if (month < 1) {
            return Optional.empty();
        }
        if (cursor.at(TokenKind.MONTH_PART)
                && cursor.text().startsWith("月", cursor.peek().start())) {
            return inMonthPart(year, month, cursor.next());
        }
        boolean plausible = month <= 12 || (month < 100 && cursor.peek(2).is(TokenKind.DAY_MARK));
        // 2月龄 is how old a calf is.
        boolean age = cursor.text().startsWith("月龄", cursor.peek().start());
        if (!plausible || age || !cursor.skip(TokenKind.MONTH_MARK)) {
            return Optional.empty();
        }
        return Optional.of(within(Period.Month.numbered(year, month)));
    }

    private Optional<DateTerm> monthRange(Period.@Nullable Year year, int first) {
        if (cursor.peek(3).is(TokenKind.NUMBER) && cursor.peek(4).is(TokenKind.DAY_MARK)) {
            return Optional.empty();
        }
        cursor.next();
        int last = cursor.next().number();
        cursor.next();
        if (first < 1 || first > 12 || last < 1 || last > 12) {
            return Optional.empty();
        }
        return Optional.of(
                new DateTerm.Together(
                        new DateTerm.Whole(Period.Month.numbered(year, first)),
                        new DateTerm.Whole(
                                Period.Month.numbered(last < first ? null : year, last))));
    }

    /// 9月底, and 九月初九, whose 月初 is no beginning of a month.
    private Optional<DateTerm> inMonthPart(Period.@Nullable Year year, int month, Token part) {
        if (month > 12) {
            return Optional.empty();
        }
        boolean lunar =
                cursor.text().startsWith("月初", part.start()) && part.end() == cursor.peek().start();
        int day = cursor.peek().number();
        if (lunar && day >= 1 && day <= 10 && !cursor.peek(1).is(TokenKind.HOUR_MARK)) {
            cursor.next();
            return Optional.of(new DateTerm.Lunar(year, month, day));
        }
        return Optional.of(part(Period.Month.numbered(year, month), part.value()));
    }

    /// What follows a month: a day, days, a part, the n-th weekday, or nothing.
    DateTerm within(Period.Month month) {
        int mark = cursor.mark();
        cursor.skip(TokenKind.OF);
        Token part = cursor.peek();
        if (part.is(TokenKind.TAIL) || part.is(TokenKind.MONTH_PART)) {
            return part(month, cursor.next().value());
        }
        if (part.is(TokenKind.LUNAR_FIRST)) {
            return first(month, cursor.next());
        }
        var days = part.is(TokenKind.NUMBER) ? days(month, cursor.next()) : nth.in(month);
        if (days.isEmpty()) {
            cursor.reset(mark);
        }
        return days.orElseGet(() -> new DateTerm.Whole(month));
    }

    private DateTerm first(Period.Month month, Token first) {
        int day = cursor.peek().number();
        boolean lunar =
                day >= 1
                        && day <= 10
                        && first.end() == cursor.peek().start()
                        && month.number() != null;
        if (lunar
                && !cursor.peek(1).is(TokenKind.HOUR_MARK)
                && !cursor.peek(1).is(TokenKind.MEASURE)) {
            cursor.next();
            return new DateTerm.Lunar(
                    month.year(), month.number() == null ? 0 : month.number(), day);
        }
        return part(month, "START");
    }

    private Optional<DateTerm> days(Period.Month month, Token number) {
        int day = number.number();
        if (day < 0) {
            return Optional.empty();
        }
        if (number.numeral() != null && number.numeral().approximate()) {
            int last = number.numeral().upTo().intValue();
            return cursor.skip(TokenKind.DAY_MARK)
                    ? Optional.of(new DateTerm.MonthDays(month, day, last))
                    : Optional.empty();
        }
        boolean range = cursor.at(TokenKind.RANGE, TokenKind.NUMBER);
        Token after = cursor.peek(2);
        if (range && after.is(TokenKind.DAY_MARK) && cursor.peek(1).number() > day) {
            cursor.next();
            int last = cursor.next().number();
            cursor.next();
            return Optional.of(new DateTerm.MonthDays(month, day, last));
        }
        if (cursor.skip(TokenKind.DAY_MARK)) {
            return Optional.of(new DateTerm.MonthDay(month, day));
        }
        return bare(month, day);
    }

    /// 9月16 without 日: only when no unit says that something else is counted.
    private Optional<DateTerm> bare(Period.Month month, int day) {
        Token after = cursor.peek();
        boolean counts =
                switch (after.kind()) {
                    case HOUR_MARK,
                            UNIT,
                            MEASURE,
                            MONTH_MARK,
                            YEAR_MARK,
                            MINUTE_MARK,
                            MORE,
                            NUMBER,
                            CLOCK,
                            FIRST ->
                            true;
                    default -> false;
                };
        boolean things =
                "人户亩斤元块万千头次场家村岁公吨名位条件".indexOf(charAfter()) >= 0
                        && cursor.consumedTo() < cursor.text().length();
        return counts || things || month.number() == null || day < 1 || day > 31
                ? Optional.empty()
                : Optional.of(new DateTerm.MonthDay(month, day));
    }

    private char charAfter() {
        int end = cursor.consumedTo();
        return end < cursor.text().length() ? cursor.text().charAt(end) : ' ';
    }

    /// N号, N日 and a-b号 without a month.
    Optional<DateTerm> dayOnly(Token number) {
        var days = days(Period.Month.OPEN, number);
        boolean marked = cursor.peek(-1).is(TokenKind.DAY_MARK);
        boolean day =
                marked
                        && SerialNumbers.allowDay(
                                cursor.text(), number.start(), cursor.consumedTo());
        return day && number.number() <= 99 && number.number() >= 1 ? days : Optional.empty();
    }

    /// 月底 is the last day, 月初 and 上旬 are the first ten days, 月中 and 中旬 the next ten.
    DateTerm part(Period.Month month, String part) {
        return switch (part) {
            case "START", "EARLY" -> new DateTerm.MonthDays(month, 1, 10);
            case "MIDDLE", "MID" -> new DateTerm.MonthDays(month, 11, 20);
            case "LATE" -> new DateTerm.MonthDays(month, 21, 0);
            case "FIRST_HALF" -> new DateTerm.MonthDays(month, 1, 15);
            case "SECOND_HALF" -> new DateTerm.MonthDays(month, 16, 0);
            default -> new DateTerm.MonthDay(month, -1);
        };
    }

    /// 年底 is the last day; 年初 and 年中 name no day.
    Optional<DateTerm> yearPart(Period.Year year, String part) {
        return switch (part) {
            case "END" -> Optional.of(new DateTerm.Nth(year, -1, DateTerm.Nth.ANY_DAY));
            case "START" -> Optional.of(new DateTerm.Whole(Period.Month.numbered(year, 1)));
            case "MIDDLE" -> Optional.of(new DateTerm.Whole(Period.Month.numbered(year, 6)));
            default -> Optional.empty();
        };
    }
}
