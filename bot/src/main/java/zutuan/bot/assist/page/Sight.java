package zutuan.bot.assist.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.dispatch.Route;
import zutuan.bot.assist.dispatch.Urgency;
import zutuan.bot.assist.dispatch.Ways;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Accepted;
import zutuan.bot.assist.model.HelpState.Answered;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.visit.Rights;

/// Finds the requests that a viewer may see, in the order in which they are looked after.
record Sight(Office office, Rights rights) {
    /// The visits of one technician on one day, in the order of the way.
    record Trip(LocalDate date, String technicianId, List<HelpRequest> stops) {}

    /// What waits, by urgency; the trips, the viewer's own first; who has no time yet; second looks
    /// by day; and what the askers have to answer.
    record Seen(
            List<HelpRequest> waiting,
            List<Trip> trips,
            List<HelpRequest> undated,
            List<HelpRequest> looks,
            List<HelpRequest> answered) {}

    Seen see(Viewer viewer) {
        var moment = new Ladder.Moment(viewer.tx(), viewer.roster(), viewer.now());
        var workspace = viewer.roster().workspace();
        var lists = office.stores().lists();
        var open = seen(lists.open(viewer.tx(), workspace), viewer, moment);
        var looks = seen(lists.toLookAt(viewer.tx(), workspace), viewer, moment);
        var route = new Route(new Ways(viewer.roster()), office.hours().zone());
        var undated =
                open.stream()
                        .filter(one -> one.state() instanceof Accepted && one.visit().isEmpty())
                        .sorted(Comparator.comparing(one -> !one.isWith(viewer.id())))
                        .toList();
        return new Seen(
                Urgency.order(open.stream().filter(HelpRequest::isWaiting).toList(), route),
                trips(open, route, viewer),
                route.along(undated),
                looks,
                open.stream()
                        .filter(one ->
                                one.state() instanceof Answered(_, var result)
                                        && result.again() == null)
                        .toList());
    }

    private List<HelpRequest> seen(List<HelpRequest> all, Viewer viewer, Ladder.Moment moment) {
        return all.stream().filter(one -> rights.sees(one, viewer.member(), moment)).toList();
    }

    private static List<Trip> trips(List<HelpRequest> open, Route route, Viewer viewer) {
        var byHand = new TreeMap<String, List<HelpRequest>>();
        for (var one : open) {
            if (one.visit().isPresent()) {
                String id = one.hand().map(Hand::technicianId).orElseThrow();
                byHand.computeIfAbsent(id, _ -> new ArrayList<>()).add(one);
            }
        }
        return byHand.entrySet().stream()
                .flatMap(hand -> days(hand.getKey(), hand.getValue(), route))
                .sorted(
                        Comparator.comparing(
                                        (Trip trip) -> !trip.technicianId().equals(viewer.id()))
                                .thenComparing(Trip::date))
                .toList();
    }

    private static Stream<Trip> days(String id, List<HelpRequest> visits, Route route) {
        return route.days(visits).stream().map(day -> new Trip(day.date(), id, day.stops()));
    }
}
