package zutuan.bot.kernel.chinese.intent;

/// How probable it is that a message tells of danger here and now, and most likely which.
///
/// @param probability between 0 and 1
/// @param sure whether the kind is plain enough to name one number to call
public record Danger(double probability, Peril peril, boolean sure) {
    /// From here on a group is told although nobody asked, and a report is urgent. Measured by
    /// writers held back: fewer than four in a hundred sentences that only sound alike are as
    /// probable.
    private static final double CRY = 0.55;

    public static final Danger NONE = new Danger(0, Peril.CUT_OFF, false);

    /// Whether it is animals, and plainly so: then it is kept to the vets and the town.
    public boolean isEpidemic() {
        return peril == Peril.EPIDEMIC && sure;
    }

    /// Whether it cannot wait, whoever it was said to.
    public boolean isCry() {
        return probability >= CRY;
    }
}
