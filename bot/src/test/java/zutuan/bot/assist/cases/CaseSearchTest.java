package zutuan.bot.assist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.assist.cases.Found.Solved;
import zutuan.bot.kernel.chinese.Sentences;

final class CaseSearchTest {
    private static final CaseSearch SHIPPED = new CaseSearch(Library.shipped(), Sentences.NONE);

    private static List<String> codes(String words) {
        return SHIPPED.similar(words, 3).stream().map(found -> found.one().code()).toList();
    }

    /// The author of the cases wrote these too: they show that nothing broke, not how good it is.
    @Test
    void what_farmers_say_finds_its_case() {
        var said = Library.table("lay.tsv");
        var covered = said.stream().filter(Library.Said::isCovered).toList();
        long first =
                covered.stream().filter(one -> codes(one.words()).indexOf(one.code()) == 0).count();
        long three =
                covered.stream().filter(one -> codes(one.words()).contains(one.code())).count();
        var others = said.stream().filter(one -> !one.isCovered()).toList();
        long silent = others.stream().filter(one -> codes(one.words()).isEmpty()).count();

        assertThat(first).isGreaterThanOrEqualTo(covered.size() * 93 / 100);
        assertThat(three).isGreaterThanOrEqualTo(covered.size() * 97 / 100);
        assertThat(silent).isGreaterThanOrEqualTo(others.size() * 9 / 10);
    }

    /// Without the gazetteer tobacco is found for rice.
    @ParameterizedTest
    @ValueSource(strings = {"水稻叶子发黄有褐色斑点", "花椒树叶子发黄掉了好多", "鱼塘里的鱼不吃食死了", "兔子拉稀死了三只", "葡萄叶子上长白粉"})
    void a_kind_that_no_case_is_about_finds_nothing(String words) {
        assertThat(codes(words)).isEmpty();
    }

    /// Without the floor each of these finds something.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "烟叶今年收购价多少钱一斤",
                "母猪怀孕多少天下崽",
                "五味子架子用水泥杆还是木头",
                "七组通组路塌方了",
                "今天几点开会",
                "大棚被雪压塌了",
                "想买几头仔猪哪里有"
            })
    void what_tells_of_no_illness_finds_nothing(String words) {
        assertThat(codes(words)).isEmpty();
    }

    /// Without the words of farmers only the technical ones are found.
    @Test
    void dialect_is_understood() {
        assertThat(codes("烟叶底下那几匹黄了,筋筋还是青的")).first().isEqualTo("C122");
        assertThat(codes("猪娃屙白屎")).first().isEqualTo("C205");
        assertThat(codes("母牛不倒嚼肚子胀得像鼓")).first().isEqualTo("C301");
        assertThat(codes("苞谷睡了一坡")).first().isEqualTo("C804");
        assertThat(codes("洋芋点下去不冒芽")).first().isEqualTo("C856");
    }

    /// Without the kinds the animal that ate it and the crop are one.
    @Test
    void what_ate_it_is_ill_and_not_the_crop() {
        assertThat(codes("猪吃了发霉的苞谷呕吐")).first().isEqualTo("C216");
        assertThat(codes("苞谷堆在家里发热长霉了")).first().isEqualTo("C811");
    }

    @Test
    void a_word_that_only_looks_like_a_kind_is_none() {
        assertThat(Kinds.SHIPPED.in("五味子叶子卷得像鸡爪")).containsExactly("五味子");
        assertThat(Kinds.SHIPPED.in("核桃树上有天牛")).containsExactly("核桃");
        assertThat(Kinds.SHIPPED.in("马上抽烟")).isEmpty();
        assertThat(Kinds.SHIPPED.in("羊肚菌长白毛")).containsExactly("羊肚菌");
    }

    @Test
    void of_a_kind_and_a_sort_of_it_the_sort_counts() {
        assertThat(Kinds.SHIPPED.in("袋料香菇")).containsExactly("香菇");
        assertThat(codes("黑木耳在袋子上化成水了")).first().isEqualTo("C607");
    }

    @Test
    void a_case_of_the_town_is_found_with_who_and_when_until_it_goes() {
        var search = new CaseSearch(Library.shipped(), Sentences.NONE);
        var shipped = search.byNumber(122).orElseThrow().one();
        var own = new Case(1001, shipped.about(), shipped.complaint(), shipped.counsel());
        var solved = new Solved(7, "sungong", Instant.parse("2025-08-01T00:00:00Z"));
        search.put(own, Optional.of(solved));

        assertThat(search.similar("烟叶脚叶黄了筋还是绿的", 3))
                .extracting(Found::solved)
                .contains(Optional.of(solved));

        search.remove(1001);

        assertThat(search.similar("烟叶脚叶黄了筋还是绿的", 3))
                .extracting(found -> found.one().number())
                .contains(122)
                .doesNotContain(1001);
        assertThat(search.size()).isEqualTo(Library.shipped().size());
    }

    @Test
    void one_that_was_put_right_is_found_by_its_new_words_only() {
        var search = new CaseSearch(List.of(), Sentences.NONE);
        var one = SHIPPED.byNumber(301).orElseThrow().one();
        search.put(one, Optional.empty());
        var other =
                new Case(
                        301,
                        one.about(),
                        new Case.Complaint("牛跛脚", "牛蹄子烂了，走路一瘸一拐", List.of("牛脚烂")),
                        one.counsel());
        search.put(other, Optional.empty());

        assertThat(search.similar("牛走路一瘸一拐，蹄子烂", 3)).hasSize(1);
        assertThat(search.similar("牛胀得肚子像鼓", 3)).isEmpty();
    }

    @Test
    void the_model_ranks_the_best_by_words_again() {
        var plain = codes("猪不吃食,发烧");
        Sentences model =
                text ->
                        Optional.of(
                                text.contains("便秘")
                                                || text.contains("不吃食,发烧")
                                                || text.contains("屙不出屎")
                                        ? new float[] {1, 0}
                                        : new float[] {0, 1});
        var search = new CaseSearch(Library.shipped(), model);

        assertThat(plain).doesNotContain("C209");
        assertThat(search.similar("猪不吃食,发烧", 3))
                .extracting(found -> found.one().code())
                .first()
                .isEqualTo("C209");
    }

    @Test
    void many_changes_leave_only_the_last() {
        var search = new CaseSearch(List.of(), Sentences.NONE);
        var one = SHIPPED.byNumber(301).orElseThrow().one();
        for (int round = 0; round < 3_000; round++) {
            search.put(one, Optional.empty());
        }

        assertThat(search.size()).isEqualTo(1);
        assertThat(search.similar("牛吃了嫩草肚子胀得像鼓", 3)).hasSize(1);
    }

    @Test
    void nothing_is_found_for_no_words() {
        assertThat(codes("")).isEmpty();
        assertThat(codes("，。")).isEmpty();
        assertThat(SHIPPED.similar("烟叶发黄".repeat(3_000), 3)).hasSizeLessThanOrEqualTo(3);
    }
}
