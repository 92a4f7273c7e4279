package zutuan.bot.issue.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "停水20户, 停水五户, 20户, 五户",
        "影响十户, 影响二十户, 十户, 二十户",
        "影响20户, 影响200户, 20户, 200户",
        "坏了三盏灯, 坏了五盏灯, 三盏, 五盏",
        "三组的桥断了, 六组的桥断了, 三组, 六组",
        "桥断了, 桥断了不能走, '', 不能走",
        "李家湾断路, 王家湾断路, 李, 王",
        "淹了1.5亩, 淹了2亩, 1.5亩, 2亩",
    })
    void only_what_is_another_is_shown_a_number_whole(
            String before, String after, String from, String to) {
        assertThat(Difference.of(before, after)).isEqualTo(new Difference(from, to));
    }
}
