package zutuan.bot.kernel.chinese.amend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadsTest {
    @ParameterizedTest
    @CsvSource({
        "是六组,六组,''",
        "'不对,是清河的',清河,''",
        "'打错了,五户',五户,''",
        "不是七组是六组,六组,七组",
        "'不是七组,是六组',六组,七组",
        "是六组不是七组,六组,七组",
        "把七组改成六组,六组,七组",
        "是李家湾那边,李家湾那边,''",
        "'不好意思,写错了,是八组',八组,''",
        "'五户,打错了',五户,''",
        "应该是六组才对,六组,''",
        "改 下午3点,下午3点,''"
    })
    void whatIsRightAndWhatIsWrong(String said, String right, String wrong) {
        assertThat(Leads.cut(said)).isEqualTo(new Leads(true, right, wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"是六组吗", "是不是六组", "六组", "挖机调过去了", "", "几组?"})
    void questionsAndPlainWordsCorrectNothing(String said) {
        assertThat(Leads.cut(said).found()).isFalse();
    }
}
