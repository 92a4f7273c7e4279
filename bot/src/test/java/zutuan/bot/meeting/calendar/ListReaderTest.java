package zutuan.bot.meeting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.WordsAlone;
import zutuan.bot.meeting.Hall;
import zutuan.bot.meeting.calendar.ListReader.Wish;

/// Questions about meetings, on Monday 2026-11-23.
class ListReaderTest {
    private static final ListReader READER = new ListReader(Hall.SETTINGS);

    private static String read(String text, boolean inGroup) {
        var speaker =
                new Heard.Speaker(
                        Hall.ROSTER.named("李明").getFirst(), Hall.ROSTER, Hall.MONDAY_NINE, inGroup);
        return READER.read(new Heard(text, null, List.of(), speaker, new WordsAlone()))
                .map(ListReaderTest::said)
                .orElse("");
    }

    private static String said(Wish wish) {
        return switch (wish) {
            case Wish.One(var number) -> "会" + number;
            case Wish.Ahead() -> "近期";
            case Wish.Mine() -> "我的";
            case Wish.Between(_, var from, var until, var mine) ->
                    (mine ? "我的 " : "") + from.toLocalDate() + " " + until.toLocalDate();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    会议 > 近期
                    /会议 > 近期
                    会议列表 > 近期
                    最近有什么会? > 近期
                    有会吗 > 近期
                    我的会 > 我的
                    我最近有什么会 > 我的
                    会1 > 会1
                    查会12 > 会12
                    会1几点 > 会1
                    会1在哪里开? > 会1
                    会12有多少人参加 > 会12
                    会1谁没回复 > 会1
                    会1怎么样了 > 会1
                    今天有会吗 > 2026-11-23 2026-11-24
                    明天有什么会 > 2026-11-24 2026-11-25
                    昨天有什么会 > 2026-11-22 2026-11-23
                    下周有什么会 > 2026-11-30 2026-12-07
                    12月有什么会 > 2026-12-01 2027-01-01
                    12月2日有会吗 > 2026-12-02 2026-12-03
                    我下周有会吗 > 我的 2026-11-30 2026-12-07
                    这周我有哪些会 > 我的 2026-11-23 2026-11-30
                    明天几点开会 > 2026-11-24 2026-11-25
                    明天的会在哪里 > 2026-11-24 2026-11-25
                    """)
    void a_question_asks_for_meetings(String text, String asked) {
        assertThat(read(text, false)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "会",
                "会议室",
                "会不会下雨",
                "他会什么",
                "你会几点到",
                "今天开会辛苦了",
                "会1会2",
                "会99999999999",
                "2月30日有什么会",
                "过几天有什么会",
                "开了一天会",
                "我会参加",
                "会计有事"
            })
    void other_words_ask_for_none(String text) {
        assertThat(read(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    会议 > 近期
                    会1 > 会1
                    我的会 > 我的
                    明天有什么会 > ''
                    明天几点开会 > ''
                    /明天有什么会 > 2026-11-24 2026-11-25
                    /明天几点开会 > 2026-11-24 2026-11-25
                    """)
    void what_people_ask_each_other_is_left_to_them(String text, String asked) {
        assertThat(read(text, true)).isEqualTo(asked);
    }
}
