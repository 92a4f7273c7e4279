package zutuan.bot.kernel.chinese.time.grammar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarMonth;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The only door to the lunar table. The library keeps a one-year cache in a static field and is
/// slow without it, so each year is read once, one thread at a time, and kept: at most the two
/// centuries that the grammar lets through.
public final class LunarDates {
    private static final Map<Integer, Map<Integer, Month>> MONTHS = new ConcurrentHashMap<>();
    private static final Map<Integer, Map<String, LocalDate>> TERMS = new ConcurrentHashMap<>();
    private static final Object TABLE = new Object();

    private LunarDates() {}

    private record Month(LocalDate first, int days) {}

    /// The solar date of a lunar one; -1 is the month's last day. Null if that month is too short.
    public static @Nullable LocalDate date(int year, int month, int day) {
        Month found = MONTHS.computeIfAbsent(year, LunarDates::months).get(month);
        if (found == null || day > found.days()) {
            return null;
        }
        return found.first().plusDays(day < 0 ? found.days() - 1L : day - 1L);
    }

    private static Map<Integer, Month> months(int year) {
        synchronized (TABLE) {
            var months = new HashMap<Integer, Month>();
            for (LunarMonth month : LunarYear.fromYear(year).getMonthsInYear()) {
                LocalDate first = date(Lunar.fromYmd(year, month.getMonth(), 1).getSolar());
                months.put(month.getMonth(), new Month(first, month.getDayCount()));
            }
            return Map.copyOf(months);
        }
    }

    /// The day of a solar term in a solar year.
    public static @Nullable LocalDate term(int year, String name) {
        return TERMS.computeIfAbsent(year, LunarDates::terms).get(name);
    }

    /// One table runs from 冬至 to 冬至, so a calendar year needs two.
    private static Map<String, LocalDate> terms(int year) {
        synchronized (TABLE) {
            var terms = new HashMap<String, LocalDate>();
            for (int table = year; table <= year + 1; table++) {
                addTerms(table, year, terms);
            }
            return Map.copyOf(terms);
        }
    }

    private static void addTerms(int table, int year, Map<String, LocalDate> terms) {
        Solar.fromYmd(table, 6, 15)
                .getLunar()
                .getJieQiTable()
                .forEach((name, day) -> {
                    if (day.getYear() == year) {
                        terms.put(name, date(day));
                    }
                });
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
