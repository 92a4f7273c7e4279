package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.Sentences;

/// Points of a plane: reports lie to the right, bookings to the left.
final class SecondOpinionTest {
    private static final Sentences PLANE =
            text -> Optional.of(new float[] {text.contains("会") ? -1 : 1, 0});
    private static final List<Example> SOME =
            Example.corpus().stream()
                    .filter(example ->
                            example.intent() == Intent.REPORT_ISSUE
                                    || example.intent() == Intent.BOOK_MEETING)
                    .limit(200)
                    .toList();
    private static final Judges CHARACTERS = Judges.shipped();

    private static Wording wording(String text) {
        return new Wording(text, Card.NONE, text);
    }

    @Test
    void without_a_point_characters_judge_alone() {
        var judges = CHARACTERS.with(Heads.trainedOn(SOME, PLANE), Sentences.NONE);
        var road = wording("路塌了");

        assertThat(judges.intents().score(road)).isEqualTo(CHARACTERS.intents().score(road));
        assertThat(judges.domains().read(road)).isEqualTo(CHARACTERS.domains().read(road));
    }

    @Test
    void a_point_has_its_say() {
        var judges = CHARACTERS.with(Heads.trainedOn(SOME, PLANE), PLANE);
        var unclear = wording("后天上午镇里");

        assertThat(judges.intents().score(unclear).probability(Intent.REPORT_ISSUE))
                .isGreaterThan(
                        CHARACTERS.intents().score(unclear).probability(Intent.REPORT_ISSUE));
    }

    @Test
    void what_was_learned_reads_back() throws IOException {
        var heads = Heads.trainedOn(SOME, PLANE);
        var bytes = new ByteArrayOutputStream();
        heads.write(new DataOutputStream(bytes));

        var read = Heads.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        var input = Traits.of(new float[] {0.6f, 0.8f}, Card.of("issue").orElseThrow());
        assertThat(read.intents().probabilities(input))
                .containsExactly(heads.intents().probabilities(input));
        assertThat(read.domains().probabilities(input))
                .containsExactly(heads.domains().probabilities(input));
    }

    @Test
    void two_opinions_agree_on_what_both_hold_likely() {
        assertThat(SecondOpinion.agreed(new double[] {0.8, 0.1, 0.1}, new double[] {0.1, 0.1, 0.8}))
                .satisfies(both -> {
                    assertThat(both[0]).isEqualTo(both[2]);
                    assertThat(both[0]).isGreaterThan(both[1]);
                    assertThat(both[0] + both[1] + both[2]).isCloseTo(1, within(1e-9));
                });
    }
}
