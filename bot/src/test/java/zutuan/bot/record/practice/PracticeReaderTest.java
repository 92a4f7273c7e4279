package zutuan.bot.record.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.record.Register;

/// What villages tried, said by 李明 of 石桥村 on Monday 2026-11-23.
class PracticeReaderTest {
    private static final PracticeReader READER = new PracticeReader(Register.SETTINGS.zone());

    private static String read(String said) {
        var heard = Register.heard(said);
        var told = READER.read(heard.text(), heard);
        return "%s | %s | %s"
                .formatted(
                        told.did(), told.result(), told.dated() == null ? "" : told.dated().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "猪粪还田种五味子100亩，亩均节肥200元，11月20日数据; 猪粪还田种五味子100亩 | 亩均节肥200元 | 2026-11-20",
                "河道分段认领。成效：垃圾减少一半（截至11月20日）; 河道分段认领 | 垃圾减少一半（截至11月20日） | 2026-11-20",
                "梨园套种蚕豆，今年10月亩均增收800元; 梨园套种蚕豆 | 今年10月亩均增收800元 | 2026-10",
                "林下养鸡500只; '林下养鸡500只 |  | '",
                "统计截至11月20日，大棚种羊肚菌，亩产300斤; 大棚种羊肚菌 | 亩产300斤 | 2026-11-20",
            })
    void doing_and_result_are_told_apart(String said, String expected) {
        assertThat(read(said).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "案例草稿",
                "看案例 C12",
                "查案例 烟叶发黄",
                "经验不足",
                "分享经验交流会明天开",
                "试点工作要抓紧",
                "这个案例好",
                "P3"
            })
    void what_else_is_said_publishes_nothing(String said) {
        var command = new PublishCommand(PracticeKit.KIT, new PracticeDesk(PracticeKit.KIT));
        assertThat(command.read(Register.heard(said))).isInstanceOf(Reading.NotMine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "P3, Show",
        "经验P3怎么样了, Show",
        "改P3 成效 更好, Correct",
        "作废P3 记重了, Withdraw",
        "P3我们村也想搞, Adopt",
        "我们村想学P3, Adopt",
        "我村也搞P3, Adopt",
        "P3完成 种了6亩, Done",
        "P3清河社区办成了，种了6亩, Done",
        "P3不搞了 没有地, Drop",
        "P3期限 1月15日, Due",
        "P3我们村也想搞吗, ''",
        "P3完成了吗, ''",
        "MP3坏了, ''",
    })
    void one_practice_is_spoken_of_by_its_number(String said, String kind) {
        var command =
                new PracticeCommand(
                        PracticeKit.KIT,
                        new PracticeDesk(PracticeKit.KIT),
                        new AdoptionDesk(PracticeKit.KIT));
        var reading = command.read(Register.heard(said));
        String read =
                reading instanceof Reading.Understood<PracticeCommand.Said>(var meant)
                        ? meant.getClass().getSimpleName()
                        : "";
        assertThat(read).isEqualTo(kind);
    }
}
