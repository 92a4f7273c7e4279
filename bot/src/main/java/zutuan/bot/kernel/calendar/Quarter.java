package zutuan.bot.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// A quarter of a year of a place (季度).
public record Quarter(int year, int number, ZoneId zone) {
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > QUARTERS) {
            throw new IllegalArgumentException("no quarter: " + number);
        }
    }

    /// The one that a moment lies in.
    public static Quarter of(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1, zone);
    }

    /// Empty if a year has no such quarter.
    public static Optional<Quarter> numbered(int year, int number, ZoneId zone) {
        return number < 1 || number > QUARTERS
                ? Optional.empty()
                : Optional.of(new Quarter(year, number, zone));
    }

    /// Of its short form 2026-Q4.
    public static Quarter parse(String text, ZoneId zone) {
        int mark = text.indexOf("-Q");
        return new Quarter(
                Integer.parseInt(text.substring(0, mark)),
                Integer.parseInt(text.substring(mark + 2)),
                zone);
    }

    /// Its short form 2026-Q4.
    public String text() {
        return "%04d-Q%d".formatted(year, number);
    }

    /// So many quarters later, earlier if negative.
    public Quarter later(int quarters) {
        int count = year * QUARTERS + number - 1 + quarters;
        return new Quarter(
                Math.floorDiv(count, QUARTERS), Math.floorMod(count, QUARTERS) + 1, zone);
    }

    public Days days() {
        var first = YearMonth.of(year, (number - 1) * MONTHS + 1);
        return new Days(first.atDay(1), first.plusMonths(MONTHS - 1L).atEndOfMonth(), zone);
    }
}
