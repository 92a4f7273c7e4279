package zutuan.bot.meeting.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.chinese.Phrases;

/// The route of a field visit (观摩): its stops in their order, and how people get there.
public record Visit(List<Stop> stops, String transport) {
    private static final Phrases SAID = Phrases.beside(Visit.class, "model.phrases");
    private static final Pattern LIVESTOCK = SAID.get("livestock");

    private static final Pattern NUMBERED = SAID.get("numbered");

    public Visit {
        stops = List.copyOf(stops);
    }

    /// One stop. `after` is the time since the visit's start; `hostId` who receives the visitors,
    /// `narrator` who explains, empty if nobody was named.
    public record Stop(String place, Duration after, Host host, String narrator) {
        /// Animals there can be infected from outside.
        public boolean isLivestock() {
            return LIVESTOCK.matcher(place).find();
        }

        public Stop receivedBy(Host other) {
            return new Stop(place, after, other, narrator);
        }
    }

    /// Who receives the visitors, and what they said to it; both null if nobody is asked yet.
    public record Host(@Nullable String id, @Nullable Consent consent) {
        public static final Host NOBODY = new Host(null, null);

        public static Host asked(@Nullable String id) {
            return id == null ? NOBODY : new Host(id, Consent.ASKED);
        }
    }

    /// What a host says.
    public enum Consent {
        ASKED,
        AGREED,
        REFUSED
    }

    /// `观摩：丰源养殖场等3站`.
    public String title() {
        String first = "观摩：" + stops.getFirst().place();
        return stops.size() > 1 ? first + "等%d站".formatted(stops.size()) : first;
    }

    /// `丰源养殖场 → 五味子园`.
    public String route() {
        return stops.stream().map(Stop::place).collect(Collectors.joining(" → "));
    }

    /// The same before anybody is asked.
    public Visit notAsked() {
        return new Visit(
                stops.stream()
                        .map(stop -> stop.receivedBy(new Host(stop.host().id(), null)))
                        .toList(),
                transport);
    }

    /// The stops, counted from 0, at which a member is to receive the visitors.
    public List<Integer> stopsOf(String memberId) {
        return IntStream.range(0, stops.size())
                .filter(index -> memberId.equals(stops.get(index).host().id()))
                .boxed()
                .toList();
    }

    /// Who expects the visitors: hosts who did not refuse.
    public List<String> hosts() {
        return stops.stream()
                .map(Stop::host)
                .filter(host -> host.consent() != Consent.REFUSED)
                .flatMap(host -> Stream.ofNullable(host.id()))
                .distinct()
                .toList();
    }

    /// The stop, counted from 0, that words name: as 第2站, by its whole place, or by a part of it.
    public Optional<Integer> stopNamed(String words) {
        return position(words)
                .filter(index -> index < stops.size())
                .or(() -> first(index -> stops.get(index).place().equals(words)))
                .or(() ->
                        words.length() > 1
                                ? first(index -> stops.get(index).place().contains(words))
                                : Optional.empty());
    }

    /// The position, counted from 0, that 第2站, 二站 or 第十二站 name; empty if it is no such number.
    public static Optional<Integer> position(String words) {
        var numbered = NUMBERED.matcher(words);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String number = numbered.group(1);
        return Numerals.at(number, 0)
                .filter(found -> found.end() == number.length() && found.whole())
                .filter(found -> !found.approximate())
                .map(Numeral::intValue)
                .map(counted -> counted - 1)
                .filter(index -> index >= 0);
    }

    private Optional<Integer> first(IntPredicate fits) {
        return IntStream.range(0, stops.size()).filter(fits).boxed().findFirst();
    }
}
