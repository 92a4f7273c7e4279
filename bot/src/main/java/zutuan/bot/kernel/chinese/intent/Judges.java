package zutuan.bot.kernel.chinese.intent;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Sentences;

/// The scorer, the domain reader and the danger reader that the program ships. Thread-safe.
public record Judges(CharacterScorer intents, DomainReader domains, DangerReader dangers) {
    private static final String FILE = "judges.bin";
    private static final String HEADS = "heads.bin";

    /// Loaded at first use, so that a start that understands nothing pays nothing.
    private static final class Shipped {
        private static final Judges JUDGES = load();
    }

    public static Judges shipped() {
        return Shipped.JUDGES;
    }

    /// Those that listen to the points of sentences too; empty if the program was packaged without.
    public static Optional<Judges> shipped(Sentences sentences) {
        try (var stream = Judges.class.getResourceAsStream(HEADS)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(shipped().with(Heads.read(data(stream)), sentences));
        } catch (IOException broken) {
            throw new UncheckedIOException(HEADS, broken);
        }
    }

    Judges with(Heads heads, Sentences sentences) {
        var both = intents.with(new SecondOpinion(heads.intents(), sentences));
        return new Judges(
                both, domains.with(new SecondOpinion(heads.domains(), sentences), both), dangers);
    }

    static Judges trainedOn(List<Example> examples) {
        return of(
                Training.intents(examples),
                Training.domains(examples),
                dangers(DangerExample.corpus(), examples));
    }

    private static DangerReader dangers(List<DangerExample> examples, List<Example> harmless) {
        return new DangerReader(Training.dangers(examples, harmless), Training.perils(examples));
    }

    private static Judges load() {
        try (var stream = Judges.class.getResourceAsStream(FILE)) {
            return stream == null ? trainedOn(Example.corpus()) : read(data(stream));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    private static DataInputStream data(InputStream stream) {
        return new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    }

    static Judges read(DataInputStream in) throws IOException {
        var intents = LinearModel.read(in);
        var domains = LinearModel.read(in);
        var dangers = LinearModel.read(in);
        return of(intents, domains, new DangerReader(dangers, LinearModel.read(in)));
    }

    private static Judges of(LinearModel intents, LinearModel domains, DangerReader dangers) {
        var scorer = new CharacterScorer(intents);
        return new Judges(scorer, new DomainReader(domains, scorer), dangers);
    }
}
