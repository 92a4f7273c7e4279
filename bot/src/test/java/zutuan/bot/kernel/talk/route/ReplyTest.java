package zutuan.bot.kernel.talk.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.talk.route.Reply.Verdict;

class ReplyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "好的谢谢", "登记吧", "OK", "好嘞", "要得", "是嘞", "可以的", "👌", "好的,发吧", "行嘛行嘛", "好嘞,登记起嘛",
                "是这样的", "就是这样", "对着呢", "照这样办吧", "报吧", "嗯呐", "当然要", "[强]"
            })
    void yesComesInManyWords(String said) {
        assertThat(Reply.of(said).verdict()).isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "算了不用了",
                "不是哦",
                "莫得必要",
                "不用了谢谢",
                "好的不用了",
                "取消吧",
                "不对,不用了",
                "算了还是开吧",
                "不取消了",
                "照常",
                "不同意",
                "莫登记",
                "莫登记哈",
                "不发了",
                "还是不要了",
                "拉倒吧",
                "没事了",
                "取消登记",
                "算啦",
                "已经好了不用了",
                "好的谢谢不用了",
                "谢谢王书记,不用了"
            })
    void noComesInManyWordsAndWinsOverAnAgreeableYes(String said) {
        assertThat(Reply.of(said).verdict()).isEqualTo(Verdict.NO);
    }

    @ParameterizedTest
    @CsvSource({"选1,1", "1。,1", "1 快点哈,1", "第一个,1", "第二个吧,2", "二,2", "12,12", "1谢谢,1"})
    void numbersStandAmongOtherWords(String said, int number) {
        assertThat(Reply.of(said))
                .isEqualTo(new Reply(Verdict.NUMBER, number, false, said.contains("谢")));
    }

    @ParameterizedTest
    @CsvSource({
        "谢谢,THANKS",
        "谢谢王书记了,THANKS",
        "谢谢何勇,THANKS",
        "谢谢大家,THANKS",
        "多谢孙工哈,THANKS",
        "收到,NOTED",
        "哈哈,TALK",
        "不对,WRONG",
        "打错了!,WRONG"
    })
    void mannersAreNoAnswer(String said, Verdict verdict) {
        assertThat(Reply.of(said).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是六组", "不用登记要登记", "1和2", "好了", "对了", "要不要", "1怎么样了", "好人好事", "不行就换", "打错了,4点", "",
                "可以不", "行不", "登记了没", "好吗", "是吗", "得行不", "可是", "没事吧", "登记六组", "肯定是六组", "谢谢猪死了三头",
                "登记?", "确定？", "ok不", "谢谢水又停了"
            })
    void anythingElseIsNone(String said) {
        assertThat(Reply.of(said).verdict()).isEqualTo(Verdict.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"可以,true", "嗯,true", "好的,false", "可以谢谢,true", "1,false", "不是,true", "取消,false"})
    void looseWordsAreSaidToEachOtherAllTheTime(String said, boolean loose) {
        assertThat(Reply.of(said).loose()).isEqualTo(loose);
    }
}
