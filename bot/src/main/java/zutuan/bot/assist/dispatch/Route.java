package zutuan.bot.assist.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Visit;

/// In which order requests are gone to. A time of day that was promised is kept; what was promised
/// for half a day or a day goes where the way is shortest. Without a promise the way alone counts,
/// from the first one on. Pure.
public record Route(Ways ways, ZoneId zone) {
    /// The visits of a day, in order.
    public record Day(LocalDate date, List<HelpRequest> stops) {
        public Day {
            stops = List.copyOf(stops);
        }
    }

    /// The days on which somebody comes, in order; requests without a visit are left out.
    public List<Day> days(List<HelpRequest> requests) {
        var byDay = new TreeMap<LocalDate, List<HelpRequest>>();
        for (var request : requests) {
            request.visit()
                    .ifPresent(visit ->
                            byDay.computeIfAbsent(date(visit), _ -> new ArrayList<>())
                                    .add(request));
        }
        return byDay.entrySet().stream().map(this::day).toList();
    }

    private Day day(Map.Entry<LocalDate, List<HelpRequest>> day) {
        var stops = new ArrayList<HelpRequest>();
        day.getValue().stream()
                .sorted(
                        Comparator.comparing((HelpRequest one) -> visit(one).precision())
                                .reversed()
                                .thenComparing(one -> visit(one).at())
                                .thenComparingLong(HelpRequest::number))
                .forEach(one -> stops.add(place(one, stops), one));
        return new Day(day.getKey(), stops);
    }

    private LocalDate date(Visit visit) {
        return LocalDate.ofInstant(visit.at(), zone);
    }

    private static Visit visit(HelpRequest request) {
        return request.visit().orElseThrow();
    }

    /// Where one more stop makes the way the least longer, the latest of such places.
    private int place(HelpRequest one, List<HelpRequest> stops) {
        int best = stops.size();
        int least = Integer.MAX_VALUE;
        for (int at = 0; at <= stops.size(); at++) {
            int longer = longer(one, stops, at);
            if (isInTime(one, stops, at) && longer <= least) {
                best = at;
                least = longer;
            }
        }
        return best;
    }

    private int longer(HelpRequest one, List<HelpRequest> stops, int at) {
        int before = at == 0 ? 0 : ways.between(stops.get(at - 1), one);
        int after = at == stops.size() ? 0 : ways.between(one, stops.get(at));
        boolean isBetween = at > 0 && at < stops.size();
        return before + after - (isBetween ? ways.between(stops.get(at - 1), stops.get(at)) : 0);
    }

    private boolean isInTime(HelpRequest one, List<HelpRequest> stops, int at) {
        return stops.subList(0, at).stream().allMatch(other -> mayFollow(other, one))
                && stops.subList(at, stops.size()).stream()
                        .allMatch(other -> mayFollow(one, other));
    }

    private boolean mayFollow(HelpRequest first, HelpRequest second) {
        var one = visit(first);
        var other = visit(second);
        if (one.precision() == Precision.DAY || other.precision() == Precision.DAY) {
            return true;
        }
        boolean exact = one.precision() == Precision.TIME && other.precision() == Precision.TIME;
        return exact ? !one.at().isAfter(other.at()) : half(one.at()) <= half(other.at());
    }

    private int half(Instant at) {
        int hour = at.atZone(zone).getHour();
        return hour < 12 ? 0 : hour < 18 ? 1 : 2;
    }

    /// From the first one always on to the nearest; of such as are equally near to the first given.
    public List<HelpRequest> along(List<HelpRequest> requests) {
        var left = new ArrayList<>(requests);
        var order = new ArrayList<HelpRequest>();
        while (!left.isEmpty()) {
            var next =
                    order.isEmpty()
                            ? left.getFirst()
                            : left.stream()
                                    .min(
                                            Comparator.comparingInt(
                                                    one -> ways.between(order.getLast(), one)))
                                    .orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return List.copyOf(order);
    }
}
