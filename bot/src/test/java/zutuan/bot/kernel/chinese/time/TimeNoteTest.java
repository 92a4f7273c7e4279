package zutuan.bot.kernel.chinese.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimeNoteTest {
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 9, 9, 15, 0);

    private final TimeReader reader =
            new TimeReader(ZoneId.of("Asia/Shanghai"), new PublishedHolidays());

    @Test
    void a_time_that_is_over_stays_today_and_is_flagged() {
        TimeExpression time = only("今天下午2点开会");
        assertThat(time.start()).isEqualTo("2026-09-09T14:00");
        assertThat(time.mention().has(TimeNote.PAST)).isTrue();
    }

    @Test
    void a_time_to_come_is_not_flagged() {
        assertThat(only("下午4点").mention().notes()).isEmpty();
    }

    @Test
    void the_new_time_and_the_old_one_are_told_apart() {
        List<TimeExpression> times = reader.read("把明天的会推迟到下周一上午十点", WEDNESDAY);
        assertThat(times).hasSize(2);
        assertThat(times.get(0).mention().has(TimeNote.OLD)).isTrue();
        assertThat(times.get(1).mention().has(TimeNote.NEW)).isTrue();
    }

    @Test
    void a_bare_weekday_that_is_today_is_worth_a_question() {
        assertThat(only("周三下午开会").mention().has(TimeNote.TODAY_OR_NEXT_WEEK)).isTrue();
        assertThat(only("本周三下午开会").mention().has(TimeNote.TODAY_OR_NEXT_WEEK)).isFalse();
    }

    @Test
    void a_bare_weekday_that_is_today_has_two_candidates() {
        assertThat(only("周三下午开会").candidates())
                .extracting(TimeExpression::start)
                .containsExactly("2026-09-09T14:00", "2026-09-16T14:00");
        assertThat(only("周四下午开会").candidates()).hasSize(1);
    }

    @Test
    void a_hundred_times_are_enough() {
        assertThat(reader.read("周一开会,".repeat(2_000), WEDNESDAY)).hasSizeLessThan(110);
    }

    @Test
    void how_soon_is_no_time_beside_a_date() {
        assertThat(only("花生抓紧今天收").kind()).isEqualTo("day");
        assertThat(only("请抓紧收花生").kind()).isEqualTo("vague");
    }

    @Test
    void what_was_assumed_is_said() {
        assertThat(only("下周三下午三点").mention().assumed()).containsExactly("下周三 = 9月16日");
        assertThat(only("腊月二十前").mention().assumed()).containsExactly("腊月二十 = 2027年1月27日");
    }

    @Test
    void an_impossible_time_says_why() {
        assertThat(reason("2月30日开会")).isEqualTo("没有2月30日");
        assertThat(reason("星期八")).isEqualTo("没有星期八");
        assertThat(reason("0月5日")).isEqualTo("没有0月");
        assertThat(reason("闰六月初三")).isEqualTo("没有农历闰6月3");
        assertThat(reason("13点70分")).isEqualTo("没有13点70分");
        assertThat(reason("周三 9月10日")).isEqualTo("9月10日是周四，不是周三");
    }

    @Test
    void spans_point_into_the_message_as_it_was_typed() {
        Mention mention = only("订在 9月16日下午３:30 开会").mention();
        assertThat(mention.text()).isEqualTo("9月16日下午３:30");
        assertThat(mention.start()).isEqualTo(3);
        assertThat(mention.grain()).isEqualTo(Grain.MINUTE);
    }

    @Test
    void traditional_characters_are_understood() {
        assertThat(only("下週三下午三點開會").start()).isEqualTo("2026-09-16T15:00");
    }

    private String reason(String text) {
        return only(text) instanceof TimeExpression.Invalid invalid ? invalid.reason() : "";
    }

    private TimeExpression only(String text) {
        List<TimeExpression> times = reader.read(text, WEDNESDAY);
        assertThat(times).as(text).hasSize(1);
        return times.getFirst();
    }
}
