package zutuan.bot.meeting.booking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;

/// Reads where a meeting is: a room that can be booked, by its whole name or without the town in
/// front of it, or a place that members describe. Pure.
public record Places(List<String> rooms) {
    private static final Phrases SAID = Phrases.beside(Places.class, "booking.phrases");
    private static final Pattern DESCRIBED = SAID.get("described");

    /// What may stand in front of a room of the town; another's third floor is not ours.
    private static final String OURS = SAID.regex("ours");

    public Places {
        rooms = List.copyOf(rooms);
    }

    /// A place and where in the text it was said; `end` is exclusive.
    public record Found(String place, int start, int end) {
        /// The text without it.
        String cut(String text) {
            return text.substring(0, start) + " " + text.substring(end);
        }
    }

    public Optional<Found> in(String text) {
        var room =
                rooms.stream()
                        .flatMap(name -> named(text, name).stream())
                        .max(Comparator.comparingInt(found -> found.end() - found.start()));
        return room.isPresent() ? room : described(text);
    }

    boolean isRoom(String place) {
        return rooms.contains(place);
    }

    private static Optional<Found> named(String text, String room) {
        String brief = room.startsWith("镇") ? room.substring(1) : room;
        // 三楼 alone means the meeting room there.
        String briefest = brief.replaceFirst("(?<=.{2})会议室$", "");
        return List.of(brief, briefest).stream()
                .map(name -> Pattern.compile(OURS + Pattern.quote(name)).matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(match -> new Found(room, match.start(), match.end()));
    }

    private static Optional<Found> described(String text) {
        var match = DESCRIBED.matcher(text);
        return match.find()
                ? Optional.of(new Found(match.group(1), match.start(), match.end()))
                : Optional.empty();
    }
}
