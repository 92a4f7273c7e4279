package zutuan.bot.kernel.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the duty of a station goes round (值班表), as the roster file says it.
 *
 * @param headId who is asked when nobody of the duty is there (站长)
 * @param phone the duty phone, for direct chats only
 * @param weeklyFrom a day of a week in which the first is on duty, the next one the week after;
 *     null if the first always is
 * @param days who is on duty on a day of the week whatever the turn; nobody if empty
 * @param seasons when more than one are on duty
 */
public record Shifts(
        @Nullable String headId,
        @Nullable String phone,
        @Nullable LocalDate weeklyFrom,
        Map<DayOfWeek, List<String>> days,
        List<Season> seasons) {
    /** The first of the order, always. */
    public static final Shifts PLAIN = new Shifts(null, null, null, Map.of(), List.of());

    public Shifts {
        days = Map.copyOf(days);
        seasons = List.copyOf(seasons);
    }

    /** A time of the year in which so many are on duty; it may go over the end of the year. */
    public record Season(String name, MonthDay from, MonthDay to, int people) {
        public boolean covers(LocalDate date) {
            var day = MonthDay.from(date);
            boolean after = !day.isBefore(from);
            boolean before = !day.isAfter(to);
            return from.isAfter(to) ? after || before : after && before;
        }
    }
}
