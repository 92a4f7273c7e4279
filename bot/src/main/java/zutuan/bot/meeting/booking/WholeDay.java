package zutuan.bot.meeting.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.Grain;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeNote;
import zutuan.bot.meeting.model.Slot;

/// A meeting of whole days (12月3日全天, 12月3日到4日): from when offices open until they close. Pure.
final class WholeDay {
    private static final Pattern SAID =
            Phrases.beside(WholeDay.class, "booking.phrases").get("whole_day");
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(17, 30);

    private WholeDay() {}

    static Optional<Slot> of(String text, List<TimeExpression> points, ZoneId zone) {
        if (points.size() != 1 || points.getFirst().mention().has(TimeNote.TODAY_OR_NEXT_WEEK)) {
            return Optional.empty();
        }
        return switch (points.getFirst()) {
            case TimeExpression.Day(var mention, var date) ->
                    SAID.matcher(text).find() || mention.text().endsWith("一天")
                            ? Optional.of(days(date, date, zone))
                            : Optional.empty();
            case TimeExpression.Interval(var mention, var from, var until) ->
                    mention.grain() == Grain.DAY
                                    && from.toLocalTime().equals(LocalTime.MIDNIGHT)
                                    && until.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? Optional.of(
                                    days(
                                            from.toLocalDate(),
                                            until.toLocalDate().minusDays(1),
                                            zone))
                            : Optional.empty();
            case TimeExpression.Instant _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }

    /// The words for it are no part of a title.
    static String without(String rest) {
        return SAID.matcher(rest).replaceAll(" ");
    }

    private static Slot days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Slot(
                first.atTime(OPEN).atZone(zone).toInstant(),
                last.atTime(CLOSE).atZone(zone).toInstant());
    }
}
