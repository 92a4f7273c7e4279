package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Normalized;

/// Turns the phrases of one message into times, in order; a later clock inherits the date said
/// before it in the same sentence. Used once, by one thread.
final class Resolver {
    private final Normalized message;
    private final LocalDateTime now;
    private final HolidayCalendar calendar;
    private @Nullable LocalDate inheritedDate;
    private @Nullable DayPart inheritedPart;
    private @Nullable LocalDate listFloor;
    private boolean weekSaid;

    Resolver(Normalized message, LocalDateTime now, HolidayCalendar calendar) {
        this.message = message;
        this.now = now;
        this.calendar = calendar;
    }

    /// A sentence ended: nothing is inherited across it.
    void sentenceEnded() {
        inheritedDate = null;
        inheritedPart = null;
        listFloor = null;
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
            case Phrase.Inside inside -> inside(inside.unit(), place);
            case Phrase.Open open ->
                    new TimeExpression.Vague(place.mention(Grain.UNKNOWN), open.word());
            case Phrase.Now _ ->
                    new TimeExpression.Instant(
                            place.mention(Grain.MINUTE), now.withSecond(0).withNano(0));
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
        LocalDate floor =
                listed && listFloor != null && continues(at.first().date()) ? listFloor : today;
        LocalDate date = at.first().date() == null && inheritedDate != null ? inheritedDate : today;
        boolean inherits = at.first().date() == null && at.first().part() == null;
        var context = new PointResolver.Context(date, inherits ? inheritedPart : null, null);
        var first = new PointResolver(message.text(), dates(floor), context).resolve(at.first());
        return switch (first) {
            case PointResolver.Outcome.Impossible(String reason) ->
                    new TimeExpression.Invalid(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Known(PointResolver.Times times) -> {
                inherit(at, times);
                yield at.last() == null
                        ? single(at, times, place)
                        : range(at, at.last(), times, place);
            }
        };
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
        if (point.part() != null) {
            inheritedPart = point.part();
        }
    }

    private TimeExpression single(Phrase.At at, PointResolver.Times times, Place place) {
        return switch (at.bound()) {
            case NONE -> plain(at.first(), times, place);
            case ABOUT -> plain(at.first(), times.about(), place);
            case BEFORE -> deadline(times, times.before(), place);
            case UNTIL_END -> deadline(times, times.end(), place);
            case AFTER -> after(at.first(), times, place);
        };
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
        boolean sameDay = last.date() == null;
        DayPart part = sameDay && last.part() == null ? at.first().part() : null;
        var context = new PointResolver.Context(begin, part, first.start());
        var outcome = new PointResolver(message.text(), dates(begin), context).resolve(last);
        return switch (outcome) {
            case PointResolver.Outcome.Impossible(String reason) ->
                    new TimeExpression.Invalid(place.mention(Grain.UNKNOWN), reason);
            case PointResolver.Outcome.Known(PointResolver.Times times) ->
                    interval(first, times, place);
        };
    }

    private TimeExpression interval(
            PointResolver.Times first, PointResolver.Times last, Place place) {
        var assumed = new ArrayList<>(first.assumed());
        assumed.addAll(last.assumed());
        if (!last.end().isAfter(first.start())) {
            return new TimeExpression.Invalid(place.mention(last.grain()), "结束时间早于开始时间");
        }
        return new TimeExpression.Interval(
                place.mention(last.grain(), assumed, notes(last, last.end())),
                first.start(),
                last.end());
    }
}
