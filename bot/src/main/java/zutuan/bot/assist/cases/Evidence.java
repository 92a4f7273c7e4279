package zutuan.bot.assist.cases;

/// What speaks for it that a description is of a case's trouble: how well the case fits, how many
/// sorts of signs they share, the pairs of letters they share that tell of trouble, whether the
/// description names a crop or animal, and whether it is about trade or papers instead.
record Evidence(double score, int signs, double pairs, boolean named, boolean offTopic) {
    /// Below it nothing similar is claimed: of what no case covers, one in ten is.
    private static final double FLOOR = 2.0;

    /// Where something is, others are shown beside it from here on.
    private static final double BESIDE = -0.4;

    private static final int MANY = 3;

    /// The logarithm of the odds. The weights were fitted to descriptions that farmers might give,
    /// with and without a case for them.
    private double odds() {
        return -9.1
                + 2.6 * Math.log1p(score)
                + 0.7 * Math.min(signs, MANY)
                + 1.4 * Math.log1p(pairs)
                + (named ? 2.4 : 0)
                - (offTopic ? 4.6 : 0);
    }

    /// Between 0 and 1.
    double likeness() {
        return 1 / (1 + Math.exp(-odds()));
    }

    boolean suffices() {
        return odds() >= FLOOR;
    }

    boolean sufficesBeside() {
        return odds() >= BESIDE;
    }
}
