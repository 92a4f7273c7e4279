package zutuan.bot.digest.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Summary.Entry;
import zutuan.bot.kernel.talk.Summary.Kind;
import zutuan.bot.kernel.talk.Summary.Part;

class DigestTextTest {
    static final Week W48 = new Week(LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"));

    static Part part(Kind kind, String name, int count) {
        var entries =
                IntStream.rangeClosed(1, count)
                        .mapToObj(number ->
                                new Entry(
                                        number + "号石桥村七组 通组路塌方饲料车进不来，超期3天，主办赵强",
                                        W48.from().plusSeconds(number * 60L)))
                        .toList();
        return new Part(kind, name, "件", entries);
    }

    /// A reason to send it again is a member's and may be long.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50, 2_000})
    void however_much_there_is_a_group_reads_six_hundred_characters(int count) {
        var parts = new ArrayList<Part>();
        for (var kind : Kind.values()) {
            parts.add(part(kind, "问题", count));
            parts.add(part(kind, "求助", count));
        }
        var text = new DigestText(W48, List.of(new Summary(List.of("另外一行"), parts)));

        for (String reason : List.of("", "数字有更正", "理由".repeat(500))) {
            String written = text.written(Mark.AGAIN, reason);
            var message = Message.text(written).with(text.buttons().orElseThrow());
            assertThat(WeeklyReplies.length(message.plain())).isLessThanOrEqualTo(600);
        }
        assertThat(text.written(Mark.IN_TIME, ""))
                .contains("新增问题%d件".formatted(count), "超期求助%d件".formatted(count), "另外一行");
    }

    @Test
    void what_is_counted_goes_without_saying_where_it_is_the_only_thing() {
        var summary = Summary.of(part(Kind.NEW, "问题", 2), part(Kind.AHEAD, "会议", 0));
        var text = new DigestText(W48, List.of(summary, Summary.NOTHING));

        assertThat(text.written(Mark.IN_TIME, ""))
                .startsWith("【周报】2026年第48周（11-23至11-29）\n新增2件：\n· 1号")
                .doesNotContain("下周会议");
        assertThat(text.buttons().orElseThrow().buttons())
                .containsExactly(new Block.Button("看新增", "周报 48周 新增"));
    }

    @Test
    void a_week_without_news_is_one_line() {
        var text = new DigestText(W48, List.of(Summary.of(part(Kind.OPEN, "问题", 3))));

        assertThat(text.isEmpty()).isTrue();
        assertThat(text.written(Mark.IN_TIME, "")).isEqualTo("【周报】第48周：本周无新增，在办3件");
    }

    @Test
    void a_line_of_a_feature_is_news() {
        assertThat(new DigestText(W48, List.of(new Summary(List.of("捡到失物1件")))).isEmpty())
                .isFalse();
    }
}
