package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.embedding.Embedder;

/// The blind split again, now that sentences have points; a floor lies a little below what was
/// measured.
final class BlindSentencesTest {
    private static final Embedder EMBEDDER =
            new Embedder(Embedder.shipped().orElseThrow(), Duration.ofSeconds(30));
    private static final boolean LOADED = EMBEDDER.awaitLoaded();
    private static final Judges JUDGES = Judges.shipped(EMBEDDER).orElseThrow();
    private static final Masks MASKS = Example.masks();
    private static final List<Example> BLIND =
            Resources.lines("blind.tsv").stream().skip(1).map(Example::parse).toList();

    @AfterAll
    static void end() {
        EMBEDDER.close();
    }

    @Test
    void the_likeliest_intent_is_mostly_right() {
        assertThat(LOADED).isTrue();
        assertThat(share(BLIND, BlindSentencesTest::isBest)).isGreaterThanOrEqualTo(0.91);
    }

    @Test
    void the_right_intent_is_nearly_always_among_three() {
        assertThat(share(BLIND, BlindSentencesTest::isAmongThree)).isGreaterThanOrEqualTo(0.965);
    }

    @Test
    void a_reply_to_a_card_is_understood_better() {
        var replies = BLIND.stream().filter(example -> !example.card().isNone()).toList();

        assertThat(share(replies, BlindSentencesTest::isBest)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_domain_is_mostly_right() {
        assertThat(
                        share(
                                BLIND,
                                example ->
                                        JUDGES.domains().read(Training.wording(example, MASKS))
                                                == example.domain()))
                .isGreaterThanOrEqualTo(0.93);
    }

    private static boolean isBest(Example example) {
        return ranking(example).best().intent() == example.intent();
    }

    private static boolean isAmongThree(Example example) {
        return ranking(example).top(3).stream().anyMatch(one -> one.intent() == example.intent());
    }

    private static Ranking ranking(Example example) {
        return JUDGES.intents().score(Training.wording(example, MASKS));
    }

    private static double share(List<Example> examples, Predicate<Example> right) {
        return (double) examples.stream().filter(right).count() / examples.size();
    }
}
