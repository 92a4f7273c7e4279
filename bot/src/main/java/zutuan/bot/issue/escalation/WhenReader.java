package zutuan.bot.issue.escalation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import zutuan.bot.issue.model.Deadlines;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeNote;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// Reads until when something is to be done: a day ends with its working time. Pure.
public record WhenReader(TimeReader times, Deadlines deadlines) {
    /// What came of it; `start` and `end` say where it stands in the text.
    sealed interface When {
        record Known(Instant until, int start, int end) implements When {}

        /// No time is named.
        record None() implements When {}

        /// It is over already.
        record Past(String said) implements When {}

        /// Nobody can tell which day is meant, or there is no such day; `why` may be a sentence.
        record Unclear(String said, String why) implements When {}
    }

    When read(String text, Instant now) {
        var found = times.read(masked(text), LocalDateTime.ofInstant(now, zone()));
        return found.isEmpty() ? new When.None() : when(found.getFirst(), now);
    }

    /// Digits of a phone number are no times.
    private static String masked(String text) {
        return Pattern.compile("\\d{3,4}-\\d{6,8}|\\d{7,}")
                .matcher(text)
                .replaceAll(match -> "x".repeat(match.group().length()));
    }

    private When when(TimeExpression time, Instant now) {
        var mention = time.mention();
        if (mention.has(TimeNote.PAST)) {
            return new When.Past(mention.text());
        }
        return switch (time) {
            case TimeExpression.Instant(_, var at) ->
                    until(at.atZone(zone()).toInstant(), time, now);
            case TimeExpression.Day(_, var date) -> until(deadlines.endOf(date), time, now);
            case TimeExpression.Interval(_, _, var end) -> until(lastMoment(end), time, now);
            case TimeExpression.Deadline(_, var bound) -> until(lastMoment(bound), time, now);
            case TimeExpression.Invalid(_, var reason) -> new When.Unclear(mention.text(), reason);
            case TimeExpression.Duration _, TimeExpression.Recurrence _, TimeExpression.Vague _ ->
                    new When.Unclear(mention.text(), "");
        };
    }

    private When until(Instant at, TimeExpression time, Instant now) {
        var mention = time.mention();
        return at.isAfter(now)
                ? new When.Known(at, mention.start(), mention.end())
                : new When.Past(mention.text());
    }

    /// Whatever ends at midnight ends with the working day before it.
    private Instant lastMoment(LocalDateTime bound) {
        return bound.toLocalTime().toSecondOfDay() == 0
                ? deadlines.endOf(bound.toLocalDate().minusDays(1))
                : bound.atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return deadlines.zone();
    }
}
