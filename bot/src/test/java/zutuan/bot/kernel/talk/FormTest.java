package zutuan.bot.kernel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final List<String> LABELS = List.of("时间", "地点", "改");

    private static Form read(String text) {
        return Form.read(text, "约会议", LABELS).orElseThrow();
    }

    @Test
    void a_typed_form_reads_back_as_itself() {
        var form = read("/约会议 联席会议").with("时间", "12月2日14:30").with("地点", "镇三楼");

        assertThat(form.typed()).isEqualTo("/约会议 联席会议;时间:12月2日14:30;地点:镇三楼");
        assertThat(read(form.typed())).isEqualTo(form);
    }

    @Test
    void the_members_next_words_become_the_part_asked_for() {
        var question =
                (Question.Words)
                        java.util.Objects.requireNonNull(read("约会议").ask("时间", "什么时间?").question());

        var answered = read(question.soFar() + " " + "明天下午3点");

        assertThat(answered.part("时间")).contains("明天下午3点");
        assertThat(answered.said()).isEmpty();
    }

    @Test
    void a_part_that_comes_twice_counts_with_its_last_value() {
        assertThat(read("约会议;地点:二楼;地点:三楼").part("地点")).contains("三楼");
    }

    @Test
    void marks_in_a_value_begin_no_new_part() {
        assertThat(read("约会议").with("地点", "三楼;时间:昨天").part("时间")).isEmpty();
    }

    @Test
    void asking_again_forgets_the_value_that_did_not_do() {
        var again = read("约会议;时间:2月30日;地点:三楼").ask("时间", "没有2月30日,哪天?").question();

        assertThat(((Question.Words) java.util.Objects.requireNonNull(again)).soFar())
                .isEqualTo("/约会议;地点:三楼;时间:");
    }

    @Test
    void another_line_is_no_form() {
        assertThat(Form.read("今天开会", "约会议", LABELS)).isEmpty();
        assertThat(read("约会议 时间待定").part("时间")).isEmpty();
    }
}
