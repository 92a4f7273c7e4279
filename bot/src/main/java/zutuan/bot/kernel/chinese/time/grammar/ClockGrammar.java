package zutuan.bot.kernel.chinese.time.grammar;

import java.util.Optional;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.SerialNumbers;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads times of day: 三点半, 9点05, 差一刻九点, 七八点, 9到11点半, 14:30, 8时30分.
final class ClockGrammar {
    private static final int MAXIMUM = 99;

    private final Cursor cursor;

    ClockGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    /// The clock at the cursor.
    ///
    /// @param anchored a date or a part of the day stands before it, so that 一点 is an hour
    Optional<Clock> clock(boolean anchored) {
        return cursor.attempt(() -> read(anchored))
                .map(clock -> cursor.skip(TokenKind.ABOUT) ? clock.about() : clock);
    }

    private Optional<Clock> read(boolean anchored) {
        Token first = cursor.next();
        return switch (first.kind()) {
            case CLOCK -> Optional.of(digital(first));
            case SHORT_OF -> shortOf();
            case NUMBER -> hour(first, anchored);
            case OFF_DUTY -> offDuty(anchored);
            default -> Optional.empty();
        };
    }

    private Optional<Clock> offDuty(boolean anchored) {
        int part = cursor.mark() >= 2 && cursor.peek(-2).is(TokenKind.PART) ? -2 : -1;
        boolean morning =
                switch (cursor.peek(part).value()) {
                    case "MORNING", "NOON" -> true;
                    default -> false;
                };
        boolean bounded = cursor.at(TokenKind.BEFORE) || cursor.at(TokenKind.AFTER);
        boolean said =
                anchored || bounded || SerialNumbers.allowOffDuty(cursor.text(), cursor.peek(-1));
        return said ? Optional.of(Clock.at(morning ? 12 : 18, 0, true)) : Optional.empty();
    }

    private static Clock digital(Token token) {
        int colon = token.value().indexOf(':');
        int hour = Integer.parseInt(token.value().substring(0, colon));
        boolean literal = colon == 2;
        return Clock.at(hour, Integer.parseInt(token.value().substring(colon + 1)), literal);
    }

    /// 差一刻九点, 差五分三点.
    private Optional<Clock> shortOf() {
        int minutes = minutes();
        Token hour = cursor.next();
        if (minutes <= 0 || hour.number() < 1 || !cursor.skip(TokenKind.HOUR_MARK)) {
            return Optional.empty();
        }
        return Optional.of(Clock.at(hour.number() - 1, 60 - minutes, false));
    }

    private int minutes() {
        int count = cursor.next().number();
        if (cursor.skip(TokenKind.KE)) {
            return count * 15;
        }
        boolean minute = cursor.skip(TokenKind.MINUTE_MARK) || cursor.skip(TokenKind.UNIT);
        return minute ? count : -1;
    }

    private Optional<Clock> hour(Token number, boolean anchored) {
        Numeral numeral = number.numeral();
        int hour = number.number();
        if (numeral == null || hour < 0 || hour > MAXIMUM) {
            return Optional.empty();
        }
        if (cursor.at(TokenKind.RANGE, TokenKind.NUMBER)
                && cursor.peek(2).is(TokenKind.HOUR_MARK)) {
            cursor.next();
            return ranged(hour, cursor.next());
        }
        boolean listed =
                cursor.at(TokenKind.LIST, TokenKind.NUMBER)
                        && cursor.peek(2).is(TokenKind.HOUR_MARK);
        if (listed && cursor.peek(1).number() == hour + 1) {
            cursor.next();
            return ranged(hour, cursor.next());
        }
        if (cursor.at(TokenKind.MERIDIEM)) {
            return Optional.of(Clock.at(hour, 0, false));
        }
        if (!cursor.skip(TokenKind.HOUR_MARK) || !isHour(number, anchored)) {
            return Optional.empty();
        }
        return Optional.of(marked(number, numeral));
    }

    private Clock marked(Token number, Numeral numeral) {
        int hour = number.number();
        if (cursor.text().startsWith("九十", number.start()) && hour == 90) {
            return Clock.at(9, 0, false).until(10, minute()).about();
        }
        Clock clock = Clock.at(hour, 0, hour == 0);
        if (numeral.approximate() && numeral.upTo().compareTo(numeral.value()) > 0) {
            return clock.until(numeral.upTo().intValue(), minute()).about();
        }
        return withMinute(clock);
    }

    private boolean isHour(Token number, boolean anchored) {
        boolean one = cursor.text().startsWith("一", number.start()) && number.number() == 1;
        return anchored
                || SerialNumbers.allowHour(cursor.text(), number.start(), cursor.consumedTo(), one);
    }

    private Optional<Clock> ranged(int hour, Token last) {
        cursor.next();
        return last.number() < 0
                ? Optional.empty()
                : Optional.of(Clock.at(hour, 0, false).until(last.number(), minute()));
    }

    private Clock withMinute(Clock clock) {
        if (cursor.skip(TokenKind.MORE)) {
            return clock.about();
        }
        if (cursor.skip(TokenKind.SHORT_OF)) {
            int minutes = minutes();
            return Clock.at(clock.hour() - 1, 60 - minutes, false);
        }
        int minute = minute();
        return new Clock(clock.hour(), minute, clock.hour(), minute, clock.literal(), false);
    }

    /// What stands behind the hour: 半, 一刻, 过五分, 零五, 20分, 30; 0 if nothing does.
    private int minute() {
        int mark = cursor.mark();
        if (cursor.skip(TokenKind.SHARP)) {
            return 0;
        }
        boolean past = cursor.skip(TokenKind.ZERO_PAST) || cursor.skip(TokenKind.PASS);
        Token number = cursor.next();
        int minute = number.is(TokenKind.NUMBER) ? minute(number, past) : -1;
        if (minute < 0) {
            cursor.reset(mark);
            return 0;
        }
        return minute;
    }

    private int minute(Token number, boolean past) {
        Numeral numeral = number.numeral();
        if (numeral != null && !numeral.whole()) {
            return number.end() - number.start() == 1
                            && !cursor.at(TokenKind.UNIT)
                            && !cursor.at(TokenKind.MEASURE)
                    ? 30
                    : -1;
        }
        if (cursor.skip(TokenKind.KE)) {
            return number.number() * 15;
        }
        if (cursor.skip(TokenKind.MINUTE_MARK)) {
            return number.number();
        }
        boolean adjacent = cursor.peek(-2).end() == number.start();
        return adjacent && number.number() <= MAXIMUM && !countsThings(number, past)
                ? number.number()
                : -1;
    }

    /// 三点20人: the number belongs to what follows. Bare minutes have two digits or are tens.
    private boolean countsThings(Token number, boolean past) {
        Token after = cursor.peek();
        boolean unit =
                switch (after.kind()) {
                    case UNIT, MEASURE, HOUR_MARK, DAY_MARK, MONTH_MARK, YEAR_MARK, MORE -> true;
                    default -> false;
                };
        boolean small = !past && number.number() < 10 && number.end() - number.start() < 2;
        int end = number.end();
        boolean things =
                end < cursor.text().length()
                        && "人户亩斤元块万千头次场家村岁公吨名位条件组楼".indexOf(cursor.text().charAt(end)) >= 0;
        return unit || things || small;
    }
}
