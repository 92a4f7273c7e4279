package zutuan.bot.kernel.chinese.time.grammar;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A repetition as RFC 5545 writes it, and the time of day it happens at.
///
/// @param parts the rule without time of day, for example {@code FREQ=WEEKLY;BYDAY=MO}
public record Rule(String parts, @Nullable Point time, @Nullable Point until) {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /// The rule of a repetition that RFC 5545 has no words for: each day must be asked.
    static final String UNCLEAR = "";

    static final String WORKDAYS = "MO,TU,WE,TH,FR";

    static Rule of(String parts) {
        return new Rule(parts, null, null);
    }

    /// A frequency with its interval, which is left out when it is 1.
    static String every(String frequency, long interval) {
        return "FREQ=" + frequency + (interval == 1 ? "" : ";INTERVAL=" + interval);
    }

    /// Weekdays 1–7 as BYDAY writes them.
    static String days(List<Integer> days) {
        return days.stream().map(day -> DAYS.get(day - 1)).collect(Collectors.joining(","));
    }

    static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// The same in the lunar calendar (RFC 7529).
    Rule lunar() {
        boolean marked = parts.isEmpty() || parts.startsWith("RSCALE") || parts.contains("DAILY");
        return marked ? this : new Rule("RSCALE=CHINESE;" + parts, time, until);
    }

    Rule at(@Nullable Point first, @Nullable Point last) {
        return new Rule(parts, first, last);
    }
}
