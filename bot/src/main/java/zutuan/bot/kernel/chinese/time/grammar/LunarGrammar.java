package zutuan.bot.kernel.chinese.time.grammar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads dates of the lunar calendar: 腊月廿三, 正月初八, 农历八月十五, 初八.
final class LunarGrammar {
    private final Cursor cursor;

    LunarGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<DateTerm> read(Token first, Period.@Nullable Year year) {
        return switch (first.kind()) {
            case LUNAR_MONTH ->
                    Optional.of(range(new DateTerm.Lunar(year, first.intValue(), day())));
            case LUNAR_FIRST -> firstDays(year, 0);
            case LUNAR -> marked(year);
            case LEAP -> leap(year);
            default -> Optional.empty();
        };
    }

    /// 腊月二十到二十五.
    private DateTerm range(DateTerm.Lunar first) {
        int mark = cursor.mark();
        int last = first.day() > 0 && cursor.skip(TokenKind.RANGE) ? day() : 0;
        if (last <= first.day()) {
            cursor.reset(mark);
            return first;
        }
        return new DateTerm.Together(first, new DateTerm.Lunar(first.year(), first.month(), last));
    }

    private Optional<DateTerm> marked(Period.@Nullable Year year) {
        Token month = cursor.take(TokenKind.LUNAR_MONTH);
        if (month != null) {
            return Optional.of(new DateTerm.Lunar(year, month.intValue(), day()));
        }
        Token number = cursor.take(TokenKind.NUMBER);
        if (number != null && startsMonth() && number.number() >= 1 && number.number() <= 12) {
            boolean first = cursor.text().startsWith("月初", cursor.next().start());
            int end = cursor.consumedTo();
            int day = first && cursor.text().charAt(end - 1) == '初' ? number(10) : day();
            return Optional.of(new DateTerm.Lunar(year, number.number(), day));
        }
        if (number != null) {
            return dayOnly(year, number);
        }
        return cursor.skip(TokenKind.LUNAR_FIRST) ? firstDays(year, 0) : Optional.empty();
    }

    /// 农历十六.
    private Optional<DateTerm> dayOnly(Period.@Nullable Year year, Token number) {
        int day = number.number();
        boolean counts = cursor.at(TokenKind.UNIT) || cursor.at(TokenKind.MEASURE);
        if (day < 1 || day > 30 || counts) {
            return Optional.empty();
        }
        cursor.skip(TokenKind.DAY_MARK);
        return Optional.of(new DateTerm.Lunar(year, 0, day));
    }

    /// 闰六月初三; leap months have negative numbers.
    private Optional<DateTerm> leap(Period.@Nullable Year year) {
        return marked(year)
                .filter(DateTerm.Lunar.class::isInstance)
                .map(DateTerm.Lunar.class::cast)
                .filter(lunar -> lunar.month() > 0)
                .map(lunar -> new DateTerm.Lunar(lunar.year(), -lunar.month(), lunar.day()));
    }

    private boolean startsMonth() {
        return cursor.at(TokenKind.MONTH_MARK)
                || (cursor.at(TokenKind.MONTH_PART)
                        && cursor.text().startsWith("月初", cursor.peek().start()));
    }

    /// 初 is eaten; the day follows.
    Optional<DateTerm> firstDays(Period.@Nullable Year year, int month) {
        int day = number(10);
        return day == 0 ? Optional.empty() : Optional.of(new DateTerm.Lunar(year, month, day));
    }

    private int day() {
        int mark = cursor.mark();
        boolean first = cursor.skip(TokenKind.LUNAR_FIRST);
        int day = number(first ? 10 : 30);
        if (day == 0) {
            cursor.reset(mark);
        }
        return day;
    }

    private int number(int most) {
        int value = cursor.peek().number();
        Token after = cursor.peek(1);
        boolean counts =
                after.is(TokenKind.HOUR_MARK)
                        || after.is(TokenKind.MEASURE)
                        || after.is(TokenKind.UNIT);
        boolean beyond = most == 30 && value <= 39 && !after.is(TokenKind.OTHER);
        if (value < 1 || counts || (value > most && !beyond)) {
            return 0;
        }
        cursor.next();
        cursor.skip(TokenKind.DAY_MARK);
        return value;
    }
}
