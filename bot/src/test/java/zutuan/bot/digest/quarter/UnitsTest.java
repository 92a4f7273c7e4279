package zutuan.bot.digest.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.kernel.talk.Figure.Role;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "市住房和城乡建设局, PARTY, 市住建局, '', true",
        "市住房和城乡建设局, PARTY, 住建局, '', true",
        "市住房和城乡建设局, PARTY, 市住房和城乡建设局, '', true",
        "住建局, PARTY, 市住房和城乡建设局, '', true",
        "县交通运输服务中心, PARTY, 交通运输服务中心, '', true",
        "县中医院, PARTY, 县医院, '', false",
        "县水利局, PARTY, 县林业局, '', false",
        "县水利局, PARTY, 局, '', false",
        "'', PARTY, 市住建局, '', false",
        "县水利局, ASSISTANT, tanglei, 县水利局, true",
        "县水利局, GIVER, tanglei, 县水利局, true",
        "县水利局, ASSISTANT, tanglei, 水利局, false",
        "县水利局, ASSISTANT, heyong, 县农业农村局, false",
        "县水利局, ASSISTANT, tanglei, '', false",
        "'', ASSISTANT, tanglei, '', false",
    })
    void a_unit_gives_by_its_name_or_its_people(
            String unit, Role role, String who, String of, boolean gave) {
        assertThat(Units.gave(unit, new Part(role, who, of))).isEqualTo(gave);
    }

    @ParameterizedTest
    @CsvSource({
        "市住房和城乡建设局, 市住建局, true",
        "市住房和城乡建设局, 住建局, true",
        "县交通运输服务中心, 交通运输服务中心, true",
        "县农业农村局, 县农业局, true",
        "县水利局, 县林业局, false",
        "县财政局, 财政, false",
        "县水利局, 市政府, false",
        "'', 市住建局, false",
    })
    void a_unit_is_known_by_its_short_name(String unit, String other, boolean same) {
        assertThat(Units.areSame(unit, other)).isEqualTo(same);
        assertThat(Units.areSame(other, unit)).isEqualTo(same);
    }
}
