package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.util.stream.Stream;

/// The days that a time names, one after the other, `last` with them.
public record Dates(LocalDate first, LocalDate last) {
    public static Dates on(LocalDate day) {
        return new Dates(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public Stream<LocalDate> stream() {
        return first.datesUntil(last.plusDays(1));
    }
}
