package zutuan.bot.meeting.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.meeting.Hall;
import zutuan.bot.meeting.booking.AudienceReader;
import zutuan.bot.meeting.model.MeetingTexts;

/// Stops of a visit on Thursday 2026-12-03.
class StopReaderTest {
    private static final StopReader READER = new StopReader(Hall.TIMES);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static String read(String text) {
        var audience = AudienceReader.read(StopReader.withoutHosts(text), Hall.ROSTER).audience();
        var read = READER.read(text, audience, Hall.ROSTER, DAY);
        String host = read.stop().host().id();
        return "%s / %s / %s / %s"
                .formatted(
                        read.stop().place(),
                        Objects.requireNonNullElse(read.at(), "几点"),
                        host == null ? "" : MeetingTexts.name(Hall.ROSTER, host),
                        read.stop().narrator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    五味子园 10:00 接待王芳 讲解李明 > '五味子园 / 10:00 / 王芳 / 李明'
                    丰源养殖场 9:00 > '丰源养殖场 / 09:00 /  / '
                    石桥村 8点半 > '石桥村 / 08:30 /  / '
                    五味子园 十点 > '五味子园 / 10:00 /  / '
                    大湾村烤房 10点一刻 > '大湾村烤房 / 10:15 /  / '
                    2点到永兴农场 > '永兴农场 / 14:00 /  / '
                    下午3点 柳树坪村茶园 > '柳树坪村茶园 / 15:00 /  / '
                    上午10点到五味子园 > '五味子园 / 10:00 /  / '
                    参观大湾村烤房 9点 > '大湾村烤房 / 09:00 /  / '
                    看五味子园 10:00 > '五味子园 / 10:00 /  / '
                    去红岩村文化广场 11点半 > '红岩村文化广场 / 11:30 /  / '
                    王家坝 中午12点 > '王家坝 / 12:00 /  / '
                    石桥村院坝 晚上7点 > '石桥村院坝 / 19:00 /  / '
                    12月3日 丰源养殖场 9:00 > '丰源养殖场 / 09:00 /  / '
                    五味子园(接待王芳)10:00 > '五味子园 / 10:00 / 王芳 / '
                    五味子园 10点 接待人:王芳 > '五味子园 / 10:00 / 王芳 / '
                    10点半,竹园村民宿,接待:冯丽 > '竹园村民宿 / 10:30 / 冯丽 / '
                    五味子园 10:00 讲解员李明 > '五味子园 / 10:00 /  / 李明'
                    五味子园 10:00 讲解:老杨头 > '五味子园 / 10:00 /  / 老杨头'
                    永兴农场 11:00 全体第一书记 > '永兴农场 / 11:00 /  / '
                    五味子园 10点到11点 > '五味子园 / 10:00 /  / '
                    """)
    void a_stop_says_where_when_and_who(String text, String stop) {
        assertThat(read(text)).isEqualTo(stop);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    '' > ' / 几点 /  / '
                    五味子园 > '五味子园 / 几点 /  / '
                    10:00 > ' / 10:00 /  / '
                    五味子园 上午 > '五味子园 / 几点 /  / '
                    五味子园 25点 > '五味子园 / 几点 /  / '
                    五味子园 过一会 > '五味子园 / 几点 /  / '
                    五味子园 10:00 接待张三 > '五味子园 / 10:00 /  / '
                    五味子园 10:00 接待王书记 > '五味子园 / 10:00 /  / '
                    """)
    void what_was_not_said_or_does_not_exist_is_left_open(String text, String stop) {
        assertThat(read(text)).isEqualTo(stop);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    青山村茶园 > 青山村
                    石桥村茶园 > ''
                    清河社区活动室 > ''
                    邻县青山镇河口村 > ''
                    中心村广场 > ''
                    丰源养殖场 > ''
                    """)
    void a_village_that_the_town_does_not_have_is_noticed(String place, String village) {
        assertThat(StopReader.unknownVillage(place, Hall.ROSTER).orElse("")).isEqualTo(village);
    }
}
