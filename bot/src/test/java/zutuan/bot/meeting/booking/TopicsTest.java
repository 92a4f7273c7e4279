package zutuan.bot.meeting.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.Hall;

/// What a meeting is about may sound like a time. Where a day and a clock are written it never
/// touches them, and stays in the title. On Monday 2026-11-23 at nine.
class TopicsTest {
    private static final BookingReader READER = new BookingReader(Hall.SETTINGS);
    private static final String WHEN = "2026-12-02T14:30";

    private static Booking read(String said) {
        var form =
                Form.read(BookingReader.COMMAND + said, BookingReader.COMMAND, BookingReader.LABELS)
                        .orElseThrow();
        return READER.read(form, Hall.ROSTER, Hall.MONDAY_NINE);
    }

    private static String when(Booking booking) {
        return booking instanceof Booking.Complete complete
                ? LocalDateTime.ofInstant(complete.plan().slot().start(), Hall.SETTINGS.zone())
                        .toString()
                : booking.toString();
    }

    private static String title(Booking booking) {
        return booking instanceof Booking.Complete complete ? complete.plan().title() : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年底考核",
                "冬季防火",
                "秋收",
                "春节慰问",
                "每月例会制度",
                "三季度小结",
                "中秋活动",
                "十四五规划",
                "五一表彰",
                "半年总结",
                "年终总结",
                "春耕备耕",
                "夏粮收购",
                "双十一带货",
                "国庆安保",
                "元旦晚会",
                "清明防火",
                "端午走访",
                "重阳敬老",
                "七一表彰",
                "八一拥军",
                "六一关爱",
                "三八活动",
                "腊月大集",
                "冬至慰问",
                "月底清零",
                "季度评比",
                "周末课堂",
                "每周调度",
                "每日一报",
                "三年行动",
                "十五五规划",
                "第四季度考评",
                "12月份重点工作",
                "明年计划",
                "去年遗留问题",
                "上半年经济分析",
                "汛期值守",
                "农闲培训",
                "寒假儿童关爱",
                "早稻育秧",
                "晚稻收割",
                "两会精神",
                "元宵灯会",
                "除夕值班",
                "小年慰问",
                "立春备耕",
                "霜降防冻",
                "今冬明春防火",
                "岁末年初安全",
                "一季度开门红",
                "近期工作",
                "下一步打算",
                "24小时值班",
                "夜间巡查",
                "半月谈"
            })
    void a_topic_never_touches_the_time(String topic) {
        var behind = read(" 12月2日下午2点半 镇三楼会议室 李明、王芳 " + topic + "会");
        var before = read(topic + "会 12月2日下午2点半 镇三楼会议室 李明、王芳");

        assertThat(when(behind)).isEqualTo(WHEN);
        assertThat(when(before)).isEqualTo(WHEN);
        assertThat(title(behind)).contains(topic);
        assertThat(title(before)).contains(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "12月3日全天, 2026-12-03T09:00, 510",
        "12月3日 全天, 2026-12-03T09:00, 510",
        "下周四一整天, 2026-12-03T09:00, 510",
        "明天整天, 2026-11-24T09:00, 510",
        "12月3日到4日, 2026-12-03T09:00, 1950",
        "下周一至三, 2026-11-30T09:00, 3390"
    })
    void whole_days_can_be_booked(String days, String start, int minutes) {
        var booking = read("培训会 " + days + " 镇三楼会议室 李明");

        assertThat(when(booking)).isEqualTo(start);
        assertThat(((Booking.Complete) booking).plan().slot().length().toMinutes())
                .isEqualTo(minutes);
        assertThat(title(booking)).isEqualTo("培训会");
    }
}
