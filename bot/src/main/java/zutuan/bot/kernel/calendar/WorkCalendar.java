package zutuan.bot.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.calendar.HolidayTable.Day;
import zutuan.bot.kernel.chinese.time.HolidayCalendar;

/** Which days are worked. A year without a table counts Monday to Friday. Immutable. */
public final class WorkCalendar implements HolidayCalendar {
    private final Map<Integer, HolidayTable> tables;

    private WorkCalendar(Map<Integer, HolidayTable> tables) {
        this.tables = Map.copyOf(tables);
    }

    public static WorkCalendar of(Map<Integer, HolidayTable> tables) {
        return new WorkCalendar(tables);
    }

    /** Whether a table says which days of the year are worked; if not, tell the reader. */
    public boolean covers(int year) {
        return tables.containsKey(year);
    }

    /** The years that have a table, in order. */
    public List<Integer> years() {
        return tables.keySet().stream().sorted().toList();
    }

    @Override
    public boolean isWorkday(LocalDate date) {
        return switch (entry(date)) {
            case Day.Off _ -> false;
            case Day.Work _ -> true;
            case null -> !isWeekend(date);
        };
    }

    /**
     * The day that lies this many working days later. The first day is not counted, whether worked
     * or not: a Monday plus two is a Wednesday.
     *
     * @throws IllegalArgumentException if days is negative
     */
    public LocalDate plusWorkdays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("negative number of working days " + days);
        }
        LocalDate date = from;
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkday(date)) {
                left--;
            }
        }
        return date;
    }

    /** The holiday that gives the day off; null on make-up workdays and ordinary days. */
    public @Nullable String holidayName(LocalDate date) {
        return entry(date) instanceof Day.Off off ? off.name() : null;
    }

    /** The days off of a holiday in order, called with or without 节; empty if unknown. */
    public List<LocalDate> holiday(String name, int year) {
        HolidayTable table = tables.get(year);
        if (table == null) {
            return List.of();
        }
        List<LocalDate> dates = new ArrayList<>();
        table.days()
                .forEach((date, day) -> {
                    if (day instanceof Day.Off off && stem(off.name()).equals(stem(name))) {
                        dates.add(date);
                    }
                });
        return List.copyOf(dates);
    }

    @Override
    public List<LocalDate> daysOff(String holiday, int year) {
        return holiday(holiday, year);
    }

    private @Nullable Day entry(LocalDate date) {
        HolidayTable table = tables.get(date.getYear());
        return table == null ? null : table.days().get(date);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String stem(String name) {
        return name.length() > 2 && name.endsWith("节")
                ? name.substring(0, name.length() - 1)
                : name;
    }
}
