package zutuan.bot.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {
    @ParameterizedTest
    @CsvSource({"第1站, 0", "2站, 1", "第二站, 1", "第十站, 9", "第十二站, 11", "二十一站, 20"})
    void a_stop_has_a_position(String words, int position) {
        assertThat(Visit.position(words)).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第0站", "第半站", "服务站", "第站", "十几站", "第二站台", "畜牧站", ""})
    void what_numbers_no_stop(String words) {
        assertThat(Visit.position(words)).isEmpty();
    }
}
