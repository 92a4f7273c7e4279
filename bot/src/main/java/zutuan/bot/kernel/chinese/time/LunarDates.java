package zutuan.bot.kernel.chinese.time;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The only door to the lunar table. The library keeps a one-year cache in a static field, so calls
/// are serialised here.
final class LunarDates {
    private static final Object TABLE = new Object();

    private LunarDates() {}

    /// The solar date of a lunar one; -1 is the month's last day. Null if that month is too short.
    static @Nullable LocalDate date(int year, int month, int day) {
        synchronized (TABLE) {
            var found = LunarYear.fromYear(year).getMonth(month);
            if (found == null || day > found.getDayCount()) {
                return null;
            }
            int exact = day < 0 ? found.getDayCount() : day;
            return date(Lunar.fromYmd(year, month, exact).getSolar());
        }
    }

    /// The day of a solar term in a solar year.
    static @Nullable LocalDate term(int year, String name) {
        synchronized (TABLE) {
            Solar solar = Solar.fromYmd(year, 6, 15).getLunar().getJieQiTable().get(name);
            return solar == null ? null : date(solar);
        }
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
