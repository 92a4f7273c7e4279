package zutuan.bot.assist.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The exact words of an outbreak, and what only sounds like them.
class SuspicionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "圈里的猪,昨天死一个,今天又死一个",
                "猪一个接一个地倒",
                "羊一只跟着一只倒",
                "鸡鸭一夜死光",
                "鸭子死得差不多了",
                "羊倒了七八只",
                "猪倒了一片",
                "鸡全没了,一夜的事",
                "牛身上长水疱",
                "牛嘴上起燎泡,淌口水",
                "猪蹄子上长泡",
                "羊蹄子都烂了",
                "猪接二连三地死",
                "二组的鸡天天死",
                "猪吃了耗子药",
                "羊误吃农药倒了三只",
                "牛吃了打过药的草,口吐白沫",
                "兔子突然死了"
            })
    void hearsAnOutbreakWithoutAModel(String said) {
        assertThat(Suspicion.isPlain(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "听说隔壁县的猪死了一片",
                "去年猪一个接一个地倒",
                "猪会不会中毒",
                "猪瘟疫苗打了没有",
                "母猪不吃料",
                "牛奶倒了一地",
                "鸡蛋都没了",
                "猪肉全没了,卖得快",
                "马上倒垃圾,一片狼藉",
                "烟苗倒了一片",
                "猪粪全倒掉了",
                "牛筋草打不死",
                "手上起了水泡",
                "赶羊累死了",
                "猪价跌死了"
            })
    void leavesWhatOnlySoundsLikeIt(String said) {
        assertThat(Suspicion.isPlain(said)).isFalse();
    }
}
