package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.chinese.Normalizer;

final class DangerReaderTest {
    @ParameterizedTest
    @CsvSource({
        "有个老太婆喝了农药嘴里吐白沫, 120",
        "隧道垮了里面还有六个工人, 119",
        "一个男的捂着胸口说痛得很脸都白了, 120",
        "三组王家房子起火了, 119",
        "娃娃掉水塘里头了, 119",
        "液化气漏了满屋都是味, 119",
        "有人拿刀砍人, 110",
        "遭毒蛇咬了手肿起来了, 120",
        "吃席的二十几个人上吐下泻, 120",
        "媳妇要生了羊水破了, 120",
        "我家老妈妈不见了天都黑了还没回来, 110",
        "山垮下来了埋了两户人, 119",
        "水库坝上在漏水裂缝越来越大, 119",
        "火从灶房烧到堂屋了 灭火器打完了不管用 消防车好久能到?, 119",
    })
    void danger_here_and_now_is_cried_with_whom_to_call(String said, String line) {
        var danger = read(said);

        assertThat(danger.isCry()).as(said + " " + danger).isTrue();
        assertThat(danger.peril().hotlines()).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "那年发大水淹死过人",
                "昨天学校搞了消防演练",
                "电影里头整栋楼都烧起来了",
                "热死了热死了",
                "烧炭取暖要开窗,小心煤气中毒",
                "落水的娃娃救上来了,没事了",
                "听说外省有个水库垮了",
                "路灯坏了三盏",
                "二组的路塌了一截,车过不去",
                "那年三组起火了,烧了四间房,人没得事",
                "演练:有人落水了,二组先拢,计时十一分钟",
                "明天下午三点开会",
                "收到,谢谢",
                "",
            })
    void what_only_sounds_alike_is_none(String said) {
        assertThat(read(said).isCry()).as(said + " " + read(said)).isFalse();
    }

    /// Said alone, such as to the question where.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "镇三楼", "镇二楼", "二楼", "一楼", "楼上", "后山", "河边", "水库边", "大桥头", "东头", "石桥村", "卫生院", "猪场",
                "两头", "后天上午", "五个组长", "王芳",
            })
    void the_bare_name_of_a_place_is_none(String said) {
        assertThat(read(said).isCry()).as(said + " " + read(said)).isFalse();
    }

    @Test
    void words_of_danger_can_raise_but_not_lower() {
        var none = new LinearModel(2, new int[0], new float[0], 1);
        var kinds = new LinearModel(Peril.values().length, new int[0], new float[0], 1);
        var reader = new DangerReader(none, kinds);

        double plain =
                reader.overheard(Normalizer.normalize("今天天气好"), DangerReader.Form.PLAIN)
                        .probability();
        double spoken =
                reader.overheard(Normalizer.normalize("起火了"), DangerReader.Form.PLAIN)
                        .probability();

        assertThat(plain).isCloseTo(0.5, within(1e-6));
        assertThat(spoken).isGreaterThan(plain);
        assertThat(reader.overheard(Normalizer.normalize("起火了"), DangerReader.Form.PLAIN).sure())
                .isFalse();
    }

    @Test
    void every_peril_is_in_the_corpus_and_half_of_it_is_none() {
        var corpus = DangerExample.corpus();
        long none = corpus.stream().filter(example -> example.peril() == null).count();

        assertThat(corpus).hasSizeGreaterThan(3_000);
        assertThat((double) none / corpus.size()).isBetween(0.45, 0.55);
        for (var peril : List.of(Peril.values())) {
            assertThat(corpus)
                    .as(peril.label())
                    .filteredOn(example -> example.peril() == peril)
                    .hasSizeGreaterThan(50);
        }
    }

    private static Danger read(String said) {
        return Judges.shipped()
                .dangers()
                .overheard(Normalizer.normalize(said), DangerReader.Form.PLAIN);
    }
}
