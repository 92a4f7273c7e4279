package zutuan.bot.meeting.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.Hall;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.When;

/// What follows 约会议, on Monday 2026-11-23 at nine.
class BookingReaderTest {
    private static final BookingReader READER = new BookingReader(Hall.SETTINGS);

    private static String read(String said) {
        var form =
                Form.read(BookingReader.COMMAND + said, BookingReader.COMMAND, BookingReader.LABELS)
                        .orElseThrow();
        return switch (READER.read(form, Hall.ROSTER, Hall.MONDAY_NINE)) {
            case Booking.NeedsTime(_, var when) -> "时间? " + said(when);
            case Booking.NeedsPlace _ -> "地点?";
            case Booking.NeedsAudience _ -> "参加?";
            case Booking.WhichOne(_, var several) -> "哪位" + several.said() + "?";
            case Booking.Complete booking ->
                    "%s / %s / %s / %d人"
                            .formatted(
                                    booking.plan().title(),
                                    said(booking.plan().slot()),
                                    booking.plan().place(),
                                    booking.audience().memberIds().size());
        };
    }

    private static String said(When when) {
        return switch (when) {
            case When.Fixed(var slot, _) -> said(slot);
            case When.Unsaid() -> "没说";
            case When.Impossible _ -> "没有";
            case When.Vague(var said) -> said;
            case When.Past(_, var later) -> "已过,或 " + said(later);
            case When.Several(var slots) ->
                    String.join(" 或 ", slots.stream().map(BookingReaderTest::said).toList());
            case When.NoClock(var days, var part) -> days.getFirst() + part + "几点";
        };
    }

    private static String said(Slot slot) {
        var zone = Hall.SETTINGS.zone();
        var from = LocalDateTime.ofInstant(slot.start(), zone);
        var until = LocalDateTime.ofInstant(slot.end(), zone);
        return from + "–" + until.toLocalTime();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    第四季度联席会议 12月2日下午2点半 镇三楼会议室 全体第一书记和支书 2小时 > 2026年第四季度联席会议 / 2026-12-02T14:30–16:30 / 镇三楼会议室 / 38人
                    联席会议 12月2日下午2点半 三楼 > 联席会议 / 2026-12-02T14:30–16:30 / 镇三楼会议室 / 38人
                    产业碰头会 11月25日上午10点到11点 镇二楼会议室 李明、王芳 > 产业碰头会 / 2026-11-25T10:00–11:00 / 镇二楼会议室 / 2人
                    明天上午9点在石桥村村部开烟叶座谈会 请孙工和李明参加 > 烟叶座谈会 / 2026-11-24T09:00–11:00 / 石桥村村部 / 2人
                    后天下午3点镇二楼 产业技术组开会 > 会议 / 2026-11-25T15:00–17:00 / 镇二楼会议室 / 3人
                    12月2日上午9点到下午5点 防火培训会 镇会议中心 全体支书 > 防火培训会 / 2026-12-02T09:00–17:00 / 镇会议中心 / 28人
                    12月2日上午9点 县政府三楼会议室 招商座谈会 周书记 > 招商座谈会 / 2026-12-02T09:00–11:00 / 县政府三楼会议室 / 1人
                    晚上7点半院坝会 石桥村活动室 张德福 > 院坝会 / 2026-11-23T19:30–21:30 / 石桥村活动室 / 1人
                    大家周四上午9点在镇三楼开会 > 会议 / 2026-11-26T09:00–11:00 / 镇三楼会议室 / 45人
                    12月3日9:00 镇二楼会议室 环境整治组全体成员 河道碰头会 半小时 > 河道碰头会 / 2026-12-03T09:00–09:30 / 镇二楼会议室 / 2人
                    12月2日上午9点 推进会 镇三楼 支书王芳 > 推进会 / 2026-12-02T09:00–11:00 / 镇三楼会议室 / 1人
                    ;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明 > 碰头会 / 2026-12-02T09:00–10:00 / 镇三楼会议室 / 1人
                    ;名称:院坝会;时间:2026-12-02 09:00-10:00;地点:村部;参加:石桥村 > 院坝会 / 2026-12-02T09:00–10:00 / 村部 / 4人
                    ;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明;改:下午3点 > 碰头会 / 2026-12-02T15:00–16:00 / 镇三楼会议室 / 1人
                    ;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明;改:12月4日 > 碰头会 / 2026-12-04T09:00–10:00 / 镇三楼会议室 / 1人
                    ;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明;改:推迟半小时 > 碰头会 / 2026-12-02T09:30–10:30 / 镇三楼会议室 / 1人
                    ;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明;改:镇二楼会议室 > 碰头会 / 2026-12-02T09:00–10:00 / 镇二楼会议室 / 1人
                    ;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明;改:王芳和何勇 > 碰头会 / 2026-12-02T09:00–10:00 / 镇三楼会议室 / 2人
                    ;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明;改:名称改成烟叶推进会 > 烟叶推进会 / 2026-12-02T09:00–10:00 / 镇三楼会议室 / 1人
                    """)
    void a_sentence_makes_a_booking(String said, String booking) {
        assertThat(read(said)).isEqualTo(booking);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    '' > 时间? 没说
                    随便吧 > 时间? 没说
                    防汛推进会 镇会议中心 各村支书 > 时间? 没说
                    12月2日 镇三楼会议室 全体第一书记 > 时间? 2026-12-02几点
                    后天下午 防汛推进会 镇会议中心 各村支书 > 时间? 2026-11-25下午几点
                    过几天开个碰头会 镇三楼 李明 > 时间? 过几天
                    每周二上午9点 例会 镇三楼 镇干部 > 时间? 每周二上午9点
                    2月30日上午9点 碰头会 镇三楼 李明 > 时间? 没有
                    11月31日下午3点 碰头会 大湾村村部 李明 > 时间? 没有
                    13点70分 碰头会 镇三楼 李明 > 时间? 没有
                    今天上午8点 碰头会 镇三楼 李明 > 时间? 已过,或 2026-11-24T08:00–10:00
                    11月20日上午9点 碰头会 镇三楼 李明 > 时间? 已过,或 2027-11-20T09:00–11:00
                    周一下午3点 例会 镇三楼 镇干部 > 时间? 2026-11-23T15:00–17:00 或 2026-11-30T15:00–17:00
                    12月2日上午9点或12月3日上午9点 碰头会 镇三楼 李明 > 时间? 2026-12-02T09:00–11:00 或 2026-12-03T09:00–11:00
                    12月2日上午9点 碰头会 李明 > 地点?
                    12月2日上午9点 碰头会 镇三楼会议室 > 参加?
                    12月2日上午9点 碰头会 镇三楼会议室 张三 > 参加?
                    12月2日上午9点 碰头会 镇三楼 王书记 > 哪位王书记?
                    """)
    void what_is_missing_or_will_not_do_is_asked_for(String said, String asked) {
        assertThat(read(said)).isEqualTo(asked);
    }
}
