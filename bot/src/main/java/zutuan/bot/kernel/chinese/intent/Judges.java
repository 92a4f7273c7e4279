package zutuan.bot.kernel.chinese.intent;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The scorer and the domain reader that the program ships. Thread-safe.
public record Judges(IntentScorer intents, DomainReader domains) {
    private static final String FILE = "judges.bin";

    /// Loaded at first use, so that a start that understands nothing pays nothing.
    private static final class Shipped {
        private static final Judges JUDGES = load();
    }

    public static Judges shipped() {
        return Shipped.JUDGES;
    }

    static Judges trainedOn(List<Example> examples) {
        return new Judges(
                new CharacterScorer(Training.intents(examples)),
                new DomainReader(Training.domains(examples)));
    }

    private static Judges load() {
        try (var stream = Judges.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                return trainedOn(Example.corpus());
            }
            return read(new DataInputStream(new BufferedInputStream(stream, 1 << 16)));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    static Judges read(DataInputStream in) throws IOException {
        return new Judges(
                new CharacterScorer(LinearModel.read(in)), new DomainReader(LinearModel.read(in)));
    }
}
