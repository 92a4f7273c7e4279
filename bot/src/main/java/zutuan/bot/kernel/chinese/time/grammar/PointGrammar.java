package zutuan.bot.kernel.chinese.time.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads a {@link Point}: 下周三下午三点, 星期三(12月2日)8点半, 明晚八点, 三天后上午, 9点.
public final class PointGrammar {
    private final Cursor cursor;
    private final DateGrammar dates;
    private final ClockGrammar clocks;
    private final AmountGrammar amounts;

    public PointGrammar(Cursor cursor) {
        this.cursor = cursor;
        this.dates = new DateGrammar(cursor);
        this.clocks = new ClockGrammar(cursor);
        this.amounts = new AmountGrammar(cursor);
    }

    Optional<Point> point() {
        return cursor.attempt(this::read);
    }

    /// A time of day without a date.
    Optional<Point> clockOnly() {
        return cursor.attempt(() -> point().filter(point -> point.date() == null));
    }

    private Optional<Point> read() {
        cursor.skip(TokenKind.ABOUT_BEFORE);
        int start = cursor.peek().start();
        Token dayPart = cursor.take(TokenKind.DAY_PART);
        DateTerm date = dayPart != null ? shift(dayPart) : dated().orElse(null);
        int end = date == null ? start : cursor.consumedTo();
        var checks = new ArrayList<DateTerm>();
        if (date != null) {
            checks(date, checks);
        }
        DayPart part = dayPart != null ? part(dayPart) : part(date != null).orElse(null);
        Clock clock = clock(date != null || part != null).orElse(null);
        if (part == null && clock != null) {
            part = meridiem();
        }
        if (part == null && clock != null && dayPart == null) {
            part = trailingPart();
        }
        if (date == null && part == null && clock == null) {
            return Optional.empty();
        }
        trailingCheck(date, checks);
        return Optional.of(new Point(date, checks, part, clock, start, end));
    }

    private static DateTerm shift(Token dayPart) {
        String value = dayPart.value();
        return new DateTerm.Shift(0, Integer.parseInt(value.substring(0, value.indexOf(' '))));
    }

    private static DayPart part(Token dayPart) {
        return DayPart.valueOf(dayPart.value().substring(dayPart.value().indexOf(' ') + 1));
    }

    private Optional<DateTerm> dated() {
        return cursor.attempt(this::later).or(dates::date);
    }

    /// 三天后, 两周后的周三, 两个工作日后, 三天前.
    private Optional<DateTerm> later() {
        boolean passed = cursor.skip(TokenKind.PASS);
        return amounts.amount().flatMap(amount -> away(amount, passed));
    }

    private Optional<DateTerm> away(Amount amount, boolean passed) {
        boolean after = cursor.skip(TokenKind.AFTER);
        boolean before = !passed && !after && cursor.skip(TokenKind.BEFORE);
        boolean told = after || before || passed;
        return told && amount.dated() && !amount.approximate()
                ? Optional.of(nearWeekday(term(amount, before ? -1 : 1)))
                : Optional.empty();
    }

    private static DateTerm term(Amount amount, int sign) {
        return amount.workdays() > 0
                ? new DateTerm.Workdays(sign * amount.workdays())
                : new DateTerm.Shift(sign * amount.months(), sign * amount.days());
    }

    private DateTerm nearWeekday(DateTerm term) {
        int mark = cursor.mark();
        boolean of = cursor.skip(TokenKind.OF);
        if (of && term instanceof DateTerm.Shift shift && shift.days() == 0) {
            Token number = cursor.take(TokenKind.NUMBER);
            if (number != null && cursor.skip(TokenKind.DAY_MARK)) {
                return new DateTerm.MonthDay(Period.Month.shifted(shift.months()), number.number());
            }
        }
        Token today = of ? cursor.take(TokenKind.DAY) : null;
        if (today != null && today.intValue() == 0) {
            return term;
        }
        Token day = cursor.take(TokenKind.WEEKDAY);
        if (day == null || !day.value().startsWith("*")) {
            cursor.reset(mark);
            return term;
        }
        return new DateTerm.WeekdayNear(term, Integer.parseInt(day.value().substring(2)));
    }

    /// The same date once more, in brackets, after a comma or directly behind.
    private void checks(DateTerm date, List<DateTerm> checks) {
        for (var check = again(date); check.isPresent(); check = again(date)) {
            checks.add(check.get());
        }
    }

    private Optional<DateTerm> again(DateTerm date) {
        return cursor.attempt(() -> check(date));
    }

    private Optional<DateTerm> check(DateTerm date) {
        boolean open = cursor.skip(TokenKind.OPEN);
        boolean comma = !open && (cursor.skip(TokenKind.COMMA) || cursor.skip(TokenKind.OF));
        boolean candidate = open || isDateStart(cursor.peek());
        Optional<DateTerm> found = candidate ? dates.date() : Optional.empty();
        boolean closed = !open || cursor.skip(TokenKind.CLOSE);
        return found.filter(_ -> closed)
                .filter(check -> open || complements(date, check, comma))
                .filter(check -> !(comma && check instanceof DateTerm.Shift));
    }

    private static boolean isDateStart(Token token) {
        return switch (token.kind()) {
            case WEEKDAY, NUMBER, DATE, DAY -> true;
            default -> false;
        };
    }

    /// A weekday completes a date and a date a weekday; two weekdays are two days.
    private static boolean complements(DateTerm date, DateTerm check, boolean comma) {
        boolean weekday = date instanceof DateTerm.Weekday;
        boolean plainDay = check instanceof DateTerm.Weekday day && day.shift() == null;
        boolean relative = date instanceof DateTerm.Shift;
        if (check instanceof DateTerm.MonthDay monthDay) {
            return (weekday || relative) && (!comma || monthDay.month().number() != null);
        }
        if (check instanceof DateTerm.Weekday && date instanceof DateTerm.MonthDay) {
            return true;
        }
        boolean single =
                date instanceof DateTerm.MonthDay || date instanceof DateTerm.Lunar || relative;
        return plainDay && single && !(comma && relative);
    }

    private Optional<DayPart> part(boolean afterDate) {
        boolean whole = afterDate && (cursor.skip(TokenKind.WHOLE) || oneDay());
        return whole ? Optional.empty() : cursor.attempt(() -> partOnly(afterDate));
    }

    private Optional<DayPart> partOnly(boolean afterDate) {
        if (afterDate && !cursor.skip(TokenKind.OF)) {
            cursor.skip(TokenKind.COMMA);
        }
        Token token = cursor.next();
        boolean shortPart = token.is(TokenKind.PART_SHORT) && (afterDate || isClockStart());
        if (token.is(TokenKind.PART)
                || shortPart
                || (token.is(TokenKind.MERIDIEM) && isClockStart())) {
            return Optional.of(DayPart.valueOf(token.value()));
        }
        return Optional.empty();
    }

    /// 明天一天 is all of tomorrow.
    private boolean oneDay() {
        boolean day =
                cursor.at(TokenKind.NUMBER, TokenKind.UNIT)
                        && cursor.peek().number() == 1
                        && cursor.peek(1).value().equals("D");
        if (day) {
            cursor.next();
            cursor.next();
        }
        return day;
    }

    private boolean isClockStart() {
        return cursor.at(TokenKind.CLOCK) || cursor.at(TokenKind.NUMBER);
    }

    private @Nullable DayPart meridiem() {
        Token token = cursor.take(TokenKind.MERIDIEM);
        return token == null ? null : DayPart.valueOf(token.value());
    }

    /// 三点半下午, as people correct themselves.
    private @Nullable DayPart trailingPart() {
        boolean glued = cursor.at(TokenKind.PART) && cursor.peek().start() == cursor.consumedTo();
        boolean another = cursor.peek(1).is(TokenKind.NUMBER) || cursor.peek(1).is(TokenKind.CLOCK);
        return glued && !another ? DayPart.valueOf(cursor.next().value()) : null;
    }

    private Optional<Clock> clock(boolean anchored) {
        return cursor.attempt(() -> {
            if (anchored) {
                cursor.skip(TokenKind.OF);
                cursor.skip(TokenKind.COMMA);
            }
            cursor.skip(TokenKind.ABOUT_BEFORE);
            return clocks.clock(anchored);
        });
    }

    /// 上午9点(周三).
    private void trailingCheck(@Nullable DateTerm date, List<DateTerm> checks) {
        if (date != null && cursor.at(TokenKind.OPEN)) {
            checks(date, checks);
        }
    }
}
