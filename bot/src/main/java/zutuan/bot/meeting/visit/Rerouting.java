package zutuan.bot.meeting.visit;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntFunction;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.visit.RouteDraft.Timed;
import zutuan.bot.meeting.visit.RouteReader.Route;

/// Applies changes to the route of a field visit. Pure.
public record Rerouting(RouteReader reader, Roster roster, LocalDateTime now) {
    /// What comes of it.
    sealed interface Result {
        /// `start` is local.
        record Done(Visit visit, LocalDateTime start, Duration length) implements Result {}

        /// One stop more is wanted; it was not said which.
        record NeedsStop() implements Result {}

        /// A stop was named without a time.
        record NeedsTime(String stop) implements Result {}

        /// The route has no such stop.
        record NoStop(String said) implements Result {}

        /// Something will not do; a Chinese sentence says what.
        record Wrong(String why) implements Result {}
    }

    /// A step of the way to a result.
    private sealed interface Step {
        record Went(RouteDraft draft) implements Step {}

        record Stuck(Result why) implements Step {}
    }

    Result apply(RouteDraft before, List<RouteEdit> edits) {
        var draft = before;
        for (var edit : edits) {
            switch (apply(draft, edit)) {
                case Step.Went(var next) -> draft = next;
                case Step.Stuck(var why) -> {
                    return why;
                }
            }
        }
        return settled(draft);
    }

    private Result settled(RouteDraft draft) {
        if (draft.stops().isEmpty()) {
            return new Result.Wrong(RouteReplies.NO_STOP_LEFT);
        }
        return switch (RouteReader.route(draft, Audience.NOBODY)) {
            case Route.Complete(var visit, var start, var length, _) ->
                    new Result.Done(StopReader.hosted(visit, roster), start, length);
            case Route.Wrong(var why) -> new Result.Wrong(why);
            case Route.NeedsDay() -> throw new IllegalStateException("the day is known");
        };
    }

    private Step apply(RouteDraft draft, RouteEdit edit) {
        return switch (edit) {
            case RouteEdit.Whole(var route) -> whole(draft, route);
            case RouteEdit.Add(var stop) -> add(draft, stop);
            case RouteEdit.Drop(var stop) ->
                    at(draft, stop, index -> new Step.Went(draft.drop(index)));
            case RouteEdit.Replace(var stop, var by) ->
                    at(draft, stop, index -> replace(draft, index, by));
            case RouteEdit.Swap(var one, var other) ->
                    both(draft, one, other, (from, to) -> draft.swap(from, to));
            case RouteEdit.Move(var stop, var position) ->
                    at(draft, stop, from -> new Step.Went(draft.move(from, position)));
            case RouteEdit.Before(var first, var then) ->
                    both(
                            draft,
                            first,
                            then,
                            (from, to) -> from < to ? draft : draft.move(from, to));
            case RouteEdit.At(var stop, var time) ->
                    at(draft, stop, index -> retime(draft, index, time));
            case RouteEdit.Shift(var stop, var by) ->
                    at(
                            draft,
                            stop,
                            index -> retime(draft, index, draft.stops().get(index).at().plus(by)));
        };
    }

    private static Step at(RouteDraft draft, String stop, IntFunction<Step> step) {
        return draft.stopNamed(stop)
                .map(step::apply)
                .orElseGet(() -> new Step.Stuck(new Result.NoStop(stop)));
    }

    private interface OnTwo {
        RouteDraft change(int one, int other);
    }

    private static Step both(RouteDraft draft, String one, String other, OnTwo change) {
        return at(
                draft,
                one,
                first -> at(draft, other, second -> new Step.Went(change.change(first, second))));
    }

    private Step whole(RouteDraft draft, String text) {
        var read = reader.read(text, "", roster, now);
        var route =
                read instanceof Route.NeedsDay
                        ? reader.read(text, draft.day().toString(), roster, now)
                        : read;
        return switch (route) {
            case Route.Complete(var visit, var start, _, _) -> {
                var known = visit.stops().stream().map(stop -> known(draft, stop, visit)).toList();
                String way = visit.transport().isEmpty() ? draft.transport() : visit.transport();
                yield new Step.Went(RouteDraft.of(new Visit(known, way), start));
            }
            case Route.Wrong(var why) -> stuck(why);
            case Route.NeedsDay() -> throw new IllegalStateException("the day was given");
        };
    }

    /// A stop that was on the route already keeps its name, its host and its narrator, unless
    /// others were named.
    private static Stop known(RouteDraft draft, Stop fresh, Visit all) {
        return draft.stopNamed(fresh.place())
                .map(index -> draft.stops().get(index).stop())
                .filter(old ->
                        old.place().equals(fresh.place())
                                || all.stops().stream()
                                        .noneMatch(one -> one.place().equals(old.place())))
                .map(old -> merged(old, fresh))
                .orElse(fresh);
    }

    private static Stop merged(Stop old, Stop fresh) {
        var host = fresh.host().id() == null ? old.host() : fresh.host();
        String narrator = fresh.narrator().isEmpty() ? old.narrator() : fresh.narrator();
        return new Stop(old.place(), fresh.after(), host, narrator);
    }

    private Step add(RouteDraft draft, String text) {
        if (text.isEmpty()) {
            return new Step.Stuck(new Result.NeedsStop());
        }
        var read = new StopReader(reader.times()).read(text, Audience.NOBODY, roster, draft.day());
        var place = read.stop().place();
        var at = read.at();
        var wrong = wrong(place, text);
        if (!wrong.isEmpty()) {
            return stuck(wrong);
        }
        if (at == null) {
            return new Step.Stuck(new Result.NeedsTime(place));
        }
        return draft.stops().stream()
                .filter(one -> one.at().equals(at))
                .map(one -> stuck(RouteReplies.sameTime(one)))
                .findFirst()
                .orElseGet(() -> new Step.Went(draft.add(new Timed(read.stop(), at))));
    }

    private String wrong(String place, String text) {
        return place.isEmpty()
                ? VisitReplies.stopUnclear(text)
                : StopReader.unknownVillage(place, roster)
                        .map(VisitReplies::unknownVillage)
                        .orElse("");
    }

    private Step replace(RouteDraft draft, int index, String by) {
        var read = new StopReader(reader.times()).read(by, Audience.NOBODY, roster, draft.day());
        var at = read.at() == null ? draft.stops().get(index).at() : read.at();
        var wrong = wrong(read.stop().place(), by);
        return wrong.isEmpty()
                ? new Step.Went(draft.replace(index, new Timed(read.stop(), at)))
                : stuck(wrong);
    }

    private static Step retime(RouteDraft draft, int index, LocalTime time) {
        var stops = draft.stops();
        var next = new Timed(stops.get(index).stop(), time);
        if (index > 0 && !time.isAfter(stops.get(index - 1).at())) {
            return stuck(RouteReplies.notAfter(next, stops.get(index - 1)));
        }
        if (index + 1 < stops.size() && !time.isBefore(stops.get(index + 1).at())) {
            return stuck(RouteReplies.notBefore(next, stops.get(index + 1)));
        }
        return new Step.Went(draft.replace(index, next));
    }

    private static Step stuck(String why) {
        return new Step.Stuck(new Result.Wrong(why));
    }
}
