package zutuan.bot.meeting.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.Grain;
import zutuan.bot.kernel.chinese.time.Mention;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeNote;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Host;
import zutuan.bot.meeting.model.Visit.Stop;

/// Reads one stop of a field visit: `五味子园 10:00 接待王芳 讲解李明`. Pure.
record StopReader(TimeReader times) {
    private static final Phrases SAID = Phrases.beside(StopReader.class, "visit.phrases");
    private static final Pattern RECEIVED = SAID.get("received");
    private static final Pattern EXPLAINED = SAID.get("explained");
    private static final Pattern EDGE = SAID.get("edge");
    private static final Pattern VILLAGE = SAID.get("village");
    private static final Pattern NO_NAME = SAID.get("no_name");
    private static final Pattern VISITING = SAID.get("visiting");

    /// Nobody says that they go somewhere before dawn: 2点 is in the afternoon.
    private static final LocalTime DAWN = LocalTime.of(6, 0);

    /// A stop, and when the visitors get there; `at` is null if nobody said so. The host is who was
    /// named.
    public record Read(Stop stop, @Nullable LocalTime at) {}

    /// The moment that times of a day are read from.
    static LocalDateTime morning(LocalDate day) {
        return day.atTime(DAWN);
    }

    /// Place, time, host and narrator; the words that name the audience are no part of the place.
    Read read(String text, Audience audience, Roster roster, LocalDate day) {
        var received = RECEIVED.matcher(text);
        String hostWord = received.find() ? received.group(1) : "";
        String rest = received.replaceFirst(" ");
        var explained = EXPLAINED.matcher(rest);
        String narrator = explained.find() ? explained.group(1) : "";
        rest = explained.replaceFirst(" ");
        var said = times.read(rest, morning(day));
        var at = said.stream().flatMap(one -> clock(one).stream()).reduce((_, later) -> later);
        String place = place(rest, said, audience);
        var host = Host.asked(named(hostWord, roster));
        return new Read(new Stop(place, Duration.ZERO, host, narrator), at.orElse(null));
    }

    /// When the visitors get there; 10点到11点 says how long they stay as well.
    private static Optional<LocalTime> clock(TimeExpression said) {
        return switch (said) {
            case TimeExpression.Instant(_, var at) -> Optional.of(at.toLocalTime());
            case TimeExpression.Interval(var mention, var from, _) when isExact(mention) ->
                    Optional.of(from.toLocalTime());
            case TimeExpression.Interval _,
                    TimeExpression.Day _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }

    private static boolean isExact(Mention mention) {
        return (mention.grain() == Grain.MINUTE || mention.grain() == Grain.HOUR)
                && !mention.has(TimeNote.APPROXIMATE);
    }

    /// The text without those who receive and explain: they are not the audience.
    static String withoutHosts(String text) {
        return EXPLAINED.matcher(RECEIVED.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    private static String place(String text, List<TimeExpression> said, Audience audience) {
        var rest = new StringBuilder(text);
        for (var one : said.reversed()) {
            rest.replace(one.mention().start(), one.mention().end(), " ");
        }
        String place = VISITING.matcher(rest).replaceFirst("");
        for (String word : audience.words()) {
            place = place.replaceAll("(?:全体|所有)?" + Pattern.quote(word) + "(?:和|、|参加)*", " ");
        }
        return EDGE.matcher(place.replaceAll("\\s+", " ")).replaceAll("");
    }

    private static @Nullable String named(String word, Roster roster) {
        return NamedPeople.of(word, roster) instanceof Named.One(_, var member)
                ? member.id()
                : null;
    }

    /// Where nobody was named, the secretary of the village that the place names receives.
    static Visit hosted(Visit visit, Roster roster) {
        return new Visit(
                visit.stops().stream()
                        .map(stop ->
                                stop.host().id() == null
                                        ? stop.receivedBy(
                                                Host.asked(secretary(stop.place(), roster)))
                                        : stop)
                        .toList(),
                visit.transport());
    }

    private static @Nullable String secretary(String place, Roster roster) {
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

    /// The village that a place names and that this town does not have, if it is one.
    static Optional<String> unknownVillage(String place, Roster roster) {
        var village = VILLAGE.matcher(place);
        return village.find()
                        && roster.villageNamed(village.group(1)).isEmpty()
                        && !NO_NAME.matcher(village.group(1)).find()
                ? Optional.of(village.group(1))
                : Optional.empty();
    }
}
