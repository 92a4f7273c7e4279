package zutuan.bot.kernel.chinese.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.grammar.DayPart;
import zutuan.bot.kernel.chinese.time.grammar.Point;
import zutuan.bot.kernel.chinese.time.grammar.Rule;

/// Adds the time of day to a repetition.
///
/// @param text the normal form
record RuleResolver(String text, LocalDateTime now, HolidayCalendar calendar) {
    TimeExpression resolve(Rule rule, Resolver.Place place) {
        if (rule.time() == null) {
            return recurrence(rule.parts(), null, place, List.of());
        }
        return switch (point(rule.time(), null, null)) {
            case PointResolver.Outcome.Impossible(String reason) ->
                    new TimeExpression.Invalid(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Unclear(String reason) ->
                    new TimeExpression.Vague(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Known(PointResolver.Times times) ->
                    timed(rule, times, place);
        };
    }

    private PointResolver.Outcome point(
            Point point, @Nullable DayPart part, @Nullable LocalDateTime after) {
        var dates = new DateResolver(now.toLocalDate(), now.toLocalDate(), calendar);
        var context = new PointResolver.Context(now.toLocalDate(), part, after);
        return new PointResolver(text, dates, context).resolve(point);
    }

    private TimeExpression timed(Rule rule, PointResolver.Times times, Resolver.Place place) {
        LocalDateTime end = times.end();
        if (rule.until() != null && rule.time() != null) {
            DayPart part = rule.until().part() == null ? rule.time().part() : null;
            if (point(rule.until(), part, times.start())
                    instanceof PointResolver.Outcome.Known(PointResolver.Times last)) {
                end = last.end();
            }
        }
        String parts =
                rule.parts()
                        + ";BYHOUR="
                        + times.start().getHour()
                        + ";BYMINUTE="
                        + times.start().getMinute();
        String length =
                end.equals(times.start()) ? null : Duration.between(times.start(), end).toString();
        return recurrence(parts, length, place, times.assumed());
    }

    private static TimeExpression recurrence(
            String parts, @Nullable String length, Resolver.Place place, List<String> assumed) {
        return new TimeExpression.Recurrence(
                place.mention(Grain.DAY, assumed, Set.of()), parts, length);
    }
}
