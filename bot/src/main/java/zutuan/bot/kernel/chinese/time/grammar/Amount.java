package zutuan.bot.kernel.chinese.time.grammar;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;

/// A length of time as it was said. Only one of the fields is usually not 0.
///
/// @param approximate 多, 来, 两三天
public record Amount(int months, int days, int workdays, long minutes, boolean approximate) {
    private static final int DAY_MINUTES = 24 * 60;

    /// So many units of the scanner's alphabet (H, MIN, KE, S, D, W, M, Q, Y, WD).
    static Amount of(BigDecimal count, String unit, boolean approximate) {
        return switch (unit) {
            case "H" -> minutes(count, 60, approximate);
            case "MIN" -> minutes(count, 1, approximate);
            case "KE" -> minutes(count, 15, approximate);
            case "S" -> minutes(count.max(BigDecimal.valueOf(60)), 1, approximate).overSixty();
            case "D" -> days(count, 1, approximate);
            case "W" -> days(count, 7, approximate);
            case "M" -> months(count, 1, approximate);
            case "Q" -> months(count, 3, approximate);
            case "Y" -> months(count, 12, approximate);
            case "WD" -> new Amount(0, 0, count.intValue(), 0, approximate);
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static Amount minutes(BigDecimal count, int size, boolean approximate) {
        return new Amount(
                0, 0, 0, count.multiply(BigDecimal.valueOf(size)).longValue(), approximate);
    }

    private Amount overSixty() {
        return new Amount(0, 0, 0, minutes / 60, approximate);
    }

    private static Amount days(BigDecimal count, int size, boolean approximate) {
        long minutes = count.multiply(BigDecimal.valueOf((long) size * DAY_MINUTES)).longValue();
        return new Amount(0, (int) (minutes / DAY_MINUTES), 0, minutes % DAY_MINUTES, approximate);
    }

    /// Half a month is fifteen days, half a year six months.
    private static Amount months(BigDecimal count, int size, boolean approximate) {
        var all = count.multiply(BigDecimal.valueOf(size));
        int whole = all.intValue();
        int days =
                all.subtract(BigDecimal.valueOf(whole)).multiply(BigDecimal.valueOf(30)).intValue();
        return new Amount(whole, days, 0, 0, approximate);
    }

    Amount plus(Amount other) {
        return new Amount(
                months + other.months,
                days + other.days,
                workdays + other.workdays,
                minutes + other.minutes,
                approximate || other.approximate);
    }

    boolean longerThanDay() {
        return months > 0 || days > 1;
    }

    /// The end of a stretch of this length.
    public LocalDateTime after(LocalDateTime start) {
        return start.plusMonths(months).plusDays(days).plusMinutes(minutes);
    }

    /// Whether it is counted in days or longer, so that it leads to a date and not to a clock.
    public boolean dated() {
        return minutes == 0;
    }

    /// ISO 8601: P3D, PT1H30M, P1M15D, P1DT12H. Working days count as days.
    public String iso() {
        var text = new StringBuilder("P");
        append(text, months / 12, 'Y');
        append(text, months % 12, 'M');
        append(text, days + workdays, 'D');
        if (minutes > 0) {
            text.append(Duration.ofMinutes(minutes).toString().substring(1));
        }
        return text.length() == 1 ? "PT0S" : text.toString();
    }

    private static void append(StringBuilder text, int count, char unit) {
        if (count > 0) {
            text.append(count).append(unit);
        }
    }
}
