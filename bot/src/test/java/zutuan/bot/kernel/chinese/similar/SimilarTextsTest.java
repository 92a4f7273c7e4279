package zutuan.bot.kernel.chinese.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.chinese.similar.SimilarTexts.Match;

final class SimilarTextsTest {
    private static final String LETTERS = "路桥水电塌断停坏村组猪牛烟叶黄死病修了的";

    @Test
    void the_text_that_shares_most_comes_first() {
        var texts = texts(Map.of("a", "母猪产后不吃食发烧", "b", "玉米叶子发黄有虫", "c", "三组公路塌方"));

        assertThat(texts.search("我家母猪发烧,不吃东西", 2)).extracting(Match::key).startsWith("a");
        assertThat(texts.search("通组路垮了一截", 1)).extracting(Match::key).containsExactly("c");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2026})
    void scores_are_those_of_the_formula(long seed) {
        var random = new Random(seed);
        var known = new TreeMap<String, String>();
        var texts = new SimilarTexts();
        for (int step = 0; step < 3_000; step++) {
            String key = "k" + random.nextInt(1_200);
            if (random.nextInt(3) == 0) {
                assertThat(texts.remove(key)).isEqualTo(known.remove(key) != null);
            } else {
                String text = text(random, 2 + random.nextInt(30));
                texts.put(key, text);
                known.put(key, text);
            }
        }
        for (int round = 0; round < 20; round++) {
            String query = text(random, 1 + random.nextInt(60));
            var found = texts.search(query, 5);
            var expected = naive(known, query, 5);
            assertThat(found).as("seed %d query %s", seed, query).hasSameSizeAs(expected);
            for (int place = 0; place < found.size(); place++) {
                assertThat(found.get(place).score())
                        .isCloseTo(expected.get(place).score(), within(1e-9));
            }
        }
    }

    @Test
    void an_index_that_shrank_is_built_anew_and_still_finds() {
        var texts = new SimilarTexts();
        for (int number = 0; number < 3_000; number++) {
            texts.put("k" + number, "问题" + number);
        }
        for (int number = 1; number < 3_000; number++) {
            texts.remove("k" + number);
        }

        assertThat(texts.size()).isEqualTo(1);
        assertThat(texts.search("问题", 9)).extracting(Match::key).containsExactly("k0");
    }

    @Test
    void a_text_put_again_replaces_the_old_one() {
        var texts = texts(Map.of("a", "路灯坏了"));
        texts.put("a", "桥面开裂");

        assertThat(texts.search("路灯", 3)).isEmpty();
        assertThat(texts.search("桥面", 3)).extracting(Match::key).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😂😂", "\u0000\u0007", ",。!"})
    void nothing_is_found_for_a_query_without_letters(String query) {
        assertThat(texts(Map.of("a", "路灯坏了")).search(query, 3)).isEmpty();
    }

    @Test
    void a_very_long_query_is_answered() {
        var texts = texts(Map.of("a", "路灯坏了"));

        assertThat(texts.search("路灯".repeat(50_000), 3)).hasSize(1);
    }

    @Test
    void where_sentences_have_points_the_nearer_of_two_comes_first() {
        Sentences near = text -> Optional.of(new float[] {text.contains("猪") ? 1 : 0, 0});
        var texts = new SimilarTexts(near);
        texts.put("a", "牛不吃食");
        texts.put("b", "猪崽拉稀不吃");

        assertThat(texts.search("不吃食的猪", 2)).extracting(Match::key).containsExactly("b", "a");
        assertThat(texts.search("不吃食", 1)).extracting(Match::key).containsExactly("a");
        assertThat(texts.search("路灯", 2)).isEmpty();
    }

    @Test
    void equal_scores_come_in_the_order_of_their_keys() {
        var texts = texts(Map.of("b", "路灯", "a", "路灯", "c", "路灯"));

        assertThat(texts.search("路灯", 2)).extracting(Match::key).containsExactly("a", "b");
    }

    @Test
    void the_right_case_is_among_three_for_queries_nobody_tuned_for() {
        var texts = new SimilarTexts();
        var queries = new ArrayList<String[]>();
        for (String[] row : blind()) {
            if (row[0].equals("case")) {
                texts.put(row[1], row[2]);
            } else {
                queries.add(row);
            }
        }
        long found =
                queries.stream()
                        .filter(row ->
                                texts.search(row[2], 3).stream()
                                        .anyMatch(match -> match.key().equals(row[1])))
                        .count();

        assertThat((double) found / queries.size()).isGreaterThanOrEqualTo(0.9);
    }

    private static List<String[]> blind() {
        try (InputStream stream = SimilarTextsTest.class.getResourceAsStream("blind.tsv")) {
            byte[] table = Objects.requireNonNull(stream).readAllBytes();
            return new String(table, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static SimilarTexts texts(Map<String, String> known) {
        var texts = new SimilarTexts();
        known.forEach(texts::put);
        return texts;
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /// The formula, written out over all texts.
    private static List<Match> naive(Map<String, String> known, String query, int limit) {
        var terms = new TreeMap<String, Terms>();
        known.forEach((key, text) -> terms.put(key, Terms.of(text)));
        double mean = terms.values().stream().mapToInt(Terms::total).average().orElse(1);
        var weights = new TreeMap<Integer, Double>();
        for (int term : Terms.of(query).keys()) {
            long holding = terms.values().stream().filter(each -> count(each, term) > 0).count();
            if (holding > 0) {
                weights.put(term, Math.log(1 + (known.size() - holding + 0.5) / (holding + 0.5)));
            }
        }
        var counted =
                weights.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                        .limit(SimilarTexts.QUERY_TERMS)
                        .toList();
        return terms.entrySet().stream()
                .map(each ->
                        new Match(
                                each.getKey(),
                                counted.stream()
                                        .mapToDouble(term ->
                                                term.getValue()
                                                        * part(
                                                                count(
                                                                        each.getValue(),
                                                                        term.getKey()),
                                                                each.getValue().total() / mean))
                                        .sum()))
                .filter(match -> match.score() > 0)
                .sorted(
                        Comparator.comparingDouble(Match::score)
                                .reversed()
                                .thenComparing(Match::key))
                .limit(limit)
                .toList();
    }

    private static double part(double often, double relative) {
        return often * 2.2 / (often + 1.2 * (0.25 + 0.75 * relative));
    }

    private static int count(Terms terms, int term) {
        int at = Arrays.binarySearch(terms.keys(), term);
        return at < 0 ? 0 : terms.counts()[at];
    }
}
