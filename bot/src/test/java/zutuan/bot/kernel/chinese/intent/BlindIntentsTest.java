package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Messages written by somebody who had read nothing but what the labels mean. Nothing is trained
/// on them or fitted to them; a floor lies a little below what was measured.
final class BlindIntentsTest {
    private static final Judges JUDGES = Judges.shipped();
    private static final Masks MASKS = Example.masks();
    private static final List<Example> BLIND =
            Resources.lines("blind.tsv").stream().skip(1).map(Example::parse).toList();

    @Test
    void the_likeliest_intent_is_mostly_right() {
        assertThat(share(BLIND, example -> ranking(example).best().intent() == example.intent()))
                .isGreaterThanOrEqualTo(0.84);
    }

    @Test
    void the_right_intent_is_nearly_always_among_three() {
        assertThat(
                        share(
                                BLIND,
                                example ->
                                        ranking(example).top(3).stream()
                                                .anyMatch(one -> one.intent() == example.intent())))
                .isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void a_reply_to_a_card_is_understood_better() {
        var replies = BLIND.stream().filter(example -> !example.card().isNone()).toList();

        assertThat(share(replies, example -> ranking(example).best().intent() == example.intent()))
                .isGreaterThanOrEqualTo(0.89);
    }

    @Test
    void the_domain_is_mostly_right() {
        assertThat(
                        share(
                                BLIND,
                                example ->
                                        JUDGES.domains().read(Training.wording(example, MASKS))
                                                == example.domain()))
                .isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void what_it_is_sure_of_is_right() {
        var sure =
                BLIND.stream()
                        .filter(example -> ranking(example).best().probability() > 0.9)
                        .toList();

        assertThat(sure).hasSizeGreaterThan(BLIND.size() / 2);
        assertThat(share(sure, example -> ranking(example).best().intent() == example.intent()))
                .isGreaterThanOrEqualTo(0.97);
    }

    private static Ranking ranking(Example example) {
        return JUDGES.intents().score(Training.wording(example, MASKS));
    }

    private static double share(List<Example> examples, Predicate<Example> right) {
        return (double) examples.stream().filter(right).count() / examples.size();
    }
}
