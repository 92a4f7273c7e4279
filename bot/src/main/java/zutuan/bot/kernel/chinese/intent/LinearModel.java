package zutuan.bot.kernel.chinese.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Multinomial logistic regression over hashed traits, its weights rounded to 16 bits. Immutable,
/// thread-safe.
final class LinearModel {
    /// Weights beyond ±8 do not occur in what is trained here.
    private static final float STEP = 1 / 4096f;

    private final int classes;
    private final int[] hashes;
    private final short[] weights;
    private final float temperature;

    /// `hashes` ascending; `weights` has a row of `classes` for each hash.
    LinearModel(int classes, int[] hashes, float[] weights, float temperature) {
        this(classes, hashes, rounded(weights), temperature);
    }

    private LinearModel(int classes, int[] hashes, short[] weights, float temperature) {
        this.classes = classes;
        this.hashes = hashes;
        this.weights = weights;
        this.temperature = temperature;
    }

    private static short[] rounded(float[] weights) {
        var rounded = new short[weights.length];
        for (int at = 0; at < weights.length; at++) {
            int step = Math.round(weights[at] / STEP);
            rounded[at] = (short) Math.clamp(step, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return rounded;
    }

    LinearModel tempered(float other) {
        return new LinearModel(classes, hashes, weights, other);
    }

    /// The probability of each class.
    double[] probabilities(Traits traits) {
        var sums = new double[classes];
        double square = 1e-9;
        for (int at = 0; at < traits.hashes().length; at++) {
            int row = Arrays.binarySearch(hashes, traits.hashes()[at]);
            if (row >= 0) {
                float weight = traits.weights()[at];
                square += weight * weight;
                for (int one = 0; one < classes; one++) {
                    sums[one] += weight * weights[row * classes + one];
                }
            }
        }
        double scale = STEP / Math.sqrt(square) / temperature;
        for (int one = 0; one < classes; one++) {
            sums[one] *= scale;
        }
        return softmax(sums);
    }

    /// Turns sums into probabilities, in place.
    static double[] softmax(double[] sums) {
        double most = Arrays.stream(sums).max().orElse(0);
        double total = 0;
        for (int one = 0; one < sums.length; one++) {
            sums[one] = Math.exp(sums[one] - most);
            total += sums[one];
        }
        for (int one = 0; one < sums.length; one++) {
            sums[one] /= total;
        }
        return sums;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(hashes.length);
        out.writeFloat(temperature);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
        for (short weight : weights) {
            out.writeShort(weight);
        }
    }

    static LinearModel read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        var hashes = new int[in.readInt()];
        float temperature = in.readFloat();
        var weights = new short[hashes.length * classes];
        for (int at = 0; at < hashes.length; at++) {
            hashes[at] = in.readInt();
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] = in.readShort();
        }
        return new LinearModel(classes, hashes, weights, temperature);
    }
}
