package zutuan.bot.assist.guidance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.visit.VisitTimes;
import zutuan.bot.assist.visit.VisitTimes.When;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;

/// Reads a sentence that calls people to group guidance: whose, when, where, what about, for how
/// many. Pure.
record CallReader(VisitTimes times) {
    static final String WORD = "集中指导";
    private static final List<String> ENDS =
            List.of("搞", "开展", "进行", "举办", "组织", "集中", "召开", "办", "做", ",", "。", ";", "!", "\n");
    private static final List<String> FILLING =
            List.of(
                    WORD, "技术", "统一", "现场", "安排", "组织", "开展", "进行", "举办", "召开", "搞", "一次", "一场",
                    "一下", "我们", "我站", "本站", "计划", "准备", "打算", "定于", "定在", "请", "要", "的", "地点", "时间",
                    ":");
    private static final int LONGEST = 20;

    /// What was said of a session; null or empty is what was not said.
    record Told(
            @Nullable Station station,
            When when,
            String whenSaid,
            String place,
            String topic,
            QuotaReader.Read quota) {}

    Told read(String said, Roster roster, Instant now) {
        var quota = QuotaReader.read(said);
        var when = times.visit(quota.rest(), now);
        var found = times.times().read(quota.rest(), LocalDateTime.ofInstant(now, times.zone()));
        String text = without(quota.rest(), found);
        var station = station(text, roster);
        String rest = station.isEmpty() ? text : text.replace(station.get().name(), " ");
        String whenSaid = found.isEmpty() ? "" : found.getLast().mention().text();
        return new Told(station.orElse(null), when, whenSaid, place(rest), topic(rest), quota);
    }

    boolean beginsWithTime(String said, Instant now) {
        return times.times().read(said, LocalDateTime.ofInstant(now, times.zone())).stream()
                .anyMatch(time -> time.mention().start() == 0);
    }

    private static String without(String said, List<TimeExpression> found) {
        String text = said;
        for (var time : found) {
            text = text.replace(time.mention().text(), " ");
        }
        return text;
    }

    /// A station of technicians, by its name.
    static Optional<Station> station(String text, Roster roster) {
        return stations(roster).filter(one -> text.contains(one.name())).findFirst();
    }

    static Stream<Station> stations(Roster roster) {
        return roster.stations().stream().filter(one -> Field.ofStation(one.id()).hasStation());
    }

    private static String place(String text) {
        int at = where(text);
        if (at >= 0) {
            return shortened(text.substring(at, end(text, at)));
        }
        return Stream.of(filled(text).split("[,，。;!\\n]", -1))
                .map(String::strip)
                .filter(clause -> clause.length() > 1)
                .findFirst()
                .map(CallReader::shortened)
                .orElse("");
    }

    /// Where the words of a place begin, -1 if nothing says so.
    private static int where(String text) {
        for (String word : List.of("在", "到")) {
            int at = text.indexOf(word);
            if (at >= 0 && end(text, at + 1) > at + 2) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int end(String text, int from) {
        return ENDS.stream()
                .mapToInt(word -> text.indexOf(word, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
    }

    private static String filled(String text) {
        String left = text;
        for (String word : FILLING) {
            left = left.replace(word, " ");
        }
        return left;
    }

    private static String shortened(String place) {
        String line = place.strip().replaceAll("\\s+", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /// 打顶 in 搞打顶集中指导: what stands right before the word, behind the place.
    private static String topic(String text) {
        int word = text.indexOf(WORD);
        if (word < 0) {
            return "";
        }
        int at = where(text);
        int from = at >= 0 && at < word ? end(text, at) : 0;
        String before = filled(text.substring(from, Math.max(from, word))).strip();
        boolean placed = at >= 0;
        return placed && before.length() <= 8 ? before.replaceAll("[\\s,，。]", "") : "";
    }

    /// The village that a place names.
    static @Nullable String village(String place, Roster roster) {
        return roster.villages().stream()
                .flatMap(village ->
                        Stream.concat(Stream.of(village.name()), village.shortNames().stream())
                                .filter(place::contains)
                                .map(name -> new Named(village.id(), name)))
                .max(Comparator.comparingInt(named -> named.name().length()))
                .map(Named::id)
                .orElse(null);
    }

    private record Named(String id, String name) {}
}
