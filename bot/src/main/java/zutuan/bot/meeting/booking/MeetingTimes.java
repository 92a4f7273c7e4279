package zutuan.bot.meeting.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.time.Grain;
import zutuan.bot.kernel.chinese.time.Mention;
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

    private static final Pattern PART = Pattern.compile("(凌晨|早上|上午|中午|下午|傍晚|晚上|晚)[^上下]*$");
    private static final Pattern DAY = Pattern.compile("[日号天周月]|星期|礼拜|\\d-\\d|[今明后]早|[今明]晚");

    private static final Duration LONG = Duration.ofHours(12);
    private static final Pattern CHOICE = Pattern.compile("[\\s,、]*(?:或者?|还是|要不|或是)[\\s,]*");
    private static final Pattern SHIFT =
            Pattern.compile("(推迟|延后|顺延|往后推|往后挪|提前|往前提|往前挪)(?:一下|个)?\\s*(\\S+?)[吧了。!]*");

    private static final Pattern LENGTH =
            Pattern.compile("再?(延长|多开|缩短|少开)(?:一下|个)?\\s*(\\S+?)[吧了。!]*");
    private static final Pattern UNTIL = Pattern.compile("(?:延长|缩短|开)到\\s*(\\S+?)[吧了。!]*");

    /// The time, how long if that was said, and the text without both.
    public record Read(When when, Optional<Duration> length, String rest) {}

    Read read(String text, Instant now) {
        var said = written(text, times.read(text, LocalDateTime.ofInstant(now, zone)), now);
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

    /// Where a day and a clock are written, whatever else names a time is what the meeting is
    /// about: 年底考核, 每月例会制度, 五一表彰. It is read without them, lest they lead it astray.
    private List<TimeExpression> written(String text, List<TimeExpression> said, Instant now) {
        var written = said.stream().filter(MeetingTimes::isWritten).toList();
        if (written.isEmpty()) {
            return said;
        }
        var kept = new ArrayList<TimeExpression>();
        TimeExpression before = null;
        for (var one : said) {
            boolean other = before != null && joins(text, before, one);
            if (isWritten(one)) {
                kept.add(alone(one, now));
                before = one;
            } else if (isLength(one) || other) {
                kept.add(one);
                before = other ? one : before;
            }
        }
        return kept;
    }

    /// 24小时值班 is no length of a meeting.
    private static boolean isLength(TimeExpression one) {
        return one instanceof TimeExpression.Duration(_, var iso)
                && duration(iso).filter(length -> length.compareTo(LONG) <= 0).isPresent();
    }

    private static boolean isWritten(TimeExpression one) {
        boolean clocked =
                one instanceof TimeExpression.Instant
                        || (one instanceof TimeExpression.Interval
                                && switch (one.mention().grain()) {
                                    case MINUTE, HOUR -> true;
                                    case PART_OF_DAY, DAY, WEEK, MONTH, QUARTER, YEAR, UNKNOWN ->
                                            false;
                                });
        return clocked && DAY.matcher(one.mention().text()).find();
    }

    /// 2点半还是4点: another choice, not a topic.
    private static boolean joins(String text, TimeExpression before, TimeExpression one) {
        int from = before.mention().end();
        int to = one.mention().start();
        return to >= from
                && one instanceof TimeExpression.Instant
                && CHOICE.matcher(text.substring(from, to)).matches();
    }

    /// The same time, read without what stands around it.
    private TimeExpression alone(TimeExpression one, Instant now) {
        var mention = one.mention();
        var again = times.read(mention.text(), LocalDateTime.ofInstant(now, zone));
        if (again.size() != 1) {
            return one;
        }
        var notes = again.getFirst().mention();
        var there =
                new Mention(
                        mention.start(),
                        mention.end(),
                        mention.text(),
                        notes.grain(),
                        notes.assumed(),
                        notes.notes());
        return switch (again.getFirst()) {
            case TimeExpression.Instant(_, var at) -> new TimeExpression.Instant(there, at);
            case TimeExpression.Interval(_, var from, var until) ->
                    new TimeExpression.Interval(there, from, until);
            case TimeExpression.Day _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    one;
        };
    }

    /// Reads a correction of a slot: a time without a day stays on its day, a new time keeps its
    /// length, a new length or end keeps its time, and 推迟半小时 moves it.
    public Read correct(String text, Slot slot, Instant now) {
        return shifted(text, slot, now)
                .or(() -> lengthened(text, slot))
                .or(() -> ending(text, slot))
                .orElseGet(() -> replaced(text, slot, now));
    }

    /// 延长半小时.
    private Optional<Read> lengthened(String text, Slot slot) {
        var match = LENGTH.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int sign = match.group(1).matches("缩短|少开") ? -1 : 1;
        return times.read(match.group(2), slot.start().atZone(zone).toLocalDateTime()).stream()
                .flatMap(one ->
                        one instanceof TimeExpression.Duration(_, var iso)
                                ? duration(iso).stream()
                                : Stream.<Duration>empty())
                .map(more -> lasting(slot, slot.length().plus(more.multipliedBy(sign))))
                .findFirst();
    }

    /// 延长到五点半: of the morning or of the afternoon, whichever comes after its start. Nothing else
    /// may be said with it.
    private Optional<Read> ending(String text, Slot slot) {
        var match = UNTIL.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var start = slot.start().atZone(zone).toLocalDateTime();
        return times.read(match.group(1), start.toLocalDate().atStartOfDay()).stream()
                .filter(one -> one.mention().text().length() == match.group(1).length())
                .flatMap(one ->
                        one instanceof TimeExpression.Instant(_, var at)
                                ? Stream.of(ending(at, start))
                                : Stream.<LocalDateTime>empty())
                .map(end -> lasting(slot, Duration.between(start, end)))
                .findFirst();
    }

    private static LocalDateTime ending(LocalDateTime at, LocalDateTime start) {
        boolean morning = at.getHour() < 12;
        return morning && !at.isAfter(start) ? at.plusHours(12) : at;
    }

    private static Read lasting(Slot slot, Duration length) {
        When when =
                length.isPositive()
                        ? new When.Fixed(Slot.of(slot.start(), length), false)
                        : new When.Impossible("会议至少要5分钟");
        return new Read(when, Optional.of(length), "");
    }

    private Read replaced(String text, Slot slot, Instant now) {
        var day = slot.start().atZone(zone).toLocalDate();
        boolean saysDay = DAY.matcher(text).find();
        var read = read(text, saysDay ? now : day.atStartOfDay(zone).toInstant());
        var when =
                switch (read.when()) {
                    case When.Fixed(var next, var guessed) when guessed ->
                            new When.Fixed(Slot.of(next.start(), slot.length()), false);
                    case When.Unsaid() when read.length().isPresent() ->
                            new When.Fixed(
                                    Slot.of(slot.start(), read.length().orElseThrow()), false);
                    case When other -> other;
                };
        return new Read(when, read.length(), read.rest());
    }

    /// So much later or earlier, days by the calendar and hours by the clock.
    private Optional<Read> shifted(String text, Slot slot, Instant now) {
        var match = SHIFT.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int sign = match.group(1).contains("前") ? -1 : 1;
        var start = slot.start().atZone(zone);
        return times.read(match.group(2), start.toLocalDateTime()).stream()
                .filter(one -> one.mention().text().length() == match.group(2).strip().length())
                .flatMap(one ->
                        one instanceof TimeExpression.Duration(_, var iso)
                                ? Stream.of(iso)
                                : Stream.<String>empty())
                .map(iso ->
                        iso.startsWith("PT")
                                ? start.plus(Duration.parse(iso).multipliedBy(sign))
                                : start.plus(Period.parse(iso).multipliedBy(sign)))
                .map(next -> Slot.of(next.toInstant(), slot.length()))
                .map(next -> new Read(moved(next, now), Optional.empty(), ""))
                .findFirst();
    }

    private When moved(Slot next, Instant now) {
        return next.start().isAfter(now)
                ? new When.Fixed(next, false)
                : new When.Past(next, later(next, now));
    }

    /// 第四季度 and 12月份 name a meeting, not its time.
    private static boolean isTime(TimeExpression one) {
        return switch (one.mention().grain()) {
            case MINUTE, HOUR, PART_OF_DAY, DAY, UNKNOWN ->
                    !(one instanceof TimeExpression.Deadline);
            case WEEK, MONTH, QUARTER, YEAR -> false;
        };
    }

    private static Optional<Duration> duration(String iso) {
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
            return new When.Impossible("会议至少要5分钟");
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

    private Slot later(Slot slot, Instant now) {
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
