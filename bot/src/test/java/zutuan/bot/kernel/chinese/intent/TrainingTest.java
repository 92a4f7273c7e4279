package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class TrainingTest {
    private static final Wording ROAD = new Wording("路塌了,车过不去", Card.NONE, "路塌了,车过不去");

    @Test
    void the_same_examples_give_the_same_model() {
        var some = everyTenth(0);

        assertThat(Training.intents(some).probabilities(Traits.of(ROAD)))
                .containsExactly(Training.intents(some).probabilities(Traits.of(ROAD)));
    }

    @Test
    void a_written_model_reads_back() throws IOException {
        var model = Training.domains(everyTenth(0));
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));

        var read =
                LinearModel.read(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.probabilities(Traits.of(ROAD)))
                .containsExactly(model.probabilities(Traits.of(ROAD)));
    }

    @Test
    void the_program_writes_what_is_loaded_at_start(@TempDir Path folder) throws IOException {
        var file = folder.resolve("new/judges.bin");
        Training.main(new String[] {file.toString()});

        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var judges = Judges.read(in);

            assertThat(judges.intents().score(ROAD))
                    .isEqualTo(Judges.shipped().intents().score(ROAD));
            assertThat(judges.domains().read(ROAD)).isEqualTo(Domain.INFRA);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void examples_held_back_are_understood_and_probabilities_can_be_believed() {
        var corpus = Example.corpus();
        var learned = new ArrayList<Example>();
        var held = new ArrayList<Example>();
        for (int line = 0; line < corpus.size(); line++) {
            (line / 12 % 5 == 0 ? held : learned).add(corpus.get(line));
        }
        var judges = Judges.trainedOn(learned);
        var masks = Example.masks();
        double right = 0;
        double believed = 0;
        for (var example : held) {
            var best = judges.intents().score(Training.wording(example, masks)).best();
            right += best.intent() == example.intent() ? 1 : 0;
            believed += best.probability();
        }

        assertThat(right / held.size()).isGreaterThan(0.78);
        assertThat(believed / held.size()).isCloseTo(right / held.size(), within(0.05));
    }

    private static List<Example> everyTenth(int first) {
        var corpus = Example.corpus();
        var some = new ArrayList<Example>();
        for (int line = first; line < corpus.size(); line += 10) {
            some.add(corpus.get(line));
        }
        return some;
    }
}
