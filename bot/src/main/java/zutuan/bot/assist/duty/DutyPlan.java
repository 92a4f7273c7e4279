package zutuan.bot.assist.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Shifts;
import zutuan.bot.kernel.people.Station;

/// Who is on duty by the plan alone: what was changed for the day, else the fixed day of the week,
/// else the turn, as many as the season wants. Pure.
public record DutyPlan(Station station) {
    /// Members week after week, from the week of a day on.
    public record Turns(List<String> members, LocalDate from) {
        public Turns {
            members = List.copyOf(members);
        }
    }

    /// The ids of those on duty, in the order in which they are asked. `changed` is what was said
    /// for this very day, `turns` what was said in the chat of whose turn it is; both may be null.
    public List<String> on(LocalDate day, @Nullable List<String> changed, @Nullable Turns turns) {
        if (changed != null) {
            return List.copyOf(changed);
        }
        var fixed = station.shifts().days().get(day.getDayOfWeek());
        if (fixed != null) {
            return List.copyOf(fixed);
        }
        var order = turns == null ? turned(day) : turned(turns.members(), turns.from(), day);
        return order.stream().limit(people(day)).toList();
    }

    private List<String> turned(LocalDate day) {
        var from = station.shifts().weeklyFrom();
        return from == null ? station.duty() : turned(station.duty(), from, day);
    }

    private static List<String> turned(List<String> order, LocalDate from, LocalDate day) {
        if (order.isEmpty()) {
            return order;
        }
        long weeks = ChronoUnit.WEEKS.between(monday(from), monday(day));
        int first = Math.floorMod(weeks, order.size());
        var turned = new ArrayList<>(order.subList(first, order.size()));
        turned.addAll(order.subList(0, first));
        return turned;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private int people(LocalDate day) {
        return station.shifts().seasons().stream()
                .filter(season -> season.covers(day))
                .mapToInt(Shifts.Season::people)
                .max()
                .orElse(1);
    }
}
