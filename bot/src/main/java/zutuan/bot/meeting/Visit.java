package zutuan.bot.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The route of a field visit (观摩): its stops in their order, and how people get there.
record Visit(List<Stop> stops, String transport) {
    private static final Pattern LIVESTOCK = Pattern.compile("养殖|猪|牛场|羊场|鸡场|鸭场|畜|圈|禽");

    Visit {
        stops = List.copyOf(stops);
    }

    /// One stop. `after` is the time since the visit's start; `hostId` who receives the visitors,
    /// `narrator` who explains, empty if nobody was named.
    record Stop(String place, Duration after, Host host, String narrator) {
        /// Animals there can be infected from outside.
        boolean isLivestock() {
            return LIVESTOCK.matcher(place).find();
        }

        Stop receivedBy(Host other) {
            return new Stop(place, after, other, narrator);
        }
    }

    /// Who receives the visitors, and what they said to it; both null if nobody is asked yet.
    record Host(@Nullable String id, @Nullable Consent consent) {
        static final Host NOBODY = new Host(null, null);

        static Host asked(@Nullable String id) {
            return id == null ? NOBODY : new Host(id, Consent.ASKED);
        }
    }

    /// What a host says.
    enum Consent {
        ASKED,
        AGREED,
        REFUSED
    }

    /// `丰源养殖场 → 五味子园`.
    String route() {
        return stops.stream().map(Stop::place).collect(Collectors.joining(" → "));
    }

    /// The stop, counted from 0, that words name, by its place or as 第2站.
    Optional<Integer> stopNamed(String words) {
        for (int index = 0; index < stops.size(); index++) {
            String place = stops.get(index).place();
            boolean counted = words.matches("第?%d站".formatted(index + 1));
            if (counted || place.equals(words) || (words.length() > 1 && place.contains(words))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }
}
