package zutuan.bot.kernel.chinese.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Multinomial logistic regression over the point of a sentence and the card replied to. Immutable,
/// thread-safe.
final class Head {
    private final float[][] weights;

    /// A row of weights for each class, as long as an input.
    Head(float[][] weights) {
        this.weights = weights;
    }

    /// A point, one place for each card, and a constant.
    static float[] input(float[] point, Card card) {
        var input = Arrays.copyOf(point, point.length + Card.values().length + 1);
        input[point.length + card.place()] = 1;
        input[input.length - 1] = 1;
        return input;
    }

    /// The probability of each class.
    double[] probabilities(float[] input) {
        var sums = new double[weights.length];
        for (int one = 0; one < sums.length; one++) {
            double sum = 0;
            for (int at = 0; at < input.length; at++) {
                sum += weights[one][at] * input[at];
            }
            sums[one] = sum;
        }
        return LinearModel.softmax(sums);
    }

    /// Two opinions of the same weight: their geometric mean, scaled to sum up to one.
    static double[] agreed(double[] one, double[] other) {
        var logs = new double[one.length];
        for (int at = 0; at < logs.length; at++) {
            logs[at] = (Math.log(one[at] + 1e-9) + Math.log(other[at] + 1e-9)) / 2;
        }
        return LinearModel.softmax(logs);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        out.writeInt(weights[0].length);
        for (float[] row : weights) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
    }

    static Head read(DataInputStream in) throws IOException {
        var weights = new float[in.readInt()][in.readInt()];
        for (float[] row : weights) {
            for (int at = 0; at < row.length; at++) {
                row[at] = in.readFloat();
            }
        }
        return new Head(weights);
    }
}
