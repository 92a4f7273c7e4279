package zutuan.bot.meeting.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.talk.Form;

class SureTest {
    @Test
    void what_is_typed_to_be_sure_is_read_back() {
        var form = Form.read(Sure.cancel("会1", "暴雨"), Sure.CANCEL, Sure.LABELS).orElseThrow();

        assertThat(form.said()).isEqualTo("会1");
        assertThat(form.part(Sure.REASON)).hasValue("暴雨");
        assertThat(form.part(Sure.CONFIRMED)).isPresent();
    }

    @Test
    void who_was_waited_for_can_be_nobody() {
        assertThat(Sure.waiting(List.of())).isEqualTo("-");
        assertThat(Sure.waiting(List.of("liming", "heyong"))).isEqualTo("- liming heyong");
    }
}
