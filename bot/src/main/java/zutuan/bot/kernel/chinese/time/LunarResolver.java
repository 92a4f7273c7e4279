package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.grammar.DateTerm;
import zutuan.bot.kernel.chinese.time.grammar.LunarDates;

/// Finds the next solar date of a lunar one.
record LunarResolver(LocalDate floor, LocalDate today) {
    Found resolve(DateTerm.Lunar term) {
        if (term.month() == 0) {
            return nextDay(term.day());
        }
        if (term.year() != null) {
            return found(term, term.year().of(today.getYear()));
        }
        for (int year = floor.getYear() - 1; year <= floor.getYear() + 1; year++) {
            if (found(term, year) instanceof Found.Days days && days.end().isAfter(floor)) {
                return days;
            }
        }
        return missing(term);
    }

    private static Found found(DateTerm.Lunar term, int year) {
        if (term.day() == 0) {
            return month(term, year);
        }
        LocalDate date = date(term, year);
        return date == null ? missing(term) : Found.Days.day(date);
    }

    private static Found month(DateTerm.Lunar term, int year) {
        LocalDate first = LunarDates.date(year, term.month(), 1);
        LocalDate last = LunarDates.date(year, term.month(), -1);
        return first == null || last == null
                ? missing(term)
                : Found.Days.span(first, last.plusDays(1), Grain.MONTH);
    }

    private static @Nullable LocalDate date(DateTerm.Lunar term, int year) {
        return LunarDates.date(year, term.month(), term.day());
    }

    private static Found missing(DateTerm.Lunar term) {
        String month = (term.month() < 0 ? "闰" : "") + Math.abs(term.month()) + "月";
        return new Found.Missing("没有农历" + month + (term.day() == 0 ? "" : term.day()));
    }

    /// 初八 without a month: the next lunar month that has it.
    private Found nextDay(int day) {
        for (int year = floor.getYear() - 1; year <= floor.getYear() + 1; year++) {
            for (int month = 1; month <= 12; month++) {
                LocalDate date = LunarDates.date(year, month, day);
                if (date != null && !date.isBefore(floor)) {
                    return Found.Days.day(date);
                }
            }
        }
        return new Found.Missing("没有农历" + day);
    }
}
