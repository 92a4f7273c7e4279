package zutuan.bot.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One year's days that differ from the plain week. Text form, UTF-8, one day a line: {@code
 * 2026-10-10<TAB>work<TAB>国庆节}; {@code off} is a holiday, {@code work} a make-up workday (调休补班);
 * lines that begin with # and empty lines are skipped.
 */
public final class HolidayTable {
    private final int year;
    private final TreeMap<LocalDate, Day> days;

    HolidayTable(int year, Map<LocalDate, Day> days) {
        this.year = year;
        this.days = new TreeMap<>(days);
    }

    /** A day of the table: a holiday, or a weekend day on which people work. */
    sealed interface Day {
        String name();

        record Off(String name) implements Day {}

        record Work(String name) implements Day {}
    }

    /** What came of reading a table. */
    public sealed interface Parsed {
        public record Read(HolidayTable table) implements Parsed {}

        /** At least one fault; each begins with {@code file:line}. */
        public record Refused(List<String> faults) implements Parsed {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Reads a table.
     *
     * @param file what faults call the text
     * @param year the year every line must lie in
     */
    public static Parsed parse(String file, int year, List<String> lines) {
        return new HolidayLines(file, year).parse(lines);
    }

    public int year() {
        return year;
    }

    Map<LocalDate, Day> days() {
        return days;
    }
}
