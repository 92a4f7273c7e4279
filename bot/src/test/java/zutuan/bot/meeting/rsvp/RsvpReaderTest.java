package zutuan.bot.meeting.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.WordsAlone;
import zutuan.bot.meeting.Hall;

class RsvpReaderTest {
    private static final RsvpReader READER = new RsvpReader(Hall.TIMES, Hall.SETTINGS.zone());

    private static @Nullable Rsvp read(String text) {
        var speaker =
                new Heard.Speaker(
                        Hall.ROSTER.named("李明").getFirst(), Hall.ROSTER, Hall.MONDAY_NINE, true);
        return READER.read(new Heard(text, null, List.of(), speaker, new WordsAlone()))
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"参加", "准时参加", "收到,参加", "能参加!", "我一定到", "我们按时参加"})
    void coming_is_said_in_many_ways(String text) {
        assertThat(read(text)).isEqualTo(new Rsvp(null, null, new Rsvp.Wanted.Come()));
    }

    @ParameterizedTest
    @CsvSource({
        "可能晚到20分钟, 20",
        "要晚到半小时, 30",
        "会晚到一刻钟, 15",
        "迟到, 15",
        "得晚到一个小时, 60",
        "晚到10分钟左右哈, 10",
        "晚到一个半小时, 90",
        "可能要晚到半个钟头, 30",
        "晚到一小时二十分, 80",
        "晚到两个小时, 120",
        "晚到个把小时, 60"
    })
    void coming_late_says_how_late(String text, int minutes) {
        assertThat(read(text)).isEqualTo(new Rsvp(null, null, new Rsvp.Wanted.ComeLate(minutes)));
    }

    @Test
    void staying_away_names_day_stand_in_or_reason() {
        assertThat(read("12月2号去不了,请王建代"))
                .isEqualTo(
                        new Rsvp(
                                null,
                                Dates.on(LocalDate.of(2026, 12, 2)),
                                new Rsvp.Wanted.StayAway("王建", "")));
        assertThat(read("会3 请假 家里老人住院"))
                .isEqualTo(new Rsvp(3L, null, new Rsvp.Wanted.StayAway("", "家里老人住院")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "参加培训的人到齐没有",
                "明天谁参加",
                "晚到的同志自己找位置",
                "路上塌方真吓人",
                "今天开会辛苦了",
                "",
                "参加不参加都行",
                "去不了的跟我说一声",
                "请假的同志补个条"
            })
    void talk_about_meetings_is_no_answer(String text) {
        assertThat(read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "明天的会我去不了,让叶国强代会 > 叶国强 > ''",
                "明天的会由王建参加 > 王建 > ''",
                "明天下午的会委托王建参加 > 王建 > ''",
                "明天的会我请假,王建代 > 王建 > ''",
                "明天的会我去不了,老人住院,请王建代 > 王建 > 老人住院",
                "去不了 会3,委托王建参加 > 王建 > ''",
                "会3 请假,家里有事,由王建代会 > 王建 > 家里有事",
                "会3 走不开,改由何勇参加 > 何勇 > ''"
            })
    void who_comes_instead_is_no_reason(String text, String standIn, String reason) {
        assertThat(wanted(text)).isEqualTo(new Rsvp.Wanted.StayAway(standIn, reason));
    }

    private static Rsvp.@Nullable Wanted wanted(String text) {
        var read = read(text);
        return read == null ? null : read.wanted();
    }

    private static Rsvp.@Nullable Wanted generous(String text) {
        var read = read(text);
        return read != null && read.generous() ? read.wanted() : null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1", "没问题", "好的没问题", "收到,没问题", "我来", "算我一个", "准时到!", "收到,我到", "一定到", "报名", "收到 必到",
                "我会准时到会", "没得问题", "来"
            })
    void just_invited_short_words_are_a_yes(String text) {
        assertThat(wanted(text)).isEqualTo(new Rsvp.Wanted.Come());
    }

    @ParameterizedTest
    @ValueSource(strings = {"我派人来", "派人参加", "我安排人来", "请人代会", "去不了,派人来", "我派个人来", "我来不了,安排人参加"})
    void somebody_may_be_sent_without_a_name(String text) {
        assertThat(wanted(text)).isInstanceOf(Rsvp.Wanted.StayAway.class);
        assertThat(String.valueOf(wanted(text))).contains("人");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要晚一点", "可能晚点", "晚几分钟", "我会晚些到", "有事,晚一会儿到"})
    void just_invited_late_is_late(String text) {
        assertThat(generous(text)).isInstanceOf(Rsvp.Wanted.ComeLate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"走不开", "没空", "实在抽不开身", "不好意思,临时有事,来不成了", "告个假", "我去不成了"})
    void just_invited_away_is_away(String text) {
        assertThat(generous(text)).isEqualTo(new Rsvp.Wanted.StayAway("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到", "知道了", "谢谢", "辛苦了", "我", "好天气", "来个人帮忙", "路不好走", "明天下雨"})
    void what_only_acknowledges_is_no_answer(String text) {
        assertThat(read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "10号我也去不了,让叶国强代会 > 2026-12-10 > 叶国强",
                "10号走不开,请王建代 > 2026-12-10 > 王建",
                "3号我来不了,派李工去 > 2026-12-03 > 李工",
                "2日参加不了,由何勇代会 > 2026-12-02 > 何勇",
                "下周三我去不了,我让王建代我 > 2026-12-02 > 王建"
            })
    void a_day_is_a_day(String text, String day, String standIn) {
        assertThat(read(text))
                .isEqualTo(
                        new Rsvp(
                                null,
                                Dates.on(LocalDate.parse(day)),
                                new Rsvp.Wanted.StayAway(standIn, "")));
    }
}
