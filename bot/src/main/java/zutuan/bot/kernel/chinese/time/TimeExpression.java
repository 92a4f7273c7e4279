package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One time that a message names. Times are local to the zone of the reader, to the minute;
/// intervals are half-open.
///
/// The text accessors {@link #kind} to {@link #duration} are the columns of the `understand`
/// output.
public sealed interface TimeExpression {
    /// Where it stands and what was assumed.
    Mention mention();

    /// A point in time.
    record Instant(Mention mention, LocalDateTime at) implements TimeExpression {}

    /// A whole day.
    record Day(Mention mention, LocalDate date) implements TimeExpression {}

    /// From `from` (inclusive) to `until` (exclusive).
    record Interval(Mention mention, LocalDateTime from, LocalDateTime until)
            implements TimeExpression {}

    /// Anything before `bound` is in time.
    record Deadline(Mention mention, LocalDateTime bound) implements TimeExpression {}

    /// A repetition: an RFC 5545 rule (RSCALE of RFC 7529 for lunar dates), and how long each one
    /// lasts (ISO 8601) if that was said.
    record Recurrence(Mention mention, String rule, @Nullable String length)
            implements TimeExpression {}

    /// A length of time, ISO 8601.
    record Duration(Mention mention, String length) implements TimeExpression {}

    /// A time that only its speaker can pin down; ask.
    record Vague(Mention mention, String reason) implements TimeExpression {}

    /// A time that does not exist; say so. The reason is a Chinese sentence.
    record Invalid(Mention mention, String reason) implements TimeExpression {}

    /// What the speaker may mean, the likeliest first: usually only this. A bare 周三 said on a
    /// Wednesday is today or a week from now, so there are two to ask about.
    default List<TimeExpression> candidates() {
        return mention().has(TimeNote.TODAY_OR_NEXT_WEEK)
                ? List.of(this, weeksLater(1))
                : List.of(this);
    }

    /// The same some weeks later; kinds without a date stay as they are.
    private TimeExpression weeksLater(int weeks) {
        return switch (this) {
            case Instant(Mention mention, LocalDateTime at) ->
                    new Instant(mention, at.plusWeeks(weeks));
            case Day(Mention mention, LocalDate date) -> new Day(mention, date.plusWeeks(weeks));
            case Interval(Mention mention, LocalDateTime from, LocalDateTime until) ->
                    new Interval(mention, from.plusWeeks(weeks), until.plusWeeks(weeks));
            case Deadline(Mention mention, LocalDateTime bound) ->
                    new Deadline(mention, bound.plusWeeks(weeks));
            case Recurrence _, Duration _, Vague _, Invalid _ -> this;
        };
    }

    /// The days on which it lies; empty for what names none, also for a deadline, which is a bound.
    default Optional<Dates> dates() {
        return switch (this) {
            case Instant(_, var at) -> Optional.of(Dates.on(at.toLocalDate()));
            case Day(_, var date) -> Optional.of(Dates.on(date));
            case Interval(_, var from, var until) ->
                    Optional.of(new Dates(from.toLocalDate(), until.minusNanos(1).toLocalDate()));
            case Deadline _, Recurrence _, Duration _, Vague _, Invalid _ -> Optional.empty();
        };
    }

    /// instant, day, interval, deadline, recurrence, duration, vague or invalid.
    default String kind() {
        return switch (this) {
            case Instant _ -> "instant";
            case Day _ -> "day";
            case Interval _ -> "interval";
            case Deadline _ -> "deadline";
            case Recurrence _ -> "recurrence";
            case Duration _ -> "duration";
            case Vague _ -> "vague";
            case Invalid _ -> "invalid";
        };
    }

    /// Begin as {@code 2026-09-16T15:00}; null where the kind has none.
    default @Nullable String start() {
        return switch (this) {
            case Instant instant -> text(instant.at());
            case Day day -> text(day.date().atStartOfDay());
            case Interval interval -> text(interval.from());
            case Deadline _, Recurrence _, Duration _, Vague _, Invalid _ -> null;
        };
    }

    /// Exclusive end or bound; null where the kind has none.
    default @Nullable String end() {
        return switch (this) {
            case Day day -> text(day.date().plusDays(1).atStartOfDay());
            case Interval interval -> text(interval.until());
            case Deadline deadline -> text(deadline.bound());
            case Instant _, Recurrence _, Duration _, Vague _, Invalid _ -> null;
        };
    }

    /// The rule of a repetition.
    default @Nullable String rrule() {
        return this instanceof Recurrence recurrence ? recurrence.rule() : null;
    }

    /// The length of a duration, or of each occurrence of a repetition.
    default @Nullable String duration() {
        return switch (this) {
            case Duration duration -> duration.length();
            case Recurrence recurrence -> recurrence.length();
            case Instant _, Day _, Interval _, Deadline _, Vague _, Invalid _ -> null;
        };
    }

    private static String text(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(time);
    }
}
