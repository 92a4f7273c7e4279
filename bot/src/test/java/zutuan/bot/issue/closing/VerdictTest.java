package zutuan.bot.issue.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "修好了，谢谢大家, SOLVED",
        "路通啦, SOLVED",
        "水来喽, SOLVED",
        "通咯, SOLVED",
        "等了三天终于修好了, SOLVED",
        "总算等来电了, SOLVED",
        "灯亮啦，不错, SOLVED",
        "水还没来哦, NOT_SOLVED",
        "路还是不通, NOT_SOLVED",
        "等了三天还没修好, NOT_SOLVED",
        "路通了，就是路面有点烂, MIXED",
        "没有修好, NOT_SOLVED",
        "路没有修好, NOT_SOLVED",
        "水不来了, NOT_SOLVED",
        "路修得不太满意, NOT_SOLVED",
        "路不能走了, NOT_SOLVED",
        "还没完全修好, NOT_SOLVED",
        "没有水了, NOT_SOLVED",
        "又停电了, NOT_SOLVED",
        "没水的事解决了, SOLVED",
        "不是很满意, NOT_SOLVED",
        "没有问题了, SOLVED",
        "不用等了，修好嘞, SOLVED",
        "修好没有, NONE",
        "路通了没, NONE",
        "是不是修好了, NONE",
        "好嘞, NONE",
        "水什么时候来, NONE",
        "等修好了再说, NONE",
        "通了没有啊, NONE",
        "晚上吃啥, NONE",
    })
    void own_words_say_whether_it_is_done(String said, Verdict verdict) {
        assertThat(Verdict.of(said)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "修好了，谢谢大家",
                "终于通啦",
                "还没来",
                "没修好",
                "可以了，辛苦",
                "我满意",
                "等了半天总算好了",
                "还是老样子",
                "没有修好",
                "不太满意",
                "修好啰",
            })
    void some_say_nothing_else(String said) {
        assertThat(Verdict.isAll(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我来了", "材料弄好了", "王建还没来", "饭做好了", "表格填好了", "他满意就行", "人来了"})
    void others_are_about_something_that_is_named_or_somebody(String said) {
        assertThat(Verdict.isAll(said)).isFalse();
    }
}
