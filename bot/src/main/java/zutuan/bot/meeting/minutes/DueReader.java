package zutuan.bot.meeting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeNote;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;

/// Reads until when something is to be done: one certain day, or none. Pure.
record DueReader(TimeReader times, ZoneId zone) {
    DueReader(Settings settings) {
        this(new TimeReader(settings.zone(), settings.calendar()), settings.zone());
    }

    /// What was understood.
    sealed interface Due {
        record Unsaid() implements Due {}

        record On(LocalDate day) implements Due {}

        record Unclear(String doubt) implements Due {}
    }

    /// Of all days that a text names.
    Due read(String text, Instant now) {
        Due due = new Due.Unsaid();
        for (var time : times.read(text, LocalDateTime.ofInstant(now, zone))) {
            var next = read(time, LocalDate.ofInstant(now, zone));
            if (next instanceof Due.Unclear) {
                return next;
            }
            if (due instanceof Due.On && !due.equals(next)) {
                return new Due.Unclear("说了几个日期，期限没定");
            }
            due = next;
        }
        return due;
    }

    private static Due read(TimeExpression time, LocalDate today) {
        String said = time.mention().text();
        if (time.mention().has(TimeNote.TODAY_OR_NEXT_WEEK)
                || time.mention().has(TimeNote.APPROXIMATE)) {
            return new Due.Unclear("“%s”定不下来是哪天".formatted(said));
        }
        return day(time)
                .map(date -> on(date, said, today))
                .orElseGet(() -> new Due.Unclear("“%s”定不下来是哪天".formatted(said)));
    }

    private static Optional<LocalDate> day(TimeExpression time) {
        return switch (time) {
            case TimeExpression.Day(_, var date) -> Optional.of(date);
            case TimeExpression.Instant(_, var at) -> Optional.of(at.toLocalDate());
            case TimeExpression.Deadline(_, var bound) ->
                    Optional.of(bound.minusMinutes(1).toLocalDate());
            case TimeExpression.Invalid _,
                    TimeExpression.Interval _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _ ->
                    Optional.empty();
        };
    }

    /// A day without a year that is almost a year ahead has rather just passed.
    private static Due on(LocalDate day, String said, LocalDate today) {
        boolean far = day.isAfter(today.plusDays(Slot.FAR.toDays())) && !said.contains("年");
        var meant = far ? day.minusYears(1) : day;
        return meant.isBefore(today)
                ? new Due.Unclear(MeetingTexts.day(meant) + "已过")
                : new Due.On(meant);
    }
}
