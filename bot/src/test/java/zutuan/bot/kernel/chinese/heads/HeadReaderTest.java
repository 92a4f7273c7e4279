package zutuan.bot.kernel.chinese.heads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支书12人、大户8人 | 20",
                "12名支书 | 12",
                "35个党员参加 | 35",
                "党员35个 | 35",
                "来了20个人 | 20",
                "共20人其中党员5人 | 20",
                "走访农户12户 | 12",
                "三个村的20人 | 20",
                "走访户数15户,其中脱贫户5户、低保户2户 | 15",
                "党员20人,其中女党员8人 | 20",
                "群众40人,县农业局专家2名 | 42",
                "党员8人、大户5人,共20人 | 20",
            })
    void counts_people(String said, int all) {
        assertThat(HeadReader.read(said))
                .isInstanceOfSatisfying(
                        HeadReader.Read.Counted.class,
                        counted -> assertThat(counted.heads().people()).isEqualTo(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"去了3个村", "修了2个水池", "第3个", "党日活动", ""})
    void counts_nothing_that_is_no_people(String said) {
        assertThat(HeadReader.read(said)).isEqualTo(new HeadReader.Read.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"二十来个党员", "30多人"})
    void takes_no_guess_for_a_count(String said) {
        assertThat(HeadReader.read(said)).isInstanceOf(HeadReader.Read.About.class);
    }
}
