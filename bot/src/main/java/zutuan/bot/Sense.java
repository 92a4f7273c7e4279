package zutuan.bot;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.chinese.intent.Judges;
import zutuan.bot.kernel.embedding.Embedder;
import zutuan.bot.kernel.settings.Settings;

/// Who judges sentences, and by what: characters, and the sentence model if the settings ask for it
/// and the program was packaged with one.
record Sense(Supplier<Judges> judges, Sentences sentences, Runnable end) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sense.class);

    /// Characters alone.
    static final Sense PLAIN = new Sense(Judges::shipped, Sentences.NONE, () -> {});

    /// The model loads in the background; until then characters must do.
    static Sense of(Settings settings) {
        if (!settings.understanding().sentences()) {
            return PLAIN;
        }
        var provider = Embedder.shipped();
        if (provider.isEmpty()) {
            LOG.warn("understanding.scorer is bge, but this program was packaged without: -Pbge");
            return PLAIN;
        }
        var embedder = new Embedder(provider.get(), Embedder.PATIENCE);
        return new Sense(
                () -> Judges.shipped(embedder).orElseGet(Judges::shipped),
                embedder,
                embedder::close);
    }

    /// The same, once the model is there: for a command line, whose first line counts like the
    /// rest.
    static Sense loaded(Settings settings) {
        var sense = of(settings);
        if (sense.sentences() instanceof Embedder embedder && !embedder.awaitLoaded()) {
            LOG.warn("judging by characters alone");
        }
        return sense;
    }

    @Override
    public void close() {
        end.run();
    }
}
