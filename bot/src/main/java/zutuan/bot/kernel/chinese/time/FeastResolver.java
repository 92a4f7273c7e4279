package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.grammar.DateTerm;
import zutuan.bot.kernel.chinese.time.grammar.Feasts;

/// Finds festivals and their days off.
record FeastResolver(LocalDate today, LocalDate floor, HolidayCalendar calendar) {
    Found resolve(DateTerm.Feast feast) {
        String name = feast.name().isEmpty() ? nextHoliday() : feast.name();
        LocalDate date = date(feast, name);
        if (date == null) {
            return new Found.Missing("没有这个节日");
        }
        Found.Days days = holiday(Feasts.canonical(name), date);
        List<LocalDate> off = daysOff(name, date);
        if (feast.span() && off.isEmpty() && Feasts.isOfficial(name)) {
            return new Found.Unclear("还没有" + date.getYear() + "年的放假安排");
        }
        if (!feast.span() || off.isEmpty()) {
            return days;
        }
        return Found.Days.span(off.getFirst(), off.getLast().plusDays(1), Grain.DAY);
    }

    private @Nullable LocalDate date(DateTerm.Feast feast, String name) {
        if (feast.year() != null) {
            int year = feast.year().of(today.getYear());
            return Feasts.date(Feasts.canonical(name).equals("清明") ? "清明节" : name, year);
        }
        return next(name);
    }

    private @Nullable LocalDate next(String name) {
        String known = name.equals("清明") ? "清明节" : name;
        for (int year = floor.getYear() - 1; year <= floor.getYear() + 1; year++) {
            LocalDate date = Feasts.date(known, year);
            if (date != null && !lastOff(name, date).isBefore(floor)) {
                return date;
            }
        }
        return null;
    }

    private LocalDate lastOff(String name, LocalDate date) {
        List<LocalDate> off = daysOff(name, date);
        return off.isEmpty() ? date : off.getLast();
    }

    private List<LocalDate> daysOff(String name, LocalDate date) {
        String canonical = Feasts.canonical(name);
        List<LocalDate> off = calendar.daysOff(canonical, date.getYear());
        return off.isEmpty() && canonical.equals("除夕")
                ? calendar.daysOff("春节", date.getYear())
                : off;
    }

    /// 节前, 节后: the official holiday whose days off are not over yet and come first.
    private String nextHoliday() {
        return Feasts.official().stream()
                .filter(name -> next(name) != null)
                .min(Comparator.comparing(name -> Objects.requireNonNull(next(name))))
                .orElse("元旦");
    }

    /// A festival's own day; 前 means before the first day off.
    Found.Days holiday(String name, LocalDate date) {
        if (!Feasts.isOfficial(name)) {
            return new Found.Days(date, date.plusDays(1), Grain.DAY, date);
        }
        List<LocalDate> off = daysOff(name, date);
        LocalDate first = off.isEmpty() || off.getFirst().isAfter(date) ? date : off.getFirst();
        return new Found.Days(date, date.plusDays(1), Grain.DAY, first);
    }

    /// The last day off of a festival, or the last day of anything else.
    LocalDate lastDay(DateTerm base, Found.Days days) {
        String name =
                switch (base) {
                    case DateTerm.Feast feast ->
                            feast.name().isEmpty() ? nextHoliday() : feast.name();
                    case DateTerm.SolarTerm term -> term.name();
                    default -> "";
                };
        LocalDate last = days.end().minusDays(1);
        LocalDate off = lastOff(name, days.start());
        return off.isBefore(last) ? last : off;
    }
}
