package zutuan.bot.kernel.chinese.time;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.chinese.time.grammar.Amount;
import zutuan.bot.kernel.chinese.time.grammar.DateTerm;
import zutuan.bot.kernel.chinese.time.grammar.Phrase;

/// Turns lengths into durations, and lengths from now into times.
record LengthResolver(LocalDateTime now, HolidayCalendar calendar) {
    TimeExpression resolve(Phrase.Length length, Resolver.Place place) {
        Amount amount = length.amount();
        Set<TimeNote> notes = EnumSet.noneOf(TimeNote.class);
        if (amount.approximate()) {
            notes.add(TimeNote.APPROXIMATE);
        }
        Grain grain = amount.dated() ? Grain.DAY : Grain.MINUTE;
        return switch (length.relation()) {
            case NONE ->
                    new TimeExpression.Duration(
                            place.mention(grain, List.of(), notes), amount.iso());
            case WITHIN ->
                    new TimeExpression.Deadline(
                            place.mention(grain, List.of(), notes), bound(amount));
            case LATER -> counted(amount, 1, place.mention(grain, List.of(), notes));
            case AGO -> {
                notes.add(TimeNote.PAST);
                yield counted(amount, -1, place.mention(grain, List.of(), notes));
            }
        };
    }

    private TimeExpression counted(Amount amount, int sign, Mention mention) {
        if (amount.dated()) {
            return new TimeExpression.Vague(mention, "只说了大概几天");
        }
        return new TimeExpression.Instant(mention, shifted(amount, sign));
    }

    private LocalDateTime shifted(Amount amount, int sign) {
        return now.plusMonths((long) sign * amount.months())
                .plusDays((long) sign * amount.days())
                .plusMinutes(sign * amount.minutes())
                .withSecond(0)
                .withNano(0);
    }

    /// 三天内 includes the third day, 两小时内 is to the minute.
    private LocalDateTime bound(Amount amount) {
        if (!amount.dated()) {
            return shifted(amount, 1);
        }
        DateTerm term =
                amount.workdays() > 0
                        ? new DateTerm.Workdays(amount.workdays())
                        : new DateTerm.Shift(amount.months(), amount.days());
        var dates = new DateResolver(now.toLocalDate(), now.toLocalDate(), calendar);
        return dates.resolve(term) instanceof Found.Days days ? days.end().atStartOfDay() : now;
    }
}
