package zutuan.bot.kernel.chinese.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.chinese.Normalizer;

final class GenreReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    【会议通知】明天上午九点在三楼开会,请准时参加 | HEADED
                    讣告:家父于昨日病逝,定于后天上午开追悼会 | HEADED
                    寻物启事:昨天在村委会丢了一串钥匙 | HEADED
                    快讯:邻县山体滑坡,多人失踪 | HEADED
                    温馨提示 明天停水一天 | HEADED
                    关于召开防汛工作会议的通知 | HEADED
                    🔥【紧急通知】今晚有暴雨 | HEADED
                    转发:老人喝农药了怎么急救 | FORWARDED
                    据县融媒体中心报道,水库已经加固 | FORWARDED
                    请大家互相转告,路口在修桥 | FORWARDED
                    https://example.cn/a 烟叶病虫害防治 | LINK
                    扫码填一下,今天截止 | LINK
                    联席会议签到表.xlsx | FILE
                    名单见附件 | FILE
                    1. 开会 2点\\n2. 报名 明天\\n3. 请假找我 | LISTED
                    自来水管明天检修,请各户储水。云岭水厂 | SIGNED
                    各村注意,低洼处的人要转移 | OFFICIAL
                    根据县里部署,请对辖区内的危房、水库、路段切实做好排查,发现问题及时汇报,不得迟报漏报 | OFFICIAL
                    “房子要塌了”——他当时就是这样喊的 | QUOTED
                    他跟我说:“水管又爆了” | QUOTED
                    98年发大水,桥都冲走了 | TOLD
                    听说隔壁县的路塌了 | TOLD
                    我表哥家那边停水一个月了 | TOLD
                    昨天那段路已经抢通了 | SOLVED
                    水管修好了,谢谢大家 | SOLVED
                    洋芋八毛一斤,1.2元一斤的是好的 | PRICED
                    土鸡蛋 35块一板,要的私聊 | PRICED
                    我们村三组的水管爆了,二十户没水 | PLAIN
                    昨天修好的水管今天又爆了 | PLAIN
                    【紧急】石桥七组滑坡,埋了三个人 | PLAIN
                    路灯坏了五盏,晚上黑得很 | PLAIN
                    """)
    void form_tells_before_words(String text, Genre genre) {
        assertThat(GenreReader.read(Normalizer.normalize(text.replace("\\n", "\n")).text()))
                .isEqualTo(genre);
    }
}
