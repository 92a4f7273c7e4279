package zutuan.bot.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.record.Register;

/// Lines of the ledger, said on Monday 2026-11-23.
class LedgerReaderTest {
    private static final LedgerReader READER = new LedgerReader(Register.SETTINGS.zone());

    /// village | metric.item=figure, … | dated | source, and what is doubted.
    private static String read(String said) {
        var line = READER.read(Register.heard(said).text(), Register.heard(said));
        String amounts =
                line.amounts().stream()
                        .map(one ->
                                one.name().metric() + "." + one.name().item() + "=" + one.said())
                        .collect(Collectors.joining(" "));
        return "%s | %s | %s | %s%s"
                .formatted(
                        line.village() == null ? "" : line.village(),
                        amounts.isEmpty() ? line.words() : amounts,
                        line.dated() == null ? "" : line.dated().text(),
                        line.source(),
                        line.doubts().negative() ? " 负" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "石桥村 存栏 牛320头 11月20日 畜牧站统计; shiqiao | 存栏.牛=320头 | 2026-11-20 | 畜牧站统计",
                "石桥 存栏牛320头，11月20日，畜牧站; shiqiao | 存栏.牛=320头 | 2026-11-20 | 畜牧站",
                "11月20日 石桥村存栏 牛320头、猪700头，来源：畜牧站; shiqiao | 存栏.牛=320头 存栏.猪=700头 | 2026-11-20 | 畜牧站",
                "存栏：牛 320 2026年10月 畜牧站; ' | 存栏.牛=320 | 2026-10 | 畜牧站'",
                "面积 烤烟1.2公顷 2025年 烟站; ' | 面积.烤烟=1.2公顷 | 2025 | 烟站'",
                "红岩村 脱贫户45户 户数310户; hongyan | 脱贫户.=45户 户数.=310户 |  | ",
                "人口1280; ' | 人口.=1280 |  | '",
                "养蜂 中蜂60箱 昨天 老李数的; ' | 养蜂.中蜂=60箱 | 2026-11-22 | 老李数的'",
                "存栏 牛约300多头 11月20日 估的; ' | 存栏.牛=约300多头 | 2026-11-20 | 估的'",
                "面积 烤烟一百二十亩 11月20日 烟站; ' | 面积.烤烟=一百二十亩 | 2026-11-20 | 烟站'",
                "存栏 牛-5头; ' | 存栏.牛=5头 |  |  负'",
                "存栏 牛320头 11月20日 第一书记统计; ' | 存栏.牛=320头 | 2026-11-20 | 第一书记统计'",
                "存栏 牛320头 11月20日 12号文件; ' | 存栏.牛=320头 | 2026-11-20 | 12号文件'",
                "石桥村 存栏; shiqiao | 存栏 |  | ",
                "鱼塘 3口 11月20日 水利站; ' | 鱼塘.=3口 | 2026-11-20 | 水利站'",
            })
    void figures_are_read_with_their_day_and_source(String said, String expected) {
        assertThat(read(said).strip()).isEqualTo(expected.strip());
    }
}
