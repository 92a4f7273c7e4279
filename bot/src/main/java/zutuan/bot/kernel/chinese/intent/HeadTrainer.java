package zutuan.bot.kernel.chinese.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Fits a {@link Head} as {@link Trainer} fits a linear model: stochastic gradient steps with a
/// falling rate for each weight, shuffled with a fixed seed. Used once, by one thread.
final class HeadTrainer {
    private static final int ROUNDS = 30;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-5;
    private static final double NEGLIGIBLE = 1e-4;

    private final float[][] weights;
    private final double[][] squares;

    /// `weight` says how much the lesson counts.
    record Lesson(float[] input, int label, float weight) {}

    private HeadTrainer(int classes, int size) {
        weights = new float[classes][size];
        squares = new double[classes][size];
    }

    static Head train(List<Lesson> lessons, int classes) {
        var trainer = new HeadTrainer(classes, lessons.getFirst().input().length);
        var order = new ArrayList<>(lessons);
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(trainer::learn);
        }
        return new Head(trainer.weights);
    }

    private void learn(Lesson lesson) {
        var chances = new Head(weights).probabilities(lesson.input());
        for (int one = 0; one < chances.length; one++) {
            double error = (chances[one] - (one == lesson.label() ? 1 : 0)) * lesson.weight();
            if (Math.abs(error) > NEGLIGIBLE) {
                step(weights[one], squares[one], lesson.input(), error);
            }
        }
    }

    private static void step(float[] row, double[] squares, float[] input, double error) {
        for (int at = 0; at < row.length; at++) {
            double slope = error * input[at] + DECAY * row[at];
            squares[at] += slope * slope;
            row[at] -= (float) (RATE * slope / (Math.sqrt(squares[at]) + 1e-3));
        }
    }
}
