package zutuan.bot.meeting.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.meeting.Hall;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Consent;
import zutuan.bot.meeting.model.Visit.Host;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.visit.Rerouting.Result;

class ReroutingTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 12, 3, 9, 0);
    private static final Visit VISIT =
            new Visit(
                    List.of(
                            stop("丰源养殖场", 0, "heyong"),
                            stop("清河社区五味子园", 60, "fengli"),
                            stop("永兴农场", 120, null)),
                    "中巴");

    private static Stop stop(
            String place, int minutes, @org.jspecify.annotations.Nullable String host) {
        var who = host == null ? Host.NOBODY : new Host(host, Consent.AGREED);
        return new Stop(place, Duration.ofMinutes(minutes), who, "");
    }

    private static Result apply(String said) {
        var edits = new RouteEditReader(Hall.TIMES).read(said).orElseThrow();
        var now = LocalDateTime.of(2026, 11, 23, 9, 0);
        return new Rerouting(new RouteReader(Hall.TIMES), Hall.ROSTER, now)
                .apply(RouteDraft.of(VISIT, NINE), edits);
    }

    private static String told(Result result) {
        return switch (result) {
            case Result.Done(var visit, var start, _) ->
                    visit.stops().stream()
                            .map(stop -> start.plus(stop.after()).toLocalTime() + stop.place())
                            .collect(Collectors.joining(" "));
            case Result.NeedsStop() -> "哪一站";
            case Result.NeedsTime(var stop) -> "几点 " + stop;
            case Result.NoStop(var said) -> "没有 " + said;
            case Result.Wrong(var why) -> why;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "加一站 柳树坪村 9点半, 09:00丰源养殖场 09:30柳树坪村 10:00清河社区五味子园 11:00永兴农场",
        "再加一站, 哪一站",
        "加一站 柳树坪村 8点, 08:00柳树坪村 09:00丰源养殖场 10:00清河社区五味子园 11:00永兴农场",
        "加一站 柳树坪村, 几点 柳树坪村",
        "去掉五味子园, 09:00丰源养殖场 11:00永兴农场",
        "去掉丰源养殖场, 10:00清河社区五味子园 11:00永兴农场",
        "去掉果园, 没有 果园",
        "先去永兴农场, 09:00永兴农场 10:00丰源养殖场 11:00清河社区五味子园",
        "丰源养殖场放最后, 09:00清河社区五味子园 10:00永兴农场 11:00丰源养殖场",
        "丰源养殖场和永兴农场对调, 09:00永兴农场 10:00清河社区五味子园 11:00丰源养殖场",
        "先去永兴农场再去五味子园, 09:00丰源养殖场 10:00永兴农场 11:00清河社区五味子园",
        "先去五味子园再去永兴农场, 09:00丰源养殖场 10:00清河社区五味子园 11:00永兴农场",
        "第2站改到10点半, 09:00丰源养殖场 10:30清河社区五味子园 11:00永兴农场",
        "第1站改到8点, 08:00丰源养殖场 10:00清河社区五味子园 11:00永兴农场",
        "五味子园推迟半小时, 09:00丰源养殖场 10:30清河社区五味子园 11:00永兴农场",
        "五味子园换成石桥村, 09:00丰源养殖场 10:00石桥村 11:00永兴农场",
        "改成 五味子园 9:00 → 石桥村 10:00, 09:00清河社区五味子园 10:00石桥村"
    })
    void the_route_becomes_what_was_said(String said, String route) {
        assertThat(told(apply(said))).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({
        "五味子园改到8点, 要在前一站丰源养殖场（09:00）之后到",
        "五味子园改到9点, 要在前一站丰源养殖场（09:00）之后到",
        "五味子园推迟一个小时, 要在后一站永兴农场（11:00）之前到",
        "加一站 天堂村 12:00, 没有“天堂村”这个村",
        "加一站 柳树坪村 10:00, 已经到清河社区五味子园",
        "五味子园换成天堂村, 没有“天堂村”这个村",
        "改成 丰源养殖场 10:00 → 五味子园 9:00, 第2站的时间（09:00）不比上一站晚"
    })
    void what_will_not_do_is_said_with_the_reason(String said, String why) {
        assertThat(told(apply(said))).contains(why);
    }

    @Test
    void hosts_stay_with_their_stops_and_villages_bring_their_secretary() {
        var done = (Result.Done) apply("改成 石桥村 8:00 → 丰源养殖场 9:00 → 五味子园 10:00 接待唐磊");

        assertThat(done.visit().stops())
                .extracting(stop -> stop.host().id())
                .containsExactly("zhangdefu", "heyong", "tanglei");
        assertThat(done.visit().transport()).isEqualTo("中巴");
        assertThat(done.start()).isEqualTo(NINE.minusHours(1));
        assertThat(done.length()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_route_may_go_to_another_day() {
        var done = (Result.Done) apply("改成 12月4日 丰源养殖场 9:00 → 永兴农场 10:00");

        assertThat(done.start()).isEqualTo(NINE.plusDays(1));
    }

    @Test
    void at_least_one_stop_and_at_most_twelve_are_left() {
        assertThat(told(apply("去掉第1站,去掉第1站,去掉第1站"))).isEqualTo(RouteReplies.NO_STOP_LEFT);
        String many =
                java.util.stream.IntStream.range(1, 14)
                        .mapToObj(minute -> "甲地%d 9:%02d".formatted(minute, minute))
                        .collect(Collectors.joining(" → "));
        assertThat(told(apply(many))).contains("最多12站");
    }
}
