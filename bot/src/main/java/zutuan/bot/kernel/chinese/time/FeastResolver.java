package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zutuan.bot.kernel.chinese.time.grammar.DateTerm;
import zutuan.bot.kernel.chinese.time.grammar.Feasts;

/// Finds festivals and their days off.
record FeastResolver(LocalDate today, LocalDate floor, HolidayCalendar calendar) {
    Found resolve(DateTerm.Feast feast) {
        String name = feast.name().isEmpty() ? nextHoliday() : feast.name();
        return date(feast, name)
                .map(date -> days(feast, name, date))
                .orElseGet(() -> new Found.Missing("没有这个节日"));
    }

    private Found days(DateTerm.Feast feast, String name, LocalDate date) {
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

    private Optional<LocalDate> date(DateTerm.Feast feast, String name) {
        if (feast.year() == null) {
            return next(name);
        }
        int year = feast.year().of(today.getYear());
        String known = Feasts.canonical(name).equals("清明") ? "清明节" : name;
        return Optional.ofNullable(Feasts.date(known, year));
    }

    private Optional<LocalDate> next(String name) {
        String known = name.equals("清明") ? "清明节" : name;
        return IntStream.rangeClosed(floor.getYear() - 1, floor.getYear() + 1)
                .mapToObj(year -> Optional.ofNullable(Feasts.date(known, year)))
                .flatMap(Optional::stream)
                .filter(date -> !lastOff(name, date).isBefore(floor))
                .findFirst();
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
                .filter(name -> next(name).isPresent())
                .min(Comparator.comparing(name -> next(name).orElseThrow()))
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
