package zutuan.bot.meeting.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.Grain;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeNote;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.When;

/// Reads when a meeting is, and for how long. Pure.
public record MeetingTimes(TimeReader times, ZoneId zone, Duration usualLength) {
    public MeetingTimes(Settings settings) {
        this(
                new TimeReader(settings.zone(), settings.calendar()),
                settings.zone(),
                settings.of(MeetingSettings.SECTION).length());
    }

    private static final Pattern PART =
            Phrases.beside(MeetingTimes.class, "booking.phrases").get("part");

    /// Why no meeting can be as short.
    static final String TOO_SHORT = "会议至少要5分钟";

    /// The time, how long if that was said, and the text without both.
    public record Read(When when, Optional<Duration> length, String rest) {}

    Read read(String text, Instant now) {
        var said = new WrittenTimes(times).read(text, LocalDateTime.ofInstant(now, zone));
        var used = new ArrayList<TimeExpression>();
        Optional<Duration> length = Optional.empty();
        for (var one : said) {
            if (one instanceof TimeExpression.Duration(_, var iso)) {
                var hours = duration(iso);
                if (hours.isPresent()) {
                    length = hours;
                    used.add(one);
                }
            } else if (isTime(one)) {
                used.add(one);
            }
        }
        var points =
                used.stream().filter(one -> !(one instanceof TimeExpression.Duration)).toList();
        var when = when(text, points, length, now);
        return new Read(when, length, WholeDay.without(without(text, used)));
    }

    /// Reads a correction of a slot: a time without a day stays on its day, a new time keeps its
    /// length, a new length or end keeps its time, and 推迟半小时 moves it.
    public Read correct(String text, Slot slot, Instant now) {
        return new SlotCorrection(this, slot).read(text, now);
    }

    private When when(
            String text, List<TimeExpression> points, Optional<Duration> length, Instant now) {
        return WholeDay.of(text, points, zone)
                .map(slot ->
                        fixed(
                                points.getFirst(),
                                slot.start().atZone(zone).toLocalDateTime(),
                                slot.length(),
                                true,
                                now))
                .orElseGet(() -> when(points, length, now));
    }

    /// 第四季度 and 12月份 name a meeting, not its time.
    private static boolean isTime(TimeExpression one) {
        return switch (one.mention().grain()) {
            case MINUTE, HOUR, PART_OF_DAY, DAY, UNKNOWN ->
                    !(one instanceof TimeExpression.Deadline);
            case WEEK, MONTH, QUARTER, YEAR -> false;
        };
    }

    static Optional<Duration> duration(String iso) {
        return iso.startsWith("PT") ? Optional.of(Duration.parse(iso)) : Optional.empty();
    }

    private static String without(String text, List<TimeExpression> used) {
        var rest = new StringBuilder(text);
        used.stream()
                .sorted(
                        Comparator.comparingInt((TimeExpression one) -> one.mention().start())
                                .reversed())
                .forEach(one -> rest.replace(one.mention().start(), one.mention().end(), " "));
        return rest.toString();
    }

    private When when(List<TimeExpression> points, Optional<Duration> length, Instant now) {
        if (points.isEmpty()) {
            return new When.Unsaid();
        }
        var first = points.getFirst();
        for (var point : points) {
            switch (point) {
                case TimeExpression.Invalid(_, var reason) -> {
                    return new When.Impossible(reason);
                }
                case TimeExpression.Vague(var mention, _) -> {
                    return new When.Vague(mention.text());
                }
                case TimeExpression.Recurrence(var mention, _, _) -> {
                    return new When.Vague(mention.text());
                }
                case TimeExpression.Instant _,
                        TimeExpression.Day _,
                        TimeExpression.Interval _,
                        TimeExpression.Deadline _,
                        TimeExpression.Duration _ -> {}
            }
        }
        if (points.size() > 1) {
            return several(points, length, now);
        }
        return one(first, length, now);
    }

    private When several(List<TimeExpression> points, Optional<Duration> length, Instant now) {
        var slots =
                points.stream()
                        .map(point -> one(point, length, now))
                        .filter(When.Fixed.class::isInstance)
                        .map(when -> ((When.Fixed) when).slot())
                        .distinct()
                        .toList();
        return slots.size() > 1 ? new When.Several(slots) : one(points.getLast(), length, now);
    }

    private When one(TimeExpression point, Optional<Duration> length, Instant now) {
        return switch (point) {
            case TimeExpression.Instant(_, var at) ->
                    fixed(point, at, length.orElse(usualLength), length.isEmpty(), now);
            case TimeExpression.Interval(var mention, var from, var until) ->
                    mention.grain() == Grain.PART_OF_DAY || mention.has(TimeNote.APPROXIMATE)
                            ? noClock(point, from.toLocalDate(), mention.text())
                            : fixed(point, from, Duration.between(from, until), false, now);
            case TimeExpression.Day(var mention, var date) -> noClock(point, date, mention.text());
            case TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    new When.Vague(point.mention().text());
        };
    }

    private When fixed(
            TimeExpression point, LocalDateTime at, Duration length, boolean guessed, Instant now) {
        if (length.isZero() || length.isNegative()) {
            return new When.Impossible(TOO_SHORT);
        }
        var slot = Slot.of(at.atZone(zone).toInstant(), length);
        var next = Slot.of(at.plusWeeks(1).atZone(zone).toInstant(), length);
        if (!slot.start().isAfter(now)) {
            return new When.Past(slot, later(slot, now));
        }
        if (slot.isFar(now) && !point.mention().text().contains("年")) {
            var gone = Slot.of(at.minusYears(1).atZone(zone).toInstant(), length);
            return new When.Past(gone, slot);
        }
        return point.mention().has(TimeNote.TODAY_OR_NEXT_WEEK)
                ? new When.Several(List.of(slot, next))
                : new When.Fixed(slot, guessed);
    }

    /// The same time on the next day on which it is not over.
    Slot later(Slot slot, Instant now) {
        var start = slot.start().atZone(zone);
        var today = LocalDate.ofInstant(now, zone);
        var again = start.with(today);
        return Slot.of(
                (again.toInstant().isAfter(now) ? again : again.plusDays(1)).toInstant(),
                slot.length());
    }

    private static When noClock(TimeExpression point, LocalDate date, String said) {
        var match = PART.matcher(said);
        var days =
                point.mention().has(TimeNote.TODAY_OR_NEXT_WEEK)
                        ? List.of(date, date.plusWeeks(1))
                        : List.of(date);
        return new When.NoClock(days, match.find() ? match.group(1) : "");
    }
}
