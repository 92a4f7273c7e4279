package zutuan.bot.meeting.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Stop;

/// A route in the making: its day, its stops with the local times at which they are reached, how
/// people get there.
public record RouteDraft(LocalDate day, List<Timed> stops, String transport) {
    public RouteDraft {
        stops = List.copyOf(stops);
    }

    /// A stop and when the visitors get there.
    record Timed(Stop stop, LocalTime at) {}

    static RouteDraft of(Visit visit, LocalDateTime start) {
        var timed =
                visit.stops().stream()
                        .map(stop -> new Timed(stop, start.toLocalTime().plus(stop.after())))
                        .toList();
        return new RouteDraft(start.toLocalDate(), timed, visit.transport());
    }

    private RouteDraft with(List<Timed> other) {
        return new RouteDraft(day, other, transport);
    }

    Optional<Integer> stopNamed(String words) {
        return new Visit(places(), transport).stopNamed(words);
    }

    private List<Stop> places() {
        return stops.stream().map(Timed::stop).toList();
    }

    /// One stop more, where its time says.
    RouteDraft add(Timed stop) {
        var more = new ArrayList<>(stops);
        more.add(stop);
        more.sort(Comparator.comparing(Timed::at));
        return with(more);
    }

    RouteDraft drop(int index) {
        var fewer = new ArrayList<>(stops);
        fewer.remove(index);
        return with(fewer);
    }

    RouteDraft replace(int index, Timed by) {
        var others = new ArrayList<>(stops);
        others.set(index, by);
        return with(others);
    }

    RouteDraft swap(int one, int other) {
        var order = new ArrayList<>(places());
        Collections.swap(order, one, other);
        return ordered(order);
    }

    /// Beyond the end means the end.
    RouteDraft move(int from, int position) {
        var order = new ArrayList<>(places());
        var stop = order.remove(from);
        order.add(Math.min(position, order.size()), stop);
        return ordered(order);
    }

    /// The places in another order, at the times that were there.
    private RouteDraft ordered(List<Stop> order) {
        var others = new ArrayList<Timed>();
        for (int index = 0; index < order.size(); index++) {
            others.add(new Timed(order.get(index), stops.get(index).at()));
        }
        return with(others);
    }
}
