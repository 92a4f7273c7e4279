package zutuan.bot.kernel.embedding;

import java.io.IOException;

/// Where an embedding comes from; found by [java.util.ServiceLoader] if the program was packaged
/// with one.
public interface EmbeddingProvider {
    /// Loads the model, which takes about a second.
    ///
    /// @throws IOException when it cannot be read, or this machine cannot run it
    Embedding open() throws IOException;
}
