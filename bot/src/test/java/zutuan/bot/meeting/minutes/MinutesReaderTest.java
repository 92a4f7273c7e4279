package zutuan.bot.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.meeting.Hall;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Minutes;

/// Minutes taken on Monday 2026-11-23; 12号 and 15号 are open.
class MinutesReaderTest {
    private static final MinutesReader READER = new MinutesReader(Hall.SETTINGS);
    private static final List<Topic> OPEN = List.of(topic(12), topic(15));

    private static Topic topic(int number) {
        return new Topic(
                Subject.of("issue", number),
                number + "号",
                "七组通组路塌方",
                Topic.Standing.OVERDUE,
                null,
                Set.of());
    }

    /// Who has to do it until when, about which matter; or what was not certain.
    private static String read(String text) {
        var around = new MinutesReader.Around(OPEN, Hall.ROSTER, Hall.MONDAY_NINE);
        return READER.read(text, around).items().stream()
                .map(MinutesReaderTest::said)
                .collect(Collectors.joining(" | "));
    }

    private static String said(Minutes.Item item) {
        return switch (item) {
            case Minutes.Item.Act(var topic, _, var task) ->
                    (label(topic)
                                    + MeetingTexts.name(Hall.ROSTER, task.ownerId())
                                    + " "
                                    + task.dueDay().map(Object::toString).orElse(""))
                            .strip();
            case Minutes.Item.Note(var topic, _, var doubt) ->
                    (label(topic) + "记 " + doubt).strip();
        };
    }

    private static String label(@Nullable Topic topic) {
        return topic == null ? "" : Objects.requireNonNull(topic).label() + " ";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    12号:镇负责挖机,赵强12月10日前报结果;15号:转文旅组冯丽 > 12号 赵强 2026-12-10 | 15号 冯丽
                    12号李明去办 > 12号 李明
                    第12号问题:李明去办 > 12号 李明
                    3.12号:李明去办 > 12号 李明
                    12号:李明去办。15号:冯丽月底前挂牌 > 12号 李明 | 15号 冯丽 2026-11-30
                    李明下周三前把水管修好 > 李明 2026-12-02
                    李明周三前交方案 > 李明 2026-11-25
                    请孙工周五前到红岩看烤房 > 孙工 2026-11-27
                    李明今天下午5点前报数 > 李明 2026-11-23
                    李明明天上午9点到现场 > 李明 2026-11-24
                    何勇、何书记负责 > 何勇
                    李明11月30日前交材料,王芳12月5日前报名单 > 李明 2026-11-30 | 王芳 2026-12-05
                    赵强负责挖机,何勇联系住建局,李明统计户数 > 赵强 | 何勇 | 李明
                    赵强12月10日前报结果,何勇负责协调,冯丽写方案 > 赵强 2026-12-10 | 何勇 | 冯丽
                    12号:赵强找挖机,李明清路面 > 12号 赵强 | 12号 李明
                    赵强、何勇、李明各报一份方案 > 赵强 | 何勇 | 李明
                    赵强和何勇分别在12月10日前交材料 > 赵强 2026-12-10 | 何勇 2026-12-10
                    12月10日前李明报结果 > 李明 2026-12-10
                    12号前李明报结果 > 李明 2026-12-12
                    30号之前王芳把名单交齐 > 王芳 2026-11-30
                    赵强2027年11月20日前完成验收 > 赵强 2027-11-20
                    """)
    void one_person_and_one_day_make_an_action(String text, String understood) {
        assertThat(read(text)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    '' > ''
                    散会 > 记
                    会议强调要抓好秋冬农业生产 > 记
                    12号:再议 > 12号 记
                    张三去办 > 记
                    99号:李明去看 > 记 99号不在办
                    王书记月底前交材料 > 记 “王书记”有几位，请写全名
                    李明和王芳月底前交材料 > 记 提到几个人，由谁办没说清
                    赵强牵头,何勇配合 > 记 提到几个人，由谁办没说清
                    赵强负责挖机,何勇联系住建局,12月10日前完成 > 记 提到几个人，由谁办没说清
                    赵强、王书记各报一份 > 记 提到几个人，由谁办没说清
                    李明、赵强配合 > 记 提到几个人，由谁办没说清
                    李明过几天去看看 > 记 “过几天”定不下来是哪天
                    李明每周一报进度 > 记 “每周一”定不下来是哪天
                    李明11月30日报一次,12月5日再报一次 > 记 说了几个日期，期限没定
                    李明11月20日前交材料 > 记 11-20(周五)已过
                    李明昨天已经交了 > 记 11-22(周日)已过
                    12号:李明2月30日前办好 > 12号 记 “2月30日前”定不下来是哪天
                    """)
    void whatever_is_uncertain_is_kept_as_it_was_written(String text, String kept) {
        assertThat(read(text)).isEqualTo(kept);
    }
}
