package zutuan.bot.meeting.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Consent;
import zutuan.bot.meeting.model.Visit.Stop;

/// A field visit before and after its route or its day changed, and whom that concerns. Pure.
public record RouteChange(Itinerary before, Itinerary after) {
    /// A route and the moment at which its first stop is reached.
    public record Itinerary(Visit visit, Instant start) {
        Instant at(Stop stop) {
            return start.plus(stop.after());
        }

        /// The stop at this place that this host receives at.
        private Optional<Stop> same(Stop other) {
            return visit.stops().stream()
                    .filter(stop ->
                            stop.place().equals(other.place())
                                    && Objects.equals(stop.host().id(), other.host().id()))
                    .findFirst();
        }
    }

    /// A host who is not needed any more at a stop that is gone or was given to another.
    record Released(String hostId, String place) {}

    /// The route as it is to be kept: who has answered for the same place at the same time need not
    /// answer again.
    public Visit settled() {
        var stops = new ArrayList<Stop>();
        for (var stop : after.visit().stops()) {
            var host = unchanged(stop).map(Stop::host).orElse(Visit.Host.asked(stop.host().id()));
            stops.add(stop.receivedBy(host));
        }
        return new Visit(stops, after.visit().transport());
    }

    private Optional<Stop> unchanged(Stop stop) {
        return before.same(stop).filter(old -> before.at(old).equals(after.at(stop)));
    }

    /// Stops, counted from 0, whose hosts have to be asked, again or for the first time.
    List<Integer> asked() {
        var asked = new ArrayList<Integer>();
        var stops = after.visit().stops();
        for (int index = 0; index < stops.size(); index++) {
            var stop = stops.get(index);
            if (stop.host().id() != null && unchanged(stop).isEmpty()) {
                asked.add(index);
            }
        }
        return List.copyOf(asked);
    }

    /// Whether the host of this stop had been asked for it at another time.
    boolean isRetimed(Stop stop) {
        return before.same(stop).isPresent();
    }

    List<Released> released() {
        var released = new ArrayList<Released>();
        for (var stop : before.visit().stops()) {
            String host = stop.host().id();
            if (host != null
                    && stop.host().consent() != Consent.REFUSED
                    && after.same(stop).isEmpty()) {
                released.add(new Released(host, stop.place()));
            }
        }
        return List.copyOf(released);
    }

    boolean movesStart() {
        return !before.start().equals(after.start());
    }

    /// Whether those who come along see any difference; who receives them is none.
    boolean concernsVisitors() {
        return movesStart() || !way(before).equals(way(after));
    }

    private static List<String> way(Itinerary itinerary) {
        var way = new ArrayList<String>();
        way.add(itinerary.visit().transport());
        itinerary.visit().stops().forEach(stop -> way.add(stop.place() + stop.after()));
        return way;
    }

    boolean isNothing() {
        return !movesStart() && before.visit().equals(settled());
    }
}
