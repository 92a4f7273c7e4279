package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MasksTest {
    private final Masks masks = new Masks(List.of("石桥", "柳树坪"), List.of("李明"));

    @ParameterizedTest
    @CsvSource({
        "石桥村七组停水, V七组停水",
        "柳树坪的路, V的路",
        "李明去, P去",
        "张书记来了, P来了",
        "下周三下午三点开会, T开会",
        "12号我来, K我来",
        "第三条归我, K归我",
        "J7我接, K我接",
        "有两万斤红薯, 有Q红薯",
        "来了33人, 来了Q",
        "完成80%, 完成N",
        "@小助手 你好, 你好",
        "OK了, ok了",
    })
    void names_times_and_numbers_become_letters(String text, String masked) {
        assertThat(masks.mask(text)).isEqualTo(masked);
    }

    @Test
    void only_the_beginning_of_a_long_message_counts() {
        assertThat(masks.mask("路".repeat(100_000))).hasSize(300);
    }

    @Test
    void masks_without_names_leave_names_alone() {
        assertThat(new Masks(List.of(), List.of()).mask("石桥停水")).isEqualTo("石桥停水");
    }
}
