package zutuan.bot.kernel.chinese.time.grammar;

import java.util.ArrayList;
import java.util.List;
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

    @Nullable Point point() {
        int mark = cursor.mark();
        cursor.skip(TokenKind.ABOUT_BEFORE);
        int start = cursor.peek().start();
        Token dayPart = cursor.take(TokenKind.DAY_PART);
        DateTerm date = dayPart != null ? shift(dayPart) : dated();
        int end = date == null ? start : cursor.consumedTo();
        var checks = new ArrayList<DateTerm>();
        if (date != null) {
            checks(date, checks);
        }
        DayPart part = dayPart != null ? part(dayPart) : part(date != null);
        Clock clock = clock(date != null, part != null);
        if (part == null && clock != null) {
            part = meridiem();
        }
        if (part == null && clock != null && dayPart == null) {
            part = trailingPart();
        }
        if (date == null && part == null && clock == null) {
            cursor.reset(mark);
            return null;
        }
        trailingCheck(date, checks);
        return new Point(date, checks, part, clock, start, end);
    }

    private static DateTerm shift(Token dayPart) {
        String value = dayPart.value();
        return new DateTerm.Shift(0, Integer.parseInt(value.substring(0, value.indexOf(' '))));
    }

    private static DayPart part(Token dayPart) {
        return DayPart.valueOf(dayPart.value().substring(dayPart.value().indexOf(' ') + 1));
    }

    private @Nullable DateTerm dated() {
        DateTerm later = later();
        return later != null ? later : dates.date();
    }

    /// 三天后, 两周后的周三, 两个工作日后, 三天前.
    private @Nullable DateTerm later() {
        int mark = cursor.mark();
        boolean passed = cursor.skip(TokenKind.PASS);
        Amount amount = amounts.amount();
        boolean after = amount != null && cursor.skip(TokenKind.AFTER);
        boolean before = amount != null && !passed && !after && cursor.skip(TokenKind.BEFORE);
        if (amount == null
                || !(after || before || passed)
                || !amount.dated()
                || amount.approximate()) {
            cursor.reset(mark);
            return null;
        }
        return nearWeekday(term(amount, before ? -1 : 1));
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
        for (DateTerm check = again(date); check != null; check = again(date)) {
            checks.add(check);
        }
    }

    private @Nullable DateTerm again(DateTerm date) {
        int mark = cursor.mark();
        boolean open = cursor.skip(TokenKind.OPEN);
        boolean comma = !open && (cursor.skip(TokenKind.COMMA) || cursor.skip(TokenKind.OF));
        boolean candidate = open || isDateStart(cursor.peek());
        DateTerm check = candidate ? dates.date() : null;
        boolean closed = !open || cursor.skip(TokenKind.CLOSE);
        boolean alike = check != null && (open || complements(date, check, comma));
        if (check == null || !closed || !alike || (comma && check instanceof DateTerm.Shift)) {
            cursor.reset(mark);
            return null;
        }
        return check;
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

    private @Nullable DayPart part(boolean afterDate) {
        int mark = cursor.mark();
        boolean glued = afterDate && (cursor.skip(TokenKind.WHOLE) || oneDay());
        if (glued) {
            return null;
        }
        if (afterDate && (cursor.skip(TokenKind.OF) || cursor.skip(TokenKind.COMMA))) {
            glued = true;
        }
        Token token = cursor.next();
        boolean shortPart = token.is(TokenKind.PART_SHORT) && (afterDate || isClockStart());
        if (token.is(TokenKind.PART)
                || shortPart
                || (token.is(TokenKind.MERIDIEM) && isClockStart())) {
            return DayPart.valueOf(token.value());
        }
        cursor.reset(mark);
        return null;
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

    private @Nullable Clock clock(boolean dated, boolean parted) {
        int mark = cursor.mark();
        if (dated || parted) {
            cursor.skip(TokenKind.OF);
            cursor.skip(TokenKind.COMMA);
        }
        cursor.skip(TokenKind.ABOUT_BEFORE);
        Clock clock = clocks.clock(dated || parted);
        if (clock == null) {
            cursor.reset(mark);
        }
        return clock;
    }

    /// 上午9点(周三).
    private void trailingCheck(@Nullable DateTerm date, List<DateTerm> checks) {
        if (date != null && cursor.at(TokenKind.OPEN)) {
            checks(date, checks);
        }
    }
}
