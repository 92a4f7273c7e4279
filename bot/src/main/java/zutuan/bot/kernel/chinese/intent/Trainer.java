package zutuan.bot.kernel.chinese.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/// Fits a {@link LinearModel} to labelled traits: stochastic gradient steps, each weight with its
/// own falling rate (AdaGrad). The order is shuffled with a fixed seed, so the same lessons give
/// the same model. Used once, by one thread.
final class Trainer {
    private static final int ROUNDS = 6;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-6;
    private static final double NEGLIGIBLE = 1e-5;
    private static final double HIDDEN = 0.5;

    private final int classes;
    private final int[] hashes;
    private final float[] weights;
    private final float[] squares;

    /// `weight` says how much the lesson counts.
    record Lesson(Traits traits, int label, float weight) {}

    /// `hidden` is the share of its traits that a lesson does not show.
    private record Course(int rounds, int seed, double hidden) {}

    private record Row(int[] rows, float[] values, int label, float weight) {
        /// Without some of its traits, the others so much larger.
        Row thinned(Course course, Random chance) {
            var left = new int[rows.length];
            var kept = new float[rows.length];
            int size = 0;
            double square = 1e-9;
            for (int at = 0; at < rows.length; at++) {
                if (chance.nextDouble() >= course.hidden()) {
                    left[size] = rows[at];
                    kept[size] = values[at];
                    square += values[at] * values[at];
                    size++;
                }
            }
            for (int at = 0; at < size; at++) {
                kept[at] /= (float) Math.sqrt(square);
            }
            return new Row(Arrays.copyOf(left, size), Arrays.copyOf(kept, size), label, weight);
        }
    }

    private Trainer(int classes, int[] hashes) {
        this.classes = classes;
        this.hashes = hashes;
        this.weights = new float[hashes.length * classes];
        this.squares = new float[weights.length];
    }

    static LinearModel train(List<Lesson> lessons, int classes) {
        return train(lessons, classes, ROUNDS);
    }

    static LinearModel train(List<Lesson> lessons, int classes, int rounds) {
        var hashes = vocabulary(lessons);
        return new LinearModel(
                classes, hashes, weights(lessons, classes, hashes, new Course(rounds, 1, 0)), 1);
    }

    /// The mean of as many models, each of which saw the lessons in another order and half of each
    /// lesson at a time: where lessons are few, one alone was measured to depend on their order,
    /// and to believe too much in the words of those who wrote them.
    static LinearModel mean(List<Lesson> lessons, int classes, int rounds, int models) {
        var hashes = vocabulary(lessons);
        var mean = new float[hashes.length * classes];
        for (int seed = 1; seed <= models; seed++) {
            var weights = weights(lessons, classes, hashes, new Course(rounds, seed, HIDDEN));
            for (int at = 0; at < mean.length; at++) {
                mean[at] += weights[at] / models;
            }
        }
        return new LinearModel(classes, hashes, mean, 1);
    }

    private static float[] weights(List<Lesson> lessons, int classes, int[] hashes, Course course) {
        var trainer = new Trainer(classes, hashes);
        var rows = new ArrayList<Row>();
        lessons.forEach(lesson -> rows.add(trainer.row(lesson)));
        var chance = new Random(course.seed());
        for (int round = 0; round < course.rounds(); round++) {
            Collections.shuffle(rows, chance);
            rows.forEach(
                    row -> trainer.learn(course.hidden() > 0 ? row.thinned(course, chance) : row));
        }
        return trainer.weights;
    }

    /// Traits of little weight that occur once are left out: there are many, and they teach
    /// nothing.
    private static int[] vocabulary(List<Lesson> lessons) {
        var counts = new HashMap<Integer, Integer>();
        for (var lesson : lessons) {
            var traits = lesson.traits();
            for (int at = 0; at < traits.hashes().length; at++) {
                counts.merge(traits.hashes()[at], traits.weights()[at] < 1 ? 1 : 2, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .mapToInt(entry -> entry.getKey())
                .sorted()
                .toArray();
    }

    /// The rows of the known traits, their weights scaled to length one.
    private Row row(Lesson lesson) {
        var traits = lesson.traits();
        var rows = new int[traits.hashes().length];
        var values = new float[rows.length];
        int known = 0;
        double square = 1e-9;
        for (int at = 0; at < rows.length; at++) {
            int row = Arrays.binarySearch(hashes, traits.hashes()[at]);
            if (row >= 0) {
                rows[known] = row * classes;
                values[known] = traits.weights()[at];
                square += values[known] * values[known];
                known++;
            }
        }
        for (int at = 0; at < known; at++) {
            values[at] /= (float) Math.sqrt(square);
        }
        return new Row(
                Arrays.copyOf(rows, known),
                Arrays.copyOf(values, known),
                lesson.label(),
                lesson.weight());
    }

    private void learn(Row row) {
        var chances = new double[classes];
        for (int at = 0; at < row.rows().length; at++) {
            for (int one = 0; one < classes; one++) {
                chances[one] += weights[row.rows()[at] + one] * row.values()[at];
            }
        }
        LinearModel.softmax(chances);
        for (int one = 0; one < classes; one++) {
            double error = (chances[one] - (one == row.label() ? 1 : 0)) * row.weight();
            if (Math.abs(error) > NEGLIGIBLE) {
                step(row, one, error);
            }
        }
    }

    private void step(Row row, int one, double error) {
        for (int at = 0; at < row.rows().length; at++) {
            int weight = row.rows()[at] + one;
            double slope = error * row.values()[at] + DECAY * weights[weight];
            squares[weight] += (float) (slope * slope);
            weights[weight] -= (float) (RATE * slope / (Math.sqrt(squares[weight]) + 1e-3));
        }
    }
}
