package zutuan.bot.record.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.record.Register;

/// What was done, said by 李明 of 石桥村 on Monday 2026-11-23.
class ActivityReaderTest {
    private static final ActivityReader READER = new ActivityReader(Register.SETTINGS.zone());

    private static ActivityReader.Told read(String said) {
        var heard = Register.heard(said);
        return READER.read(heard.text(), heard);
    }

    @ParameterizedTest
    @CsvSource({
        "昨天和红岩村一起入户走访20户, shiqiao hongyan",
        "昨天我们村和红岩村联合培训30人, shiqiao hongyan",
        "联合青冈村、红岩村共同搞志愿服务12人, shiqiao qinggang hongyan",
        "石桥村、红岩村、青冈村联合走访农户30户, shiqiao hongyan qinggang",
        "和红岩村支书一起走访农户10户, hongyan",
        "在红岩村培训30人, hongyan",
        "去红岩村和青冈村走访农户10户, hongyan qinggang",
        "走访农户10户, ''",
    })
    void a_joint_one_is_in_every_village(String said, String villages) {
        assertThat(String.join(" ", read(said).villages())).isEqualTo(villages);
    }
}
