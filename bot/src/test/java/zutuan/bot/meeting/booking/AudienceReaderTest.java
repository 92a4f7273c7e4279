package zutuan.bot.meeting.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.meeting.Hall;

class AudienceReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    全体第一书记和支书 > 第一书记、支书 > 38 > ''
                    全体第一书记 > 第一书记 > 10 > ''
                    各村支书 > 支书 > 28 > ''
                    支书们都来 > 支书 > 28 > ''
                    请各位第一书记准时参加 > 第一书记 > 10 > ''
                    镇干部 > 镇干部 > 2 > ''
                    镇领导和技术员 > 镇领导、技术员 > 4 > ''
                    大家 > 全体成员 > 45 > ''
                    全体成员 > 全体成员 > 45 > ''
                    全团 > 全体成员 > 45 > ''
                    产业技术组 > 产业技术组 > 3 > ''
                    环境整治组全体成员 > 环境整治组 > 2 > ''
                    组织建设组、文旅融合组 > 组织建设组、文旅融合组 > 4 > ''
                    李明、王芳 > 王芳、李明 > 2 > ''
                    孙工和魏工 > 魏工、孙工 > 2 > ''
                    周书记 > 周敏 > 1 > ''
                    何书记 > 何勇 > 1 > ''
                    石桥村的李明 > 李明 > 1 > 石桥村的
                    支书王芳 > 王芳 > 1 > ''
                    第一书记李明、镇干部韩雪 > 韩雪、李明 > 2 > ''
                    大湾村支书杨秀兰 > 杨秀兰 > 1 > 大湾
                    各村支书李明 > 李明、支书 > 29 > ''
                    第一书记、王芳 > 王芳、第一书记 > 11 > ''
                    全体支书和李明 > 李明、支书 > 29 > ''
                    产业技术组、王芳开烟叶会 > 产业技术组、王芳 > 4 > 开烟叶会
                    """)
    void those_who_are_named_are_invited(String said, String words, int members, String rest) {
        var heard = AudienceReader.read(said, Hall.ROSTER);

        assertThat(heard.audience().typed()).isEqualTo(words);
        assertThat(heard.audience().memberIds()).hasSize(members);
        assertThat(heard.unclear()).isEmpty();
        assertThat(heard.rest().strip()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "烟叶座谈会", "李", "书记", "全体", "石桥村", "明天下午三点", "13800000001"})
    void words_that_name_nobody_stay(String said) {
        var heard = AudienceReader.read(said, Hall.ROSTER);

        assertThat(heard.audience().isEmpty()).isTrue();
        assertThat(heard.rest()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"王书记, 王书记", "请王支书和李明, 王支书"})
    void a_name_of_several_is_no_guess(String said, String unclear) {
        assertThat(AudienceReader.read(said, Hall.ROSTER).unclear())
                .extracting(Named.Several::said)
                .containsExactly(unclear);
    }

    @ParameterizedTest
    @CsvSource({"全体第一书记, true", "大家, true", "产业技术组, false", "李明、王芳, false", "支书王芳, false"})
    void a_team_and_some_people_are_not_the_whole_town(String said, boolean wide) {
        assertThat(AudienceReader.read(said, Hall.ROSTER).audience().wide()).isEqualTo(wide);
    }
}
