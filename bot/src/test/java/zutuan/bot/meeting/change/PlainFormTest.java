package zutuan.bot.meeting.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.WordsAlone;
import zutuan.bot.meeting.Hall;

class PlainFormTest {
    @ParameterizedTest
    @CsvSource({
        "下午的会, '几点了?算了我看到通知了,三点半', false",
        "院坝会, '烧烤会效果好得很,来了六十多个,牢骚也下饭', false",
        "联席会议, '12月3日上午9点,地点在镇二楼会议室,请互相转告', true",
        "例会, '党校', true",
        "院坝会, '周五晚上七点半了,大家晓得不?', false",
        "会1, '12月3日上午9点', true",
        "会1号, '几点了?', true",
    })
    void among_people_a_meeting_is_changed_by_a_sentence_that_says_little_else(
            String which, String becomes, boolean command) {
        assertThat(PlainForm.isChange(heard(which + "改到" + becomes, true), which, becomes))
                .isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void what_is_told_to_the_bot_alone_is_a_command(boolean inGroup, boolean command) {
        var heard = heard("取消会议算了哈哈,哪个不想早点回家?", inGroup);

        assertThat(PlainForm.isCommand(heard, "会议", heard.text())).isEqualTo(command);
    }

    private static Heard heard(String text, boolean inGroup) {
        var member = Hall.ROSTER.named("李明").getFirst();
        var speaker = new Heard.Speaker(member, Hall.ROSTER, Hall.MONDAY_NINE, inGroup);
        return new Heard(text, null, List.of(), speaker, new WordsAlone());
    }
}
