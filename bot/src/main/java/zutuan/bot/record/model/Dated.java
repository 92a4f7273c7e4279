package zutuan.bot.record.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The day, month or year that a figure is of, as exactly as it was said: `2026-11-20`, `2026-11`,
/// `2026`. It stands so in rows.
public record Dated(String text) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public static Dated of(LocalDate day) {
        return new Dated(day.toString());
    }

    public static Dated of(YearMonth month) {
        return new Dated(month.toString());
    }

    public static Dated of(Year year) {
        return new Dated(year.toString());
    }

    public LocalDate first() {
        return switch (text.length()) {
            case YEAR -> Year.parse(text).atDay(1);
            case MONTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    public LocalDate last() {
        return switch (text.length()) {
            case YEAR -> YearMonth.of(Integer.parseInt(text), 12).atEndOfMonth();
            case MONTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
