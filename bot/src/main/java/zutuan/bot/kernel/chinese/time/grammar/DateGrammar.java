package zutuan.bot.kernel.chinese.time.grammar;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads days and stretches of days.
final class DateGrammar {
    private final Cursor cursor;
    private final MonthGrammar months;
    private final NthGrammar nth;

    DateGrammar(Cursor cursor) {
        this.cursor = cursor;
        this.nth = new NthGrammar(cursor);
        this.months = new MonthGrammar(cursor, nth);
    }

    Optional<DateTerm> date() {
        return cursor.attempt(() -> plain(cursor.next()))
                .map(term -> {
                    thatDay();
                    return nth.around(term);
                });
    }

    private Optional<DateTerm> plain(Token token) {
        return switch (token.kind()) {
            case WEEK -> Optional.of(week(token.intValue()));
            case MONTH, JANUARY -> Optional.of(month(token));
            case MONTH_PART -> Optional.of(months.part(Period.Month.shifted(0), token.value()));
            case YEAR -> Optional.of(year(Period.Year.shifted(token.intValue())));
            case YEAR_PART -> months.yearPart(Period.Year.shifted(0), token.value());
            case QUARTER -> Optional.of(quarter(new Period.Quarter(null, null, token.intValue())));
            case ORDINAL ->
                    secondDay() ? Optional.of(new DateTerm.Following(1)) : ordinalQuarter(null);
            case NUMBER -> numbered(token);
            case DATE -> Optional.of(written(token));
            case LUNAR, LUNAR_MONTH, LUNAR_FIRST, LEAP -> lunar(token, null);
            case SOLAR -> cursor.at(TokenKind.NUMBER) ? plain(cursor.next()) : Optional.empty();
            case FEAST, FEAST_DIGITS, FEAST_NEXT, TERM -> Optional.of(feast(token, null));
            default -> named(token);
        };
    }

    /// What one word says by itself.
    private static Optional<DateTerm> named(Token token) {
        return switch (token.kind()) {
            case DAY -> Optional.of(new DateTerm.Shift(0, token.intValue()));
            case FOLLOWING -> Optional.of(new DateTerm.Following(token.intValue()));
            case TWO_DAYS -> Optional.of(twoDays(token));
            case NEXT_WORKDAY -> Optional.of(new DateTerm.Workdays(1));
            case WEEKDAY -> Optional.of(weekday(token));
            case WEEKEND -> Optional.of(new DateTerm.Weekend(shift(token.value())));
            case HALF_YEAR -> {
                var year = Period.Year.shifted(0).withHalf(token.intValue());
                yield Optional.of(new DateTerm.Whole(year));
            }
            case QUARTER_END -> Optional.of(lastDay(new Period.Quarter(null, null, 0)));
            default -> Optional.empty();
        };
    }

    private DateTerm month(Token token) {
        if (token.is(TokenKind.JANUARY)) {
            return months.within(Period.Month.numbered(null, 1));
        }
        return today()
                ? new DateTerm.Shift(token.intValue(), 0)
                : months.within(Period.Month.shifted(token.intValue()));
    }

    private static DateTerm lastDay(Period period) {
        return new DateTerm.Nth(period, -1, DateTerm.Nth.ANY_DAY);
    }

    private static DateTerm twoDays(Token token) {
        String[] days = token.value().split(" ", -1);
        return new DateTerm.Together(
                new DateTerm.Shift(0, Integer.parseInt(days[0])),
                new DateTerm.Shift(0, Integer.parseInt(days[1])));
    }

    private static @Nullable Integer shift(String value) {
        return value.equals("*") ? null : Integer.valueOf(value);
    }

    private static DateTerm weekday(Token token) {
        List<String> parts = List.of(token.value().split(" ", -1));
        return new DateTerm.Weekday(shift(parts.get(0)), Integer.parseInt(parts.get(1)));
    }

    /// 下周的今天, 去年今天.
    private boolean today() {
        int mark = cursor.mark();
        cursor.skip(TokenKind.OF);
        Token day = cursor.take(TokenKind.DAY);
        if (day == null || day.intValue() != 0) {
            cursor.reset(mark);
            return false;
        }
        return true;
    }

    private DateTerm week(int shift) {
        if (today()) {
            return new DateTerm.Shift(0, 7 * shift);
        }
        int mark = cursor.mark();
        cursor.skip(TokenKind.OF);
        Token day = cursor.take(TokenKind.WEEKDAY);
        if (day != null && day.value().startsWith("*")) {
            return new DateTerm.Weekday(shift, Integer.parseInt(day.value().substring(2)));
        }
        if (day == null && cursor.skip(TokenKind.WEEKEND)) {
            return new DateTerm.Weekend(shift);
        }
        if (day == null && isUnit("WD")) {
            cursor.next();
            return new DateTerm.Together(
                    new DateTerm.Weekday(shift, 1), new DateTerm.Weekday(shift, 5));
        }
        cursor.reset(mark);
        var week = new Period.Week(shift);
        return nth.in(week).orElseGet(() -> new DateTerm.Whole(week));
    }

    private DateTerm year(Period.Year year) {
        if (year.relative() && today()) {
            return new DateTerm.Shift(12 * year.value(), 0);
        }
        return cursor.attempt(() -> within(year)).orElseGet(() -> new DateTerm.Whole(year));
    }

    private Optional<DateTerm> within(Period.Year year) {
        cursor.skip(TokenKind.OF);
        Token token = cursor.next();
        return switch (token.kind()) {
            case NUMBER -> numberedIn(year, token);
            case ORDINAL -> ordinalQuarter(year);
            case YEAR_PART, TAIL -> months.yearPart(year, token.value());
            case HALF_YEAR -> Optional.of(new DateTerm.Whole(year.withHalf(token.intValue())));
            case JANUARY -> Optional.of(months.within(Period.Month.numbered(year, 1)));
            case LAST -> last(year);
            case LUNAR, LUNAR_MONTH -> lunar(token, year);
            case FEAST, FEAST_DIGITS, TERM -> Optional.of(feast(token, year));
            case LUNAR_FIRST -> months.yearPart(year, "START");
            default -> Optional.empty();
        };
    }

    /// 今年最后一天; the word is eaten.
    private Optional<DateTerm> last(Period.Year year) {
        cursor.reset(cursor.mark() - 1);
        return nth.in(year);
    }

    /// 晚上9点到第二天早上6点: the day after the one that was said.
    private boolean secondDay() {
        boolean second =
                cursor.peek(-2).is(TokenKind.RANGE)
                        && cursor.peek().number() == 2
                        && cursor.peek(1).is(TokenKind.UNIT)
                        && cursor.peek(1).value().equals("D");
        if (second) {
            cursor.next();
            cursor.next();
        }
        return second;
    }

    private Optional<DateTerm> numberedIn(Period.Year year, Token number) {
        int value = number.number();
        if (isUnit("Q") && value >= 1 && value <= 4) {
            cursor.next();
            return Optional.of(quarter(new Period.Quarter(year, value, 0)));
        }
        return months.numbered(year, number);
    }

    private boolean isUnit(String unit) {
        return cursor.at(TokenKind.UNIT) && cursor.peek().value().equals(unit);
    }

    private Optional<DateTerm> ordinalQuarter(Period.@Nullable Year year) {
        Token number = cursor.take(TokenKind.NUMBER);
        if (number == null || !isUnit("Q") || number.number() < 1 || number.number() > 4) {
            return Optional.empty();
        }
        cursor.next();
        return Optional.of(quarter(new Period.Quarter(year, number.number(), 0)));
    }

    private DateTerm quarter(Period.Quarter quarter) {
        Token tail = cursor.take(TokenKind.TAIL);
        if (tail != null) {
            return lastDay(quarter);
        }
        return nth.in(quarter).orElseGet(() -> new DateTerm.Whole(quarter));
    }

    private Optional<DateTerm> numbered(Token number) {
        int value = number.number();
        boolean digits = number.numeral() != null && number.numeral().digits();
        if (digits && (cursor.at(TokenKind.YEAR_MARK) || cursor.at(TokenKind.YEAR_PART))) {
            return absoluteYear(value);
        }
        if (cursor.at(TokenKind.QUARTER_END) && value >= 1 && value <= 4) {
            cursor.next();
            return Optional.of(lastDay(new Period.Quarter(null, value, 0)));
        }
        if (isUnit("Q")
                && value >= 1
                && value <= 4
                && !cursor.text().startsWith("个", number.end())) {
            cursor.next();
            return Optional.of(quarter(new Period.Quarter(null, value, 0)));
        }
        return months.numbered(null, number).or(() -> months.dayOnly(number));
    }

    private Optional<DateTerm> absoluteYear(int value) {
        boolean brief =
                value >= 20
                        && value <= 60
                        && !cursor.at(TokenKind.YEAR_PART)
                        && (cursor.peek(1).is(TokenKind.NUMBER)
                                || cursor.peek(1).is(TokenKind.TAIL));
        if (!brief && (value < 1900 || value > 2100)) {
            return Optional.empty();
        }
        Period.Year year = new Period.Year(false, brief ? 2000 + value : value, 0);
        cursor.skip(TokenKind.YEAR_MARK);
        return Optional.of(year(year));
    }

    private DateTerm written(Token token) {
        String[] parts = token.value().split("-", -1);
        Period.Year year =
                parts[0].isEmpty() ? null : new Period.Year(false, Integer.parseInt(parts[0]), 0);
        cursor.skip(TokenKind.DAY_MARK);
        return new DateTerm.MonthDay(
                Period.Month.numbered(year, Integer.parseInt(parts[1])),
                Integer.parseInt(parts[2]));
    }

    private Optional<DateTerm> lunar(Token first, Period.@Nullable Year year) {
        return new LunarGrammar(cursor).read(first, year);
    }

    private DateTerm feast(Token token, Period.@Nullable Year year) {
        if (token.is(TokenKind.TERM) && token.value().equals("清明") && cursor.skip(TokenKind.SPAN)) {
            return new DateTerm.Feast(year, "清明节", true);
        }
        if (token.is(TokenKind.TERM)) {
            thatDay();
            return new DateTerm.SolarTerm(year, token.value());
        }
        boolean span = cursor.skip(TokenKind.SPAN);
        thatDay();
        String name = token.is(TokenKind.FEAST_NEXT) ? "" : token.value();
        return new DateTerm.Feast(year, name, span);
    }

    /// 中秋那天, 国庆当天: the festival itself.
    private void thatDay() {
        if (cursor.at(TokenKind.FOLLOWING) && cursor.peek().intValue() == 0) {
            cursor.next();
        }
        cursor.skip(TokenKind.THAT_DAY);
    }
}
