package zutuan.bot.kernel.chinese.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.grammar.DateTerm;
import zutuan.bot.kernel.chinese.time.grammar.LunarDates;
import zutuan.bot.kernel.chinese.time.grammar.Period;

/// Turns date words into dates, seen from one day.
///
/// @param today the day of speaking, which 明天 and 下周 count from
/// @param floor the first day that a bare 周三, 15号 or 9月1日 may mean
record DateResolver(LocalDate today, LocalDate floor, HolidayCalendar calendar) {
    private static final int SEARCHED_MONTHS = 13;
    private static final int LONGEST_BREAK = 400;

    DateResolver from(LocalDate other) {
        return new DateResolver(today, other, calendar);
    }

    Found resolve(DateTerm term) {
        return switch (term) {
            case DateTerm.Shift shift ->
                    Found.Days.day(today.plusMonths(shift.months()).plusDays(shift.days()));
            case DateTerm.Following following -> Found.Days.day(floor.plusDays(following.days()));
            case DateTerm.Unclear(String reason) -> new Found.Unclear(reason);
            case DateTerm.Workdays workdays -> workday(today, workdays.count());
            case DateTerm.Weekday weekday -> Found.Days.day(weekday(weekday));
            case DateTerm.WeekdayNear near -> near(near);
            case DateTerm.Weekend weekend -> weekend(weekend.shift());
            case DateTerm.MonthDay day -> monthDay(day);
            case DateTerm.MonthDays days -> monthDays(days);
            case DateTerm.Whole(Period period) -> period(period);
            case DateTerm.Nth nth -> nth(nth);
            case DateTerm.Lunar lunar -> new LunarResolver(floor, today).resolve(lunar);
            case DateTerm.SolarTerm solar -> solarTerm(solar);
            case DateTerm.Feast feast -> feasts().resolve(feast);
            case DateTerm.Around around -> around(around);
            case DateTerm.Together both -> together(both);
        };
    }

    private FeastResolver feasts() {
        return new FeastResolver(today, floor, calendar);
    }

    private LocalDate weekday(DateTerm.Weekday weekday) {
        DayOfWeek day = DayOfWeek.of(weekday.day());
        return weekday.shift() == null
                ? floor.with(TemporalAdjusters.nextOrSame(day))
                : monday(today).plusWeeks(weekday.shift()).plusDays(weekday.day() - 1L);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Found near(DateTerm.WeekdayNear near) {
        return resolve(near.near()) instanceof Found.Days days
                ? Found.Days.day(monday(days.start()).plusDays(near.day() - 1L))
                : new Found.Missing("没有这个日期");
    }

    private Found weekend(@Nullable Integer shift) {
        LocalDate saturday =
                shift == null
                        ? monday(floor).plusDays(5)
                        : monday(today).plusWeeks(shift).plusDays(5);
        return Found.Days.span(saturday, saturday.plusDays(2), Grain.DAY);
    }

    private Found monthDay(DateTerm.MonthDay term) {
        Integer number = term.month().number();
        if (number != null && (number > 12 || number < 1)) {
            return new Found.Missing("没有" + number + "月");
        }
        if (term.day() == 0 || term.day() > 31) {
            return new Found.Missing("没有" + term.day() + "号");
        }
        for (YearMonth month : candidates(term.month())) {
            LocalDate date = day(month, term.day());
            boolean fixed = term.month().shift() != null || term.month().year() != null;
            if (date != null && (fixed || !date.isBefore(floor))) {
                return Found.Days.day(date);
            }
        }
        return new Found.Missing(noSuchDay(term));
    }

    private String noSuchDay(DateTerm.MonthDay term) {
        YearMonth month = candidates(term.month()).getFirst();
        boolean leap = term.day() == 29 && month.getMonthValue() == 2;
        return "没有"
                + (leap ? month.getYear() + "年" : "")
                + month.getMonthValue()
                + "月"
                + term.day()
                + "日";
    }

    private static @Nullable LocalDate day(YearMonth month, int day) {
        if (day < 0) {
            return month.atEndOfMonth();
        }
        return month.isValidDay(day) ? month.atDay(day) : null;
    }

    /// The months a day may lie in, the nearest first.
    private List<YearMonth> candidates(Period.Month month) {
        var current = YearMonth.from(floor);
        if (month.shift() != null) {
            return List.of(YearMonth.from(today).plusMonths(month.shift()));
        }
        if (month.number() == null) {
            var months = new ArrayList<YearMonth>();
            for (int ahead = 0; ahead < SEARCHED_MONTHS; ahead++) {
                months.add(current.plusMonths(ahead));
            }
            return months;
        }
        int number = Math.clamp(month.number(), 1, 12);
        if (month.year() != null) {
            return List.of(YearMonth.of(month.year().of(today.getYear()), number));
        }
        return List.of(
                YearMonth.of(floor.getYear(), number), YearMonth.of(floor.getYear() + 1, number));
    }

    private Found monthDays(DateTerm.MonthDays term) {
        for (YearMonth month : candidates(term.month())) {
            int last = term.last() == 0 ? month.lengthOfMonth() : term.last();
            LocalDate end = day(month, last);
            LocalDate start = day(month, term.first());
            if (start == null || end == null || start.isAfter(end)) {
                return new Found.Missing("没有" + month.getMonthValue() + "月" + last + "日");
            }
            if (!end.isBefore(floor)
                    || term.month().shift() != null
                    || term.month().year() != null) {
                return Found.Days.span(start, end.plusDays(1), Grain.DAY);
            }
        }
        return new Found.Missing("没有这个日期");
    }

    private Found.Days period(Period period) {
        return switch (period) {
            case Period.Week week -> {
                LocalDate monday = monday(today).plusWeeks(week.shift());
                yield Found.Days.span(monday, monday.plusWeeks(1), Grain.WEEK);
            }
            case Period.Month month -> month(month);
            case Period.Quarter quarter -> quarter(quarter);
            case Period.Year year -> year(year);
        };
    }

    private Found.Days month(Period.Month month) {
        List<YearMonth> candidates = candidates(month);
        YearMonth found = candidates.getFirst();
        boolean over =
                month.shift() == null
                        && month.year() == null
                        && found.atEndOfMonth().isBefore(floor);
        YearMonth chosen = over && candidates.size() > 1 ? candidates.get(1) : found;
        return Found.Days.span(chosen.atDay(1), chosen.plusMonths(1).atDay(1), Grain.MONTH);
    }

    private Found.Days quarter(Period.Quarter quarter) {
        int year = quarter.year() == null ? today.getYear() : quarter.year().of(today.getYear());
        int current = (today.getMonthValue() - 1) / 3;
        int number = quarter.number() == null ? current + quarter.shift() : quarter.number() - 1;
        LocalDate start = LocalDate.of(year, 1, 1).plusMonths(3L * number);
        if (quarter.number() != null
                && quarter.year() == null
                && !start.plusMonths(3).isAfter(floor)) {
            start = start.plusYears(1);
        }
        return Found.Days.span(start, start.plusMonths(3), Grain.QUARTER);
    }

    private Found.Days year(Period.Year year) {
        LocalDate start = LocalDate.of(year.of(today.getYear()), year.half() == 2 ? 7 : 1, 1);
        LocalDate end = start.plusMonths(year.half() == 0 ? 12 : 6);
        return Found.Days.span(start, end, Grain.YEAR);
    }

    private Found nth(DateTerm.Nth nth) {
        Found.Days first = period(nth.period());
        Found found = nthIn(first, nth);
        boolean openMonth =
                nth.period() instanceof Period.Month month
                        && month.shift() == null
                        && month.year() == null;
        if (openMonth && found instanceof Found.Days days && days.start().isBefore(floor)) {
            return nthIn(
                    Found.Days.span(
                            first.start().plusYears(1), first.end().plusYears(1), Grain.MONTH),
                    nth);
        }
        return found;
    }

    private Found nthIn(Found.Days period, DateTerm.Nth nth) {
        var matching =
                period.start()
                        .datesUntil(period.end())
                        .filter(date -> matches(date, nth.what()))
                        .toList();
        int index = nth.count() > 0 ? nth.count() - 1 : matching.size() + nth.count();
        return index >= 0 && index < matching.size()
                ? Found.Days.day(matching.get(index))
                : new Found.Missing("没有第" + nth.count() + "个");
    }

    private boolean matches(LocalDate date, int what) {
        return switch (what) {
            case DateTerm.Nth.ANY_DAY -> true;
            case DateTerm.Nth.WORKDAY -> calendar.isWorkday(date);
            default -> date.getDayOfWeek().getValue() == what;
        };
    }

    private Found solarTerm(DateTerm.SolarTerm solar) {
        int year = solar.year() == null ? floor.getYear() : solar.year().of(today.getYear());
        LocalDate date = LunarDates.term(year, solar.name());
        if (date != null && solar.year() == null && date.isBefore(floor)) {
            date = LunarDates.term(year + 1, solar.name());
        }
        if (date == null) {
            return new Found.Missing("没有" + solar.name());
        }
        return solar.name().equals("清明") ? feasts().holiday("清明", date) : Found.Days.day(date);
    }

    private Found workday(LocalDate from, int count) {
        return counted(from, count, DateTerm.Nth.WORKDAY);
    }

    private Found counted(LocalDate from, int count, int what) {
        LocalDate date = from;
        int step = count < 0 ? -1 : 1;
        int left = Math.abs(count);
        for (int days = 0; left > 0 && days < LONGEST_BREAK + 7 * Math.abs(count); days++) {
            date = date.plusDays(step);
            left -= matches(date, what) ? 1 : 0;
        }
        return Found.Days.day(date);
    }

    private Found around(DateTerm.Around around) {
        Found base = resolve(around.base());
        if (!(base instanceof Found.Days days)) {
            return base;
        }
        boolean holiday =
                around.base() instanceof DateTerm.Feast || days.before().equals(days.start());
        LocalDate first = holiday ? days.before() : days.start();
        LocalDate last = holiday ? feasts().lastDay(around.base(), days) : days.end().minusDays(1);
        LocalDate anchor = around.count() < 0 ? first : last;
        if (around.what() != DateTerm.Nth.ANY_DAY) {
            return counted(anchor, around.count(), around.what());
        }
        boolean counting = around.base() instanceof DateTerm.Together;
        return Found.Days.day((counting ? days.start() : anchor).plusDays(around.count()));
    }

    private Found together(DateTerm.Together both) {
        Found first = resolve(both.first());
        if (!(first instanceof Found.Days begin)) {
            return first;
        }
        Found last = from(begin.start()).resolve(both.last());
        if (!(last instanceof Found.Days end)) {
            return last;
        }
        return both.first().equals(both.last())
                ? begin
                : Found.Days.span(begin.start(), end.end(), Grain.DAY);
    }
}
