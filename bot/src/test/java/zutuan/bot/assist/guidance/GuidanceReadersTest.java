package zutuan.bot.assist.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuidanceReadersTest {
    @ParameterizedTest
    @CsvSource({
        "'每村2户', 2, 0, 户",
        "'每个村最多来三户', 3, 0, 户",
        "'各村限2人', 2, 0, 人",
        "'每村派2名,一共20人', 2, 20, 人",
        "'总共30户', 0, 30, 户",
        "'每村2户,最多30户', 2, 30, 户",
        "'每村不限', 0, 0, 户",
    })
    void a_quota_is_read(String said, int perVillage, int total, String unit) {
        var quota = QuotaReader.read(said).quota();

        assertThat(quota).isEqualTo(new Guidance.Quota(perVillage, total, unit));
        assertThat(QuotaReader.read(said).rest().replaceAll("[\\s,]", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"二组3户人家", "12月1日上午9点", "'老李家2户'", "'石桥示范田'"})
    void other_numbers_are_no_quota(String said) {
        var read = QuotaReader.read(said);

        assertThat(read.quota()).isNull();
        assertThat(read.wrong()).isNull();
        assertThat(read.rest()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "'每村0户', NOBODY",
        "'每村1000000户', TOO_MANY",
        "'每村99999999999户', TOO_MANY",
        "'每村1.5户', TOO_MANY",
        "'每村两三户', ABOUT",
        "'每村2到3户', ABOUT",
        "'一共十几户', ABOUT",
    })
    void what_is_no_number_of_places_is_told(String said, QuotaReader.Wrong wrong) {
        assertThat(QuotaReader.read(said).wrong()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "集1, 1",
        "'退名 集12 老李家', 12",
        "集中指导3, 3",
        "集12号到场, 12",
        "集12月1日,",
        "集中指导12月1日,",
        "集2户,",
        "集体,",
        "集1234567890,",
    })
    void a_label_is_told_from_other_numbers(String text, @Nullable Long number) {
        var label = GuidanceForm.Label.in(text).map(GuidanceForm.Label::number);

        assertThat(label.orElse(null)).isEqualTo(number);
    }

    @Test
    void names_are_split_and_a_number_belongs_to_the_one_before_it() {
        assertThat(HouseholdName.split("老李家 13800001111、老王家和老赵家，老李家"))
                .containsExactly("老李家 13800001111", "老王家", "老赵家");
        assertThat(HouseholdName.split(" 、 ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "老李家13800001111, 老李家",
        "老李家 138-0000-1111, 老李家",
        "13800001111老李家, 老李家",
        "三组12号老李家, 三组12号老李家",
        "老李家(08705550101), 老李家()",
    })
    void a_group_reads_no_telephone_number(String name, String shown) {
        assertThat(HouseholdName.masked(name)).isEqualTo(shown);
    }
}
