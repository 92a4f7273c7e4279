package zutuan.bot.assist.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Asked;
import zutuan.bot.assist.model.HelpRequest.Course;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.kernel.people.Groups;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// Villages in a row: a–b–c–d, and far away z.
final class RouteTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Route ROUTE =
            new Route(
                    new Ways(
                            Roster.of(
                                    "w",
                                    "w",
                                    List.of(),
                                    new Groups(
                                            List.of(
                                                    village("a", "b"),
                                                    village("b", "c"),
                                                    village("c", "d"),
                                                    village("d"),
                                                    village("z")),
                                            List.of(),
                                            List.of()),
                                    Map.of())),
                    ZONE);

    private static Village village(String id, String... neighbours) {
        return new Village(id, id, List.of(), List.of(neighbours));
    }

    /// `a10` comes at ten to a, `b上` in the morning, `c下` in the afternoon, `d` some time that day;
    /// `?` is a place that was not said.
    @ParameterizedTest
    @CsvSource({
        "a10 b9, b9 a10",
        "a10 d15 b, a10 b d15",
        "a10 d15 c b, a10 b c d15",
        "d10 a15 b c, d10 c b a15",
        "a15 b上, b上 a15",
        "a10 b上, a10 b上",
        "a10 a15 c上 b下, c上 a10 a15 b下",
        "a b a, a a b",
        "a z b, a b z",
        "? a b, ? a b",
        "a, a",
    })
    void a_day(String promised, String way) {
        var days = ROUTE.days(requests(promised, true));
        assertThat(days).hasSize(1);
        assertThat(labels(days.getFirst().stops(), promised)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({"a c b d, a b c d", "a z a b, a a b z", "c a b, c b a", "? a b, ? a b"})
    void without_a_promise_the_way_alone_counts(String asked, String way) {
        assertThat(labels(ROUTE.along(requests(asked, false)), asked)).isEqualTo(way);
    }

    @Test
    void nothing_to_do() {
        assertThat(ROUTE.days(List.of())).isEmpty();
        assertThat(ROUTE.along(List.of())).isEmpty();
        assertThat(ROUTE.days(requests("a b", false))).isEmpty();
    }

    private static List<HelpRequest> requests(String words, boolean visits) {
        var all = new ArrayList<HelpRequest>();
        for (String word : words.split(" ", -1)) {
            all.add(request(all.size() + 1, word, visits ? visit(word.substring(1)) : null));
        }
        return all;
    }

    private static Visit visit(String when) {
        return switch (when) {
            case "" -> at(8, Precision.DAY);
            case "上" -> at(9, Precision.HALF);
            case "下" -> at(14, Precision.HALF);
            default -> at(Integer.parseInt(when), Precision.TIME);
        };
    }

    private static Visit at(int hour, Precision precision) {
        var at = LocalDateTime.of(2026, 12, 1, hour, 0).atZone(ZONE).toInstant();
        return new Visit(at, precision, null);
    }

    private static HelpRequest request(long number, String word, @Nullable Visit visit) {
        String village = word.startsWith("?") ? null : word.substring(0, 1);
        var trouble = new Trouble(Field.TOBACCO, "烟草", "", new Trouble.Spot(village, ""), "");
        var asked = new Asked(new Ref("w", number), "x", Instant.EPOCH, word, trouble);
        var state =
                visit == null
                        ? new HelpState.Waiting()
                        : new HelpState.Accepted(new Hand("t", Instant.EPOCH, visit));
        return new HelpRequest(asked, new Course(List.of(), null), state, 0);
    }

    private static String labels(List<HelpRequest> stops, String words) {
        assertThat(stops).hasSize(words.split(" ", -1).length);
        return stops.stream().map(one -> one.asked().said()).collect(Collectors.joining(" "));
    }
}
