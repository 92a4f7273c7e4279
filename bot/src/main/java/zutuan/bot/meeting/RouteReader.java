package zutuan.bot.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.meeting.Visit.Host;
import zutuan.bot.meeting.Visit.Stop;

/// Reads the route of a field visit: `12月3日 丰源养殖场 9:00 接待王芳 → 五味子园 10:00`. Pure.
record RouteReader(TimeReader times) {
    private static final Pattern ARROW = Pattern.compile("\\s*(?:→|➡|[-=—]+>|>|再到|然后到|\\n)\\s*");
    private static final Pattern TRANSPORT =
            Pattern.compile("[\\s,,。;]*(?:交通|乘车|集合)[::]\\s*([^→]*)$");
    private static final Pattern RECEIVED =
            Pattern.compile("[((,,\\s]*接待(?:人)?[::]?\\s*([\\u4e00-\\u9fa5]{2,4})[))]?");
    private static final Pattern EXPLAINED =
            Pattern.compile("[((,,\\s]*讲解(?:员|人)?[::]?\\s*([\\u4e00-\\u9fa5]{2,4})[))]?");
    private static final Pattern EDGE = Pattern.compile("^[\\s,,。;::、在去]+|[\\s,,。;::、]+$");
    private static final int MOST = 12;
    private static final Duration LAST_STOP = Duration.ofHours(1);

    /// What a route reads as.
    sealed interface Route {
        /// `day` and `start` are local; the visit ends an hour after it reaches its last stop.
        record Complete(Visit visit, LocalDateTime start, Duration length, Audience audience)
                implements Route {}

        /// No day was said.
        record NeedsDay() implements Route {}

        /// Something will not do; a Chinese sentence says what.
        record Wrong(String why) implements Route {}
    }

    Route read(String said, String day, Roster roster, LocalDateTime now) {
        var transport = TRANSPORT.matcher(said);
        boolean told = transport.find();
        String way = told ? transport.group(1).strip() : "";
        var chunks = ARROW.split(told ? said.substring(0, transport.start()) : said, -1);
        if (chunks.length > MOST) {
            return new Route.Wrong("一次观摩最多%d站,请分成两次".formatted(MOST));
        }
        var date = date(day.isEmpty() ? chunks[0] : day, now);
        if (date.isEmpty()) {
            return new Route.NeedsDay();
        }
        var audience = AudienceReader.read(chunks[chunks.length - 1], roster);
        var stops = new ArrayList<Timed>();
        for (String chunk : chunks) {
            var stop = stop(chunk, audience.audience(), roster, date.get().atStartOfDay());
            if (stop.isEmpty()) {
                return new Route.Wrong(VisitReplies.stopUnclear(chunk.strip()));
            }
            stops.add(stop.get());
        }
        return route(stops, way, date.get(), audience.audience());
    }

    private record Timed(Stop stop, LocalTime at) {}

    private static Route route(List<Timed> stops, String way, LocalDate day, Audience audience) {
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
        return new Route.Complete(new Visit(placed, way), day.atTime(first), length, audience);
    }

    private Optional<LocalDate> date(String text, LocalDateTime now) {
        return times.read(text, now).stream()
                .filter(one ->
                        one.mention().text().matches(".*(?:[日号天周月]|星期|礼拜|[今明后]).*|\\d+-\\d+.*"))
                .flatMap(one ->
                        switch (one) {
                            case TimeExpression.Day(_, var date) -> Optional.of(date).stream();
                            case TimeExpression.Instant(_, var at) ->
                                    Optional.of(at.toLocalDate()).stream();
                            case TimeExpression.Interval(_, var from, _) ->
                                    Optional.of(from.toLocalDate()).stream();
                            case TimeExpression.Deadline _,
                                    TimeExpression.Recurrence _,
                                    TimeExpression.Duration _,
                                    TimeExpression.Vague _,
                                    TimeExpression.Invalid _ ->
                                    Optional.<LocalDate>empty().stream();
                        })
                .findFirst();
    }

    /// Place, time, host and narrator of one stop; empty without a place or a time.
    private Optional<Timed> stop(
            String chunk, Audience audience, Roster roster, LocalDateTime day) {
        var received = RECEIVED.matcher(chunk);
        String hostWord = received.find() ? received.group(1) : "";
        String rest = received.replaceFirst(" ");
        var explained = EXPLAINED.matcher(rest);
        String narrator = explained.find() ? explained.group(1) : "";
        rest = explained.replaceFirst(" ");
        var said = times.read(rest, day);
        var at =
                said.stream()
                        .filter(TimeExpression.Instant.class::isInstance)
                        .map(one -> ((TimeExpression.Instant) one).at().toLocalTime())
                        .reduce((_, later) -> later);
        String place = place(rest, said, audience);
        if (at.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        var host = Host.asked(host(hostWord, place, roster));
        return Optional.of(new Timed(new Stop(place, Duration.ZERO, host, narrator), at.get()));
    }

    private static String place(String text, List<TimeExpression> said, Audience audience) {
        var rest = new StringBuilder(text);
        for (var one : said.reversed()) {
            rest.replace(one.mention().start(), one.mention().end(), " ");
        }
        String place = rest.toString().replaceFirst("^\\s*(?:参观|观摩|看)", "");
        for (String word : audience.words()) {
            place = place.replaceAll("(?:全体|所有)?" + Pattern.quote(word) + "(?:和|、|参加)*", " ");
        }
        return EDGE.matcher(place.replaceAll("\\s+", " ")).replaceAll("");
    }

    /// The one who was named; else the secretary of the village that the place names.
    private static @org.jspecify.annotations.Nullable String host(
            String word, String place, Roster roster) {
        if (!word.isEmpty()) {
            return NamedPeople.of(word, roster) instanceof Named.One(_, var member)
                    ? member.id()
                    : null;
        }
        return roster.villages().stream()
                .filter(village ->
                        place.contains(village.name())
                                || village.shortNames().stream().anyMatch(place::startsWith))
                .flatMap(village ->
                        roster.with(Role.VILLAGE_SECRETARY).stream()
                                .filter(member -> village.id().equals(member.villageId())))
                .map(Member::id)
                .findFirst()
                .orElse(null);
    }
}
