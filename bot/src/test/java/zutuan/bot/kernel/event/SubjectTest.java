package zutuan.bot.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource({
        "issue:12,     issue,   12",
        "meeting:3,    meeting, 3",
        "poll:3,       poll,    3",
        "action:7,     action,  7",
        "member:liming, member, liming",
        // Whatever stands behind the first colon is the id.
        "member:a:b,   member,  a:b",
    })
    void has_one_form_in_rows(String text, String kind, String id) {
        assertThat(Subject.parse(text)).isEqualTo(new Subject(kind, id));
        assertThat(new Subject(kind, id).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "issue", "issue:", ":12", ":"})
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> Subject.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_numbered_has_a_number() {
        assertThat(Subject.of("issue", 12).text()).isEqualTo("issue:12");
        assertThat(Subject.parse("issue:12").number()).isEqualTo(12);
    }

    @Test
    void a_kind_is_asked_for_as_a_whole() {
        assertThat(Subject.of("issue", 12).is("issue")).isTrue();
        assertThat(Subject.of("issues", 12).is("issue")).isFalse();
    }

    @Test
    void an_empty_column_is_no_subject() {
        assertThat(Subject.parseOrNull(null)).isNull();
        assertThat(Subject.textOrNull(null)).isNull();
        assertThat(Subject.parseOrNull("issue:12")).isEqualTo(Subject.of("issue", 12));
        assertThat(Subject.textOrNull(Subject.of("issue", 12))).isEqualTo("issue:12");
    }
}
