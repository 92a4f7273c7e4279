package zutuan.bot.kernel.chinese.intent;

/// How probable it is that a message tells of danger here and now, and most likely which.
///
/// @param probability between 0 and 1
/// @param sure whether the kind is plain enough to name one number to call
public record Danger(double probability, Peril peril, boolean sure) {
    /// From here on a group is told although nobody asked, and a report is urgent. Measured by
    /// writers held back: 92 in a hundred cries are as probable, three or four in a hundred
    /// sentences that only sound alike, and one in a hundred lines of talk: of these a group says
    /// most, so they decide. At 0.32 it would be 93 and four.
    private static final double CRY = 0.38;

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
