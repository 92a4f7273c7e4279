package zutuan.bot.kernel.chinese.time.grammar;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads what stands behind 每年: a date, a month, a festival, a lunar date.
final class YearlyGrammar {
    private final Cursor cursor;

    YearlyGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    String year() {
        return cursor.attempt(this::dated).orElse("FREQ=YEARLY");
    }

    private Optional<String> dated() {
        cursor.skip(TokenKind.OF);
        return new DateGrammar(cursor).date().map(YearlyGrammar::rule);
    }

    private static @Nullable String rule(DateTerm term) {
        return switch (term) {
            case DateTerm.MonthDay day when day.month().number() != null ->
                    "FREQ=YEARLY;BYMONTH=" + day.month().number() + ";BYMONTHDAY=" + day.day();
            case DateTerm.Whole(Period.Month month) when month.number() != null ->
                    "FREQ=YEARLY;BYMONTH=" + month.number();
            case DateTerm.Nth(Period.Year _, int count, int what) when count == -1 && what == 0 ->
                    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31";
            case DateTerm.Lunar lunar when lunar.month() > 0 && lunar.day() > 0 ->
                    lunarRule(lunar.month(), lunar.day());
            case DateTerm.Feast feast ->
                    Objects.requireNonNullElse(Feasts.rule(feast.name()), Rule.UNCLEAR);
            case DateTerm.SolarTerm _, DateTerm.Unclear _ -> Rule.UNCLEAR;
            default -> null;
        };
    }

    static String lunarRule(int month, int day) {
        return "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=" + day;
    }
}
