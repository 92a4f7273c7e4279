package zutuan.bot.meeting.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.booking.AudienceReader;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.visit.RouteDraft.Timed;

/// Reads the route of a field visit: `12月3日 丰源养殖场 9:00 接待王芳 → 五味子园 10:00`. Pure.
public record RouteReader(TimeReader times) {
    private static final Phrases SAID = Phrases.beside(RouteReader.class, "visit.phrases");
    private static final Pattern NEXT_STOP = SAID.get("next_stop");
    private static final Pattern TRANSPORT = SAID.get("transport");
    private static final Pattern DATED = SAID.get("dated");
    private static final int MOST = 12;
    private static final Duration LAST_STOP = Duration.ofHours(1);

    /// What a route reads as.
    sealed interface Route {
        /// `start` is local; the visit ends an hour after it reaches its last stop. Hosts are those
        /// who were named.
        record Complete(Visit visit, LocalDateTime start, Duration length, Audience audience)
                implements Route {}

        /// No day was said.
        record NeedsDay() implements Route {}

        /// Something will not do; a Chinese sentence says what.
        record Wrong(String why) implements Route {}
    }

    RouteReader(Settings settings) {
        this(new TimeReader(settings.zone(), settings.calendar()));
    }

    public RouteEditReader edits() {
        return new RouteEditReader(times);
    }

    /// Whether words are a route of their own.
    boolean isWhole(String said) {
        return RouteEditReader.ARROW.matcher(said).find();
    }

    /// What is to become of a route; empty if the words are about none.
    Optional<List<RouteEdit>> edits(Form form) {
        var edits = new ArrayList<RouteEdit>();
        form.part(RouteLabels.ROUTE).map(RouteEdit.Whole::new).ifPresent(edits::add);
        var change = form.part(RouteLabels.CHANGE);
        if (change.isEmpty()) {
            return Optional.of(edits);
        }
        return edits().read(change.get())
                .map(read -> {
                    edits.addAll(read);
                    return edits;
                });
    }

    Route read(String said, String day, Roster roster, LocalDateTime now) {
        var transport = TRANSPORT.matcher(said);
        boolean told = transport.find();
        String way = told ? transport.group(1).strip() : "";
        var chunks = NEXT_STOP.split(told ? said.substring(0, transport.start()) : said, -1);
        var date = date(day.isEmpty() ? chunks[0] : day, now);
        if (date.isEmpty()) {
            return new Route.NeedsDay();
        }
        String last = StopReader.withoutHosts(chunks[chunks.length - 1]);
        var audience = AudienceReader.read(last, roster);
        var stops = new ArrayList<Timed>();
        for (String chunk : chunks) {
            var read = new StopReader(times).read(chunk, audience.audience(), roster, date.get());
            var unknown = StopReader.unknownVillage(read.stop().place(), roster);
            if (unknown.isPresent()) {
                return new Route.Wrong(VisitReplies.unknownVillage(unknown.get()));
            }
            if (read.at() == null || read.stop().place().isEmpty()) {
                return new Route.Wrong(VisitReplies.stopUnclear(chunk.strip()));
            }
            stops.add(new Timed(read.stop(), read.at()));
        }
        return route(new RouteDraft(date.get(), stops, way), audience.audience());
    }

    /// The visit that goes to these stops in this order, unless it would have to go back in time.
    static Route route(RouteDraft draft, Audience audience) {
        var stops = draft.stops();
        if (stops.size() > MOST) {
            return new Route.Wrong(VisitReplies.tooMany(MOST));
        }
        var first = stops.getFirst().at();
        var placed = new ArrayList<Stop>();
        for (int index = 0; index < stops.size(); index++) {
            var one = stops.get(index);
            if (index > 0 && !one.at().isAfter(stops.get(index - 1).at())) {
                return new Route.Wrong(VisitReplies.notLater(index + 1, one.at()));
            }
            var stop = one.stop();
            var after = Duration.between(first, one.at());
            placed.add(new Stop(stop.place(), after, stop.host(), stop.narrator()));
        }
        var length = placed.getLast().after().plus(LAST_STOP);
        var visit = new Visit(placed, draft.transport());
        return new Route.Complete(visit, draft.day().atTime(first), length, audience);
    }

    private Optional<LocalDate> date(String text, LocalDateTime now) {
        return times.read(text, now).stream()
                .filter(one -> DATED.matcher(one.mention().text()).matches())
                .flatMap(one -> one.dates().stream())
                .map(Dates::first)
                .findFirst();
    }
}
