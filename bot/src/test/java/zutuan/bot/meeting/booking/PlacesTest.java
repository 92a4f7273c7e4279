package zutuan.bot.meeting.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final Places PLACES = new Places(List.of("镇三楼会议室", "镇二楼会议室", "镇会议中心"));

    @ParameterizedTest
    @CsvSource({
        "镇三楼会议室, 镇三楼会议室, ''",
        "三楼会议室, 镇三楼会议室, ''",
        "在三楼开会, 镇三楼会议室, 在开会",
        "镇上二楼开碰头会, 镇二楼会议室, 开碰头会",
        "政府三楼 联席会议, 镇三楼会议室, ' 联席会议'",
        "镇政府三楼会议室 联席会议, 镇三楼会议室, ' 联席会议'",
        "政府大楼二楼会议室, 镇二楼会议室, ''",
        "会议中心, 镇会议中心, ''",
        "县政府三楼会议室, 县政府三楼会议室, ''",
        "到县三楼会议室, 县三楼会议室, ''",
        "石桥村二楼会议室, 石桥村二楼会议室, ''",
        "石桥村村部, 石桥村村部, ''",
        "第五会议室, 第五会议室, ''",
        "' 在镇政府会议室开联席会', 镇政府会议室, ' 开联席会'",
        "县政府三楼, , 县政府三楼",
        "下午三点, , 下午三点"
    })
    void a_room_of_the_town_is_told_from_others(String text, @Nullable String place, String rest) {
        var found = PLACES.in(text);

        assertThat(found.map(Places.Found::place).orElse(null)).isEqualTo(place);
        assertThat(
                        found.map(one -> text.substring(0, one.start()) + text.substring(one.end()))
                                .orElse(text))
                .isEqualTo(rest);
    }
}
