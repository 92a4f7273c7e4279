package zutuan.bot.meeting.booking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads where a meeting is: a room that can be booked, by its whole name or without the town in
/// front of it, or a place that members describe. Pure.
public record Places(List<String> rooms) {
    private static final Pattern DESCRIBED =
            Pattern.compile(
                    "(?:在|到|去|地点(?:改?[在到为是::])?)?\\s*((?![在到去])(?:[\\p{IsHan}\\d]{1,12}?)"
                            + "(?:会议室|村部|村委会|活动室|服务中心|礼堂|会议中心|现场|养殖场|合作社|基地"
                            + "|示范田|示范园|广场|大院|办公室|食堂|农家书屋|党校|学校))");

    /// What may stand in front of a room of the town; another's third floor is not ours.
    private static final String OURS =
            "(?:镇上?的?|镇政府大?楼?的?|(?<![县市区省乡])政府大?楼?的?|(?<![县市村校院乡区府楼局镇]))";

    public Places {
        rooms = List.copyOf(rooms);
    }

    /// A place and where in the text it was said; `end` is exclusive.
    public record Found(String place, int start, int end) {}

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
