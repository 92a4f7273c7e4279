package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Normalized;
import zutuan.bot.kernel.chinese.time.grammar.Amount;
import zutuan.bot.kernel.chinese.time.grammar.DateTerm;
import zutuan.bot.kernel.chinese.time.grammar.DayPart;
import zutuan.bot.kernel.chinese.time.grammar.Period;
import zutuan.bot.kernel.chinese.time.grammar.Phrase;
import zutuan.bot.kernel.chinese.time.grammar.Point;

/// Turns the phrases of one message into times, in order; a later clock inherits the date said
/// before it in the same sentence. Used once, by one thread.
final class Resolver {
    private static final String BACKWARDS = "结束时间早于开始时间";

    private final Normalized message;
    private final LocalDateTime now;
    private final HolidayCalendar calendar;
    private @Nullable LocalDate inheritedDate;
    private @Nullable DayPart inheritedPart;
    private @Nullable LocalDate listFloor;
    private @Nullable LocalDateTime inheritedClock;
    private @Nullable Integer week;
    private boolean weekSaid;
    private boolean changing;

    Resolver(Normalized message, LocalDateTime now, HolidayCalendar calendar) {
        this.message = message;
        this.now = now;
        this.calendar = calendar;
    }

    /// 改到 was read: the next time replaces the one before.
    void changeFollows() {
        changing = true;
    }

    /// A sentence ended: nothing is inherited across it.
    void sentenceEnded() {
        inheritedDate = null;
        inheritedPart = null;
        listFloor = null;
        inheritedClock = null;
        week = null;
        changing = false;
    }

    /// The time of a phrase that stands between these offsets of the normal form.
    ///
    /// @param listed 和 or 、 joins it to the phrase before
    TimeExpression resolve(Phrase phrase, int start, int end, boolean listed) {
        var place = new Place(start, end);
        return switch (phrase) {
            case Phrase.At at -> at(at, place, listed);
            case Phrase.Length length -> new LengthResolver(now, calendar).resolve(length, place);
            case Phrase.Repeat repeat ->
                    new RuleResolver(message.text(), now, calendar).resolve(repeat.rule(), place);
            case Phrase.Wrong(String reason) ->
                    new TimeExpression.Invalid(place.mention(Grain.UNKNOWN), reason);
            case Phrase.UntilNow(Point first) -> begun(first, place, null);
            case Phrase.Lasting lasting -> begun(lasting.first(), place, lasting.amount());
            case Phrase.SameTime same -> sameTime(same, place);
            case Phrase.Inside inside -> inside(inside.unit(), place);
            case Phrase.Open open ->
                    new TimeExpression.Vague(place.mention(Grain.UNKNOWN), open.word());
            case Phrase.Now _ ->
                    new TimeExpression.Instant(place.mention(Grain.MINUTE), minute(now));
        };
    }

    /// Makes mentions of one place in the message.
    final class Place {
        private final int start;
        private final int end;

        Place(int start, int end) {
            this.start = start;
            this.end = end;
        }

        Mention mention(Grain grain) {
            return mention(grain, List.of(), Set.of());
        }

        Mention mention(Grain grain, List<String> assumed, Set<TimeNote> notes) {
            return new Mention(
                    message.sourceStart(start),
                    message.sourceEnd(end),
                    message.sourceText(start, end),
                    grain,
                    assumed,
                    notes);
        }
    }

    /// From a point on, so long, or until now when no length is given.
    private TimeExpression begun(Point point, Place place, @Nullable Amount amount) {
        TimeExpression first = at(new Phrase.At(point, null, Phrase.Bound.NONE), place, false);
        LocalDateTime start = begin(first);
        if (start == null) {
            return first;
        }
        LocalDateTime end = amount == null ? minute(now) : amount.after(start);
        return end.isAfter(start)
                ? new TimeExpression.Interval(first.mention(), start, end)
                : new TimeExpression.Invalid(first.mention(), BACKWARDS);
    }

    private static @Nullable LocalDateTime begin(TimeExpression time) {
        return switch (time) {
            case TimeExpression.Instant instant -> instant.at();
            case TimeExpression.Day day -> day.date().atStartOfDay();
            case TimeExpression.Interval interval -> interval.from();
            case TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    null;
        };
    }

    private static LocalDateTime minute(LocalDateTime time) {
        return time.withSecond(0).withNano(0);
    }

    /// 明天这个时候 counts from now, 明天同一时间 from the hour said before.
    private TimeExpression sameTime(Phrase.SameTime same, Place place) {
        TimeExpression day = at(new Phrase.At(same.day(), null, Phrase.Bound.NONE), place, false);
        LocalDateTime clock = same.asNow() ? minute(now) : inheritedClock;
        if (!(day instanceof TimeExpression.Day whole)) {
            return day;
        }
        return clock == null
                ? new TimeExpression.Vague(day.mention(), "没说是几点")
                : new TimeExpression.Instant(
                        day.mention(), whole.date().atTime(clock.toLocalTime()));
    }

    private TimeExpression inside(String unit, Place place) {
        LocalDate today = now.toLocalDate();
        Period period =
                switch (unit) {
                    case "Y" -> Period.Year.shifted(0);
                    case "Q" -> new Period.Quarter(null, null, 0);
                    case "M" -> Period.Month.shifted(0);
                    default -> new Period.Week(0);
                };
        LocalDate end =
                !unit.equals("D")
                                && dates(today).resolve(new DateTerm.Whole(period))
                                        instanceof Found.Days days
                        ? days.end()
                        : today.plusDays(1);
        return new TimeExpression.Deadline(place.mention(Grain.DAY), end.atStartOfDay());
    }

    private DateResolver dates(LocalDate floor) {
        return new DateResolver(now.toLocalDate(), floor, calendar);
    }

    private TimeExpression at(Phrase.At at, Place place, boolean listed) {
        LocalDate today = now.toLocalDate();
        boolean follows = listed && continues(at.first().date());
        boolean said = follows || at.first().date() instanceof DateTerm.Following;
        LocalDate floor = said && listFloor != null ? listFloor : today;
        LocalDate date = at.first().date() == null && inheritedDate != null ? inheritedDate : today;
        boolean inherits = at.first().date() == null && at.first().part() == null;
        var context = new PointResolver.Context(date, inherits ? inheritedPart : null, null);
        var first =
                new PointResolver(message.text(), dates(floor), context)
                        .resolve(sameWeek(at.first()));
        changing = false;
        return switch (first) {
            case PointResolver.Outcome.Impossible(String reason) ->
                    new TimeExpression.Invalid(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Unclear(String reason) ->
                    new TimeExpression.Vague(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Known(PointResolver.Times times) -> {
                inherit(at, times);
                yield at.last() == null
                        ? single(at, times, place)
                        : range(at, at.last(), times, place);
            }
        };
    }

    /// 本周改到周二 means the week that was said.
    private Point sameWeek(Point point) {
        boolean bare = point.date() instanceof DateTerm.Weekday weekday && weekday.shift() == null;
        return bare && changing && week != null && point.date() instanceof DateTerm.Weekday said
                ? point.withDate(new DateTerm.Weekday(week, said.day()))
                : point;
    }

    /// 9月12、13号 and 下周一和周三: the second day follows the first.
    private boolean continues(@Nullable DateTerm date) {
        return switch (date) {
            case DateTerm.MonthDay day -> day.month().equals(Period.Month.OPEN);
            case DateTerm.Weekday weekday -> weekday.shift() == null && weekSaid;
            case null -> false;
            default -> false;
        };
    }

    private void inherit(Phrase.At at, PointResolver.Times times) {
        Point point = at.first();
        boolean day =
                point.date() == null
                        || times.wholeDay()
                        || point.part() != null
                        || point.clock() != null;
        if (point.date() != null && day && at.bound() == Phrase.Bound.NONE) {
            inheritedDate = times.start().toLocalDate();
            inheritedPart = null;
        }
        if (point.date() != null) {
            listFloor = times.start().toLocalDate();
            weekSaid = point.date() instanceof DateTerm.Weekday weekday && weekday.shift() != null;
        }
        week = point.date() instanceof DateTerm.Whole(Period.Week said) ? said.shift() : null;
        if (point.clock() != null) {
            inheritedClock = times.start();
        }
        if (point.part() != null) {
            inheritedPart = point.part();
        }
    }

    private TimeExpression single(Phrase.At at, PointResolver.Times times, Place place) {
        return switch (at.bound()) {
            case NONE -> plain(at.first(), times, place);
            case ABOUT -> around(at.first(), times, place);
            case BEFORE -> deadline(times, times.before(), place);
            case UNTIL_END -> deadline(times, times.end(), place);
            case AFTER -> after(at.first(), times, place);
        };
    }

    /// 三点左右 is nearly three, 立冬前后 names no day.
    private TimeExpression around(Point point, PointResolver.Times times, Place place) {
        return point.clock() != null
                ? plain(point, times.about(), place)
                : new TimeExpression.Vague(
                        place.mention(times.grain(), times.assumed(), Set.of()), "只说了大概哪几天");
    }

    private TimeExpression plain(Point point, PointResolver.Times times, Place place) {
        Set<TimeNote> notes =
                notes(
                        times,
                        times.start().equals(times.end())
                                ? times.end().plusMinutes(1)
                                : times.end());
        boolean bare = point.date() instanceof DateTerm.Weekday weekday && weekday.shift() == null;
        if (bare
                && point.checks().isEmpty()
                && times.start().toLocalDate().equals(now.toLocalDate())) {
            notes.add(TimeNote.TODAY_OR_NEXT_WEEK);
        }
        Mention mention = place.mention(times.grain(), times.assumed(), notes);
        if (times.wholeDay()) {
            return new TimeExpression.Day(mention, times.start().toLocalDate());
        }
        return times.start().equals(times.end())
                ? new TimeExpression.Instant(mention, times.start())
                : new TimeExpression.Interval(mention, times.start(), times.end());
    }

    private Set<TimeNote> notes(PointResolver.Times times, LocalDateTime over) {
        Set<TimeNote> notes = EnumSet.noneOf(TimeNote.class);
        if (!over.isAfter(now)) {
            notes.add(TimeNote.PAST);
        }
        if (times.approximate()) {
            notes.add(TimeNote.APPROXIMATE);
        }
        return notes;
    }

    private TimeExpression deadline(PointResolver.Times times, LocalDateTime bound, Place place) {
        return new TimeExpression.Deadline(
                place.mention(times.grain(), times.assumed(), notes(times, bound)), bound);
    }

    /// 三点以后 lasts to the end of that part of the day; 国庆后 names no day.
    private TimeExpression after(Point point, PointResolver.Times times, Place place) {
        if (point.clock() == null) {
            return new TimeExpression.Vague(
                    place.mention(times.grain(), times.assumed(), Set.of()), "只说了在这之后");
        }
        LocalDateTime midnight = times.start().toLocalDate().atStartOfDay();
        LocalDateTime end =
                point.part() == null
                        ? midnight.plusDays(1)
                        : midnight.plusHours(point.part().until());
        LocalDateTime until = end.isAfter(times.start()) ? end : midnight.plusDays(1);
        return new TimeExpression.Interval(
                place.mention(times.grain(), times.assumed(), notes(times, until)),
                times.start(),
                until);
    }

    private TimeExpression range(Phrase.At at, Point last, PointResolver.Times first, Place place) {
        LocalDate begin = first.start().toLocalDate();
        if (backwards(at.first().date(), last.date())) {
            return new TimeExpression.Invalid(place.mention(Grain.UNKNOWN), BACKWARDS);
        }
        boolean sameDay = last.date() == null;
        DayPart part = sameDay && last.part() == null ? at.first().part() : null;
        var context = new PointResolver.Context(begin, part, first.start());
        var outcome = new PointResolver(message.text(), dates(begin), context).resolve(last);
        return switch (outcome) {
            case PointResolver.Outcome.Impossible(String reason) ->
                    new TimeExpression.Invalid(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Unclear(String reason) ->
                    new TimeExpression.Vague(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Known(PointResolver.Times times) ->
                    interval(first, times, place);
        };
    }

    /// 9月20日到9月15日 is a slip, not almost a year.
    private static boolean backwards(@Nullable DateTerm first, @Nullable DateTerm last) {
        return first instanceof DateTerm.MonthDay begin
                && last instanceof DateTerm.MonthDay end
                && begin.month().number() != null
                && begin.month().number().equals(end.month().number())
                && end.month().year() == null
                && end.day() < begin.day();
    }

    private TimeExpression interval(
            PointResolver.Times first, PointResolver.Times last, Place place) {
        var assumed = new ArrayList<>(first.assumed());
        assumed.addAll(last.assumed());
        if (!last.end().isAfter(first.start())) {
            return new TimeExpression.Invalid(place.mention(last.grain()), BACKWARDS);
        }
        return new TimeExpression.Interval(
                place.mention(last.grain(), assumed, notes(last, last.end())),
                first.start(),
                last.end());
    }
}
