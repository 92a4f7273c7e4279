package zutuan.bot.meeting.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.meeting.Hall;

class RouteEditReaderTest {
    private static final RouteEditReader READER = new RouteEditReader(Hall.TIMES);

    private static List<RouteEdit> read(String text) {
        return READER.read(text).orElse(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "去掉五味子园",
                "把五味子园去掉",
                "五味子园不去了",
                "不去五味子园了",
                "取消五味子园这一站",
                "五味子园先不看了吧",
                "五味子园取消"
            })
    void a_stop_is_dropped(String text) {
        assertThat(read(text)).containsExactly(new RouteEdit.Drop("五味子园"));
    }

    @ParameterizedTest
    @CsvSource({
        "加一站 柳树坪村 11:00, 柳树坪村 11:00",
        "再加个点:柳树坪村 11点半, 柳树坪村 11点半",
        "增加柳树坪村 11点, 柳树坪村 11点",
        "在五味子园后面加一站 柳树坪村 11:00, 柳树坪村 11:00"
    })
    void a_stop_is_added(String text, String stop) {
        assertThat(read(text)).containsExactly(new RouteEdit.Add(stop));
    }

    @ParameterizedTest
    @CsvSource({
        "五味子园改到10点半, 五味子园, 10:30",
        "第2站 改成下午3点, 第2站, 15:00",
        "永兴农场的时间改到9点40, 永兴农场, 09:40",
        "把第二站推迟到11点, 第二站, 11:00",
        "五味子园改到2点, 五味子园, 14:00"
    })
    void a_stop_is_reached_at_another_time(String text, String stop, LocalTime time) {
        assertThat(read(text)).containsExactly(new RouteEdit.At(stop, time));
    }

    @ParameterizedTest
    @CsvSource({"五味子园推迟半小时, 五味子园, 30", "第3站提前20分钟, 第3站, -20", "永兴农场顺延一个小时, 永兴农场, 60"})
    void a_stop_is_reached_later_or_earlier(String text, String stop, int minutes) {
        assertThat(read(text))
                .containsExactly(new RouteEdit.Shift(stop, Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({
        "先去永兴农场, 永兴农场, 0",
        "永兴农场放到最前面, 永兴农场, 0",
        "把第3站提到第1站, 第3站, 0",
        "永兴农场排到第二站, 永兴农场, 1",
        "永兴农场挪到第十二站, 永兴农场, 11",
        "五味子园放最后, 五味子园, 2147483647"
    })
    void a_stop_moves(String text, String stop, int position) {
        assertThat(read(text)).containsExactly(new RouteEdit.Move(stop, position));
    }

    @Test
    void two_stops_change_their_order() {
        assertThat(read("五味子园和永兴农场对调")).containsExactly(new RouteEdit.Swap("五味子园", "永兴农场"));
        assertThat(read("第1站跟第3站换一下顺序")).containsExactly(new RouteEdit.Swap("第1站", "第3站"));
        assertThat(read("先去永兴农场,再去五味子园")).containsExactly(new RouteEdit.Before("永兴农场", "五味子园"));
    }

    @Test
    void another_place_takes_a_stops_time() {
        assertThat(read("五味子园换成柳树坪村")).containsExactly(new RouteEdit.Replace("五味子园", "柳树坪村"));
    }

    @Test
    void several_changes_are_read_in_their_order() {
        assertThat(read("去掉五味子园,再加一站 柳树坪村 11:00;第1站改到8点半"))
                .containsExactly(
                        new RouteEdit.Drop("五味子园"),
                        new RouteEdit.Add("柳树坪村 11:00"),
                        new RouteEdit.At("第1站", LocalTime.of(8, 30)));
        assertThat(read("加一站 柳树坪村 11:00,接待刘国平"))
                .containsExactly(new RouteEdit.Add("柳树坪村 11:00,接待刘国平"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"改路线 甲 9:00 → 乙 10:00", "路线改成:甲 9:00 → 乙 10:00", "甲 9:00 → 乙 10:00"})
    void a_whole_route_is_anew(String text) {
        assertThat(read(text)).containsExactly(new RouteEdit.Whole("甲 9:00 → 乙 10:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "改到12月3日上午9点",
                "时间改到10点",
                "明天改到10点",
                "可能晚到20分钟",
                "我不去了",
                "参加",
                "去不了,请王建代",
                "取消 因暴雨",
                "推迟半小时",
                "五味子园接待换成何勇",
                "五味子园改到12月5日上午9点",
                "实到 支书12",
                "纪要 1号:镇负责挖机",
                "换到镇二楼会议室"
            })
    void what_is_about_no_stop_is_left_to_others(String text) {
        assertThat(READER.read(text)).isEmpty();
    }
}
