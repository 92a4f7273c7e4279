package zutuan.bot.assist.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.people.Groups;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

final class NamelessTest {
    private static final Roster ROSTER =
            Roster.of(
                    "yunling",
                    "云岭镇",
                    List.of(
                            new Member(
                                    "sungong",
                                    "孙工",
                                    Set.of(Role.TECHNICIAN),
                                    null,
                                    null,
                                    "tobacco",
                                    Set.of(),
                                    Set.of(),
                                    null)),
                    new Groups(
                            List.of(new Village("shiqiao", "石桥村", List.of("石桥"), List.of())),
                            List.of(),
                            List.of()),
                    Map.of("sungong", List.of("孙建国")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "烟叶下部叶发黄,二组老李家 15亩|烟叶下部叶发黄, 15亩",
                "石桥村三组张家的母猪不吃料|的母猪不吃料",
                "孙工看过,缺镁,喷硫酸镁|看过,缺镁,喷硫酸镁",
                "孙建国说缺镁,电话13800000043|说缺镁,电话",
                "玉米倒伏,扶正培土|玉米倒伏,扶正培土",
            })
    void names_and_places_are_taken_out(String said, String left) {
        assertThat(Nameless.of(said, ROSTER)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"家禽不吃食", "家里湿度大,通风", "全家都喷了药"})
    void a_house_without_a_name_stays(String said) {
        assertThat(Nameless.of(said, ROSTER)).contains(said.substring(said.length() - 2));
    }
}
