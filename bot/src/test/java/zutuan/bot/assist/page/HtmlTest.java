package zutuan.bot.assist.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTest {
    @ParameterizedTest
    @CsvSource({
        "电话13812345678, 电话（电话略）",
        "电话138 1234 5678找老张, 电话（电话略）找老张",
        "138-1234-5678, （电话略）",
        "打0870-5550101, 打（电话略）",
        "打5550101, 打（电话略）",
        "１３８１２３４５６７８, （电话略）",
        "微信wx13812345678, 微信wx（电话略）",
    })
    void a_phone_number_is_left_out(String typed, String shown) {
        assertThat(Html.said(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15亩，二组，12-01(周二)10:00到",
                "2026-11-30 10:00",
                "喷0.5%硫酸镁 200 倍",
                "1 2 3 组",
                "2600头",
                "",
            })
    void other_numbers_stay(String typed) {
        assertThat(Html.said(typed)).isEqualTo(typed);
    }

    @Test
    void what_was_typed_runs_nowhere() {
        assertThat(Html.said("<script>alert('a\"b')&</script>"))
                .isEqualTo("&lt;script&gt;alert(&#39;a&quot;b&#39;)&amp;&lt;/script&gt;");
    }

    @Test
    void a_step_opens_the_chat_with_its_words() {
        assertThat(Html.step("接J7 ")).isEqualTo("<a href=\"/chat#say=%E6%8E%A5J7+\">接J7 …</a>");
        assertThat(Html.step("出发J7")).endsWith(">出发J7</a>");
    }
}
