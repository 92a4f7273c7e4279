package zutuan.bot.kernel.chinese.intent;

/// Reckons with probabilities by their odds. Pure.
final class Odds {
    private Odds() {}

    /// A probability that something counts for, in units of logits.
    static double raised(double probability, double logits) {
        return probability(logit(probability) + logits);
    }

    /// Half way between two.
    static double between(double one, double other) {
        return probability((logit(one) + logit(other)) / 2);
    }

    private static double logit(double probability) {
        return Math.log((probability + 1e-9) / (1 - probability + 1e-9));
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
