package zutuan.bot.kernel.embedding.bge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import zutuan.bot.kernel.embedding.Embedding;
import zutuan.bot.kernel.embedding.EmbeddingProvider;

/// Reads the model and its vocabulary from the class path.
public final class BgeProvider implements EmbeddingProvider {
    private static final String NAME = "/bge-small-zh-v1.5-q";

    /// Messages are short; a long one is known by its beginning.
    private static final int MOST = 128;

    @Override
    public Embedding open() throws IOException {
        try (var model = resource(".onnx");
                var tokenizer = resource("-tokenizer.json")) {
            return new BgeEmbedding(
                    model.readAllBytes(), new WordPiece(vocabulary(tokenizer), MOST));
        } catch (LinkageError unfit) {
            throw new IOException("onnxruntime does not run on this machine", unfit);
        }
    }

    private static Map<String, Integer> vocabulary(InputStream tokenizer) throws IOException {
        return new JsonMapper()
                .readerForMapOf(Integer.class)
                .at("/model/vocab")
                .readValue(tokenizer);
    }

    private static InputStream resource(String end) throws IOException {
        var stream = BgeProvider.class.getResourceAsStream(NAME + end);
        if (stream == null) {
            throw new IOException("not on the class path: " + NAME + end);
        }
        return stream;
    }
}
