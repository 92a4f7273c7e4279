package zutuan.bot.meeting.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "晚到10分钟左右哈, 0"
    })
    void coming_late_says_how_late(String text, int minutes) {
        var read = read(text);
        if (minutes == 0) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isEqualTo(new Rsvp(null, null, new Rsvp.Wanted.ComeLate(minutes)));
        }
    }

    @Test
    void staying_away_names_day_stand_in_or_reason() {
        assertThat(read("12月2号去不了,请王建代"))
                .isEqualTo(
                        new Rsvp(
                                null,
                                LocalDate.of(2026, 12, 2),
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
}
