package zutuan.bot.kernel.embedding;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import zutuan.bot.kernel.chinese.intent.Example;
import zutuan.bot.kernel.chinese.intent.Heads;

/// A program of the build: learns from the corpus what points of sentences mean, and writes it to
/// the file named.
public final class HeadTraining {
    private HeadTraining() {}

    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0]);
        var provider = Embedder.shipped().orElseThrow();
        try (var embedder = new Embedder(provider, Duration.ofMinutes(1));
                var out =
                        new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file)))) {
            if (!embedder.awaitLoaded()) {
                throw new IOException("no embedding");
            }
            Heads.trainedOn(Example.corpus(), embedder).write(out);
        }
    }
}
