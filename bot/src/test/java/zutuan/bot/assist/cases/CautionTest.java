package zutuan.bot.assist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Doses stand on the label; other amounts may be told.
class CautionTest {
    private static boolean warns(String todo) {
        return !Caution.of(new Case.Counsel("不明", todo, "用药按标签", "本镇", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "缺镁，喷0.5%硫酸镁",
                "喷硫酸镁0.5%",
                "每亩2斤硫酸镁",
                "每亩用硫酸镁两斤",
                "硫酸镁2克，兑水30斤",
                "兑水30斤喷",
                "一桶水加2瓶盖",
                "喂3片土霉素",
                "打两支青霉素",
                "按1:500兑水",
                "千分之二的硫酸镁",
                "500倍液",
                "每头打80万单位"
            })
    void aDoseIsRecognised(String todo) {
        assertThat(warns(todo)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "硫酸镁，按标签用",
                "把湿度降到70%",
                "叶片水分含水量30%以下再收",
                "剪掉3片病叶",
                "隔7天再看",
                "每亩留1000株",
                "两头猪分开关"
            })
    void otherAmountsAreNone(String todo) {
        assertThat(warns(todo)).isFalse();
    }
}
