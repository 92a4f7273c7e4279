package zutuan.bot.kernel.embedding.bge;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import zutuan.bot.kernel.embedding.Embedding;

/// The point of a text: the first vector of the last layer, scaled to length one.
final class BgeEmbedding implements Embedding {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece pieces;

    BgeEmbedding(byte[] model, WordPiece pieces) throws IOException {
        this.pieces = pieces;
        try (var options = new OrtSession.SessionOptions()) {
            // Two cores serve the members; one thread takes two milliseconds.
            options.setIntraOpNumThreads(1);
            // Sentences are short: memory kept for the longest one would never be needed again.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            environment = OrtEnvironment.getEnvironment();
            session = environment.createSession(model, options);
        } catch (OrtException broken) {
            throw new IOException("onnxruntime does not take the model", broken);
        }
    }

    @Override
    public float[] of(String text) {
        long[] numbers = pieces.numbers(text);
        var attention = new long[numbers.length];
        Arrays.fill(attention, 1);
        try (var input = tensor(numbers);
                var mask = tensor(attention);
                var types = tensor(new long[numbers.length]);
                var result =
                        session.run(
                                Map.of(
                                        "input_ids", input,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            var layer = (float[][][]) result.get(0).getValue();
            return scaled(layer[0][0]);
        } catch (OrtException broken) {
            throw new IllegalStateException("onnxruntime", broken);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        long[] shape = {1, values.length};
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static float[] scaled(float[] vector) {
        double square = 0;
        for (float one : vector) {
            square += one * one;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
        for (int at = 0; at < vector.length; at++) {
            vector[at] *= scale;
        }
        return vector;
    }
}
