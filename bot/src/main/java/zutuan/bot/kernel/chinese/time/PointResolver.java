package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.grammar.Clock;
import zutuan.bot.kernel.chinese.time.grammar.DateTerm;
import zutuan.bot.kernel.chinese.time.grammar.DayPart;
import zutuan.bot.kernel.chinese.time.grammar.Point;

/// Turns a {@link Point} into times, seen from a moment and from what was said before.
final class PointResolver {
    private static final int LATEST_BARE_AFTERNOON = 5;

    private final String text;
    private final DateResolver dates;
    private final Context context;

    PointResolver(String text, DateResolver dates, Context context) {
        this.text = text;
        this.dates = dates;
        this.context = context;
    }

    /// What a point inherits: the date and part of the day said before, and the clock it must
    /// follow.
    record Context(LocalDate date, @Nullable DayPart part, @Nullable LocalDateTime after) {}

    /// A resolved point. `end` equals `start` for a moment.
    ///
    /// @param before the exclusive bound that 前 gives
    record Times(
            LocalDateTime start,
            LocalDateTime end,
            LocalDateTime before,
            Grain grain,
            boolean wholeDay,
            boolean approximate,
            List<String> assumed) {
        Times {
            assumed = List.copyOf(assumed);
        }

        Times about() {
            return new Times(start, end, before, grain, wholeDay, true, assumed);
        }
    }

    /// Times, or the reason why there are none.
    sealed interface Outcome {
        record Known(Times times) implements Outcome {}

        record Impossible(String reason) implements Outcome {}

        record Unclear(String reason) implements Outcome {}
    }

    Outcome resolve(Point point) {
        var assumed = new ArrayList<String>();
        Found found = date(point, assumed);
        if (!(found instanceof Found.Days days)) {
            return outcome(found);
        }
        Clock clock = point.clock();
        if (clock != null && !clock.possible()) {
            return new Outcome.Impossible("没有" + impossible(clock));
        }
        if (clock != null) {
            return clock(point, days, clock, assumed);
        }
        return new Outcome.Known(
                point.part() == null ? days(days, assumed) : part(days, point.part(), assumed));
    }

    private static Outcome outcome(Found found) {
        return switch (found) {
            case Found.Missing(String reason) -> new Outcome.Impossible(reason);
            case Found.Unclear(String reason) -> new Outcome.Unclear(reason);
            case Found.Days _ -> throw new IllegalStateException("days are no failure");
        };
    }

    private static String impossible(Clock clock) {
        return clock.spoken();
    }

    private Found date(Point point, List<String> assumed) {
        DateTerm date = point.date();
        if (date == null) {
            return Found.Days.day(context.date());
        }
        DateTerm said = explicit(date, point.checks());
        Found found = dates.resolve(said);
        if (found instanceof Found.Days days) {
            var conflict = conflict(point, said, days);
            if (conflict.isPresent()) {
                return conflict.get();
            }
            assume(point, days, assumed);
        }
        return found;
    }

    /// 星期三(12月2日): the written date leads, the weekday must agree.
    private static DateTerm explicit(DateTerm date, List<DateTerm> checks) {
        boolean bare = date instanceof DateTerm.Weekday weekday && weekday.shift() == null;
        return bare
                ? checks.stream()
                        .filter(check -> !(check instanceof DateTerm.Weekday))
                        .findFirst()
                        .orElse(date)
                : date;
    }

    private Optional<Found.Missing> conflict(Point point, DateTerm said, Found.Days days) {
        if (!days.single()) {
            return Optional.empty();
        }
        return Stream.concat(point.checks().stream(), Stream.ofNullable(point.date()))
                .filter(check -> !check.equals(said))
                .flatMap(check -> disagreement(check, days.start()).stream())
                .findFirst()
                .map(Found.Missing::new);
    }

    private Optional<String> disagreement(DateTerm check, LocalDate date) {
        if (check instanceof DateTerm.Weekday weekday && weekday.shift() == null) {
            char other = "一二三四五六日".charAt(weekday.day() - 1);
            return weekday.day() == date.getDayOfWeek().getValue()
                    ? Optional.empty()
                    : Optional.of(spoken(date) + "是" + weekday(date) + "，不是周" + other);
        }
        return switch (dates.resolve(check)) {
            case Found.Missing(var reason) -> Optional.of(reason);
            case Found.Days days when days.start().equals(date) -> Optional.empty();
            case Found.Days _, Found.Unclear _ ->
                    Optional.of("两处日期不一致：" + spoken(date) + "是" + weekday(date));
        };
    }

    private void assume(Point point, Found.Days days, List<String> assumed) {
        String said = text.substring(point.dateStart(), point.dateEnd());
        boolean written =
                point.date() instanceof DateTerm.MonthDay day && day.month().number() != null;
        boolean thisYear = days.start().getYear() == dates.today().getYear();
        if (days.single()) {
            if (!written || !thisYear) {
                assumed.add(
                        said
                                + " = "
                                + (thisYear ? "" : days.start().getYear() + "年")
                                + spoken(days.start()));
            }
            return;
        }
        String year = thisYear ? "" : days.start().getYear() + "年";
        assumed.add(
                said + " = " + year + spoken(days.start()) + "至" + spoken(days.end().minusDays(1)));
    }

    private static String spoken(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }

    private static Times days(Found.Days days, List<String> assumed) {
        return new Times(
                days.start().atStartOfDay(),
                days.end().atStartOfDay(),
                days.before().atStartOfDay(),
                days.grain(),
                days.single(),
                false,
                assumed);
    }

    private static Times part(Found.Days days, DayPart part, List<String> assumed) {
        LocalDateTime midnight = days.start().atStartOfDay();
        LocalDateTime last = days.end().minusDays(1).atStartOfDay();
        return new Times(
                midnight.plusHours(part.from()),
                last.plusHours(part.until()),
                midnight.plusHours(part.bound()),
                Grain.PART_OF_DAY,
                false,
                false,
                assumed);
    }

    private Outcome clock(Point point, Found.Days days, Clock clock, List<String> assumed) {
        int hour = hour(point, clock, assumed);
        if (hour < 0) {
            return new Outcome.Impossible("时间前后不一致：" + clock.spoken());
        }
        LocalDateTime start =
                days.start().atStartOfDay().plusHours(hour).plusMinutes(clock.minute());
        start = following(point, clock, start);
        LocalDateTime end = start;
        if (clock.spread()) {
            end = until(clock, start);
        }
        Grain grain = clock.minute() == 0 ? Grain.HOUR : Grain.MINUTE;
        return new Outcome.Known(
                new Times(start, end, start, grain, false, clock.approximate(), assumed));
    }

    private int hour(Point point, Clock clock, List<String> assumed) {
        DayPart part = point.part();
        if (part != null) {
            return part.place(clock.hour());
        }
        if (clock.literal()) {
            return clock.hour();
        }
        DayPart inherited = context.part();
        if (inherited != null && inherited.afterNoon() && inherited.place(clock.hour()) >= 0) {
            return inherited.place(clock.hour());
        }
        if (goesOnAtNight(point, inherited) && clock.hour() <= 6) {
            return clock.hour();
        }
        if (clock.hour() >= 1 && clock.hour() <= LATEST_BARE_AFTERNOON) {
            assumed.add(
                    clock.spoken()
                            + " = "
                            + (clock.hour() + 12)
                            + ":"
                            + String.format(Locale.ROOT, "%02d", clock.minute()));
            return clock.hour() + 12;
        }
        return clock.hour();
    }

    /// 凌晨两点到四点, 0点到1点.
    private boolean goesOnAtNight(Point point, @Nullable DayPart inherited) {
        var after = context.after();
        return after != null
                && (inherited == DayPart.DAWN || (after.getHour() == 0 && point.date() == null));
    }

    /// The end of a range without a date lies behind its begin: in the afternoon, else on the next
    /// day.
    private LocalDateTime following(Point point, Clock clock, LocalDateTime start) {
        LocalDateTime after = context.after();
        if (after == null || point.date() != null || start.isAfter(after)) {
            return start;
        }
        boolean afternoon = point.part() == null && !clock.literal() && clock.hour() < 12;
        if (afternoon && start.getHour() < 12 && start.plusHours(12).isAfter(after)) {
            return start.plusHours(12);
        }
        return start.plusDays(1);
    }

    private static LocalDateTime until(Clock clock, LocalDateTime start) {
        LocalDateTime end = start.withHour(clock.untilHour() % 24).withMinute(clock.untilMinute());
        while (!end.isAfter(start)) {
            end = end.plusHours(12);
        }
        return end;
    }
}
