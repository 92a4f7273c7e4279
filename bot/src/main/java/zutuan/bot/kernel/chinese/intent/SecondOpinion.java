package zutuan.bot.kernel.chinese.intent;

import zutuan.bot.kernel.chinese.Sentences;

/// A model over the point of a sentence, which has as much say as the one over its characters.
/// Together they were measured to be right more often than either. Thread-safe.
record SecondOpinion(LinearModel model, Sentences sentences) {
    /// Never has one.
    static final SecondOpinion NONE =
            new SecondOpinion(new LinearModel(0, new int[0], new float[0], 1), Sentences.NONE);

    private static final double IMPOSSIBLE = 1e-9;

    /// The geometric mean of both, scaled to sum up to one; the first where there is no point.
    double[] on(Wording wording, double[] first) {
        return sentences
                .point(wording.said())
                .map(point -> agreed(first, model.probabilities(Traits.of(point, wording.card()))))
                .orElse(first);
    }

    static double[] agreed(double[] one, double[] other) {
        var logs = new double[one.length];
        for (int at = 0; at < logs.length; at++) {
            logs[at] = (Math.log(one[at] + IMPOSSIBLE) + Math.log(other[at] + IMPOSSIBLE)) / 2;
        }
        return LinearModel.softmax(logs);
    }
}
