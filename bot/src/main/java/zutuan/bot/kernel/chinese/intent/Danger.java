package zutuan.bot.kernel.chinese.intent;

/// How probable it is that a message tells of danger here and now, and most likely which.
///
/// @param probability between 0 and 1
/// @param sure whether the kind is plain enough to name one number to call
public record Danger(double probability, Peril peril, boolean sure) {
    /// From here on what is told to the bot is urgent. Measured by writers held back: 92 in a
    /// hundred cries are as probable, three or four in a hundred sentences that only sound alike.
    private static final double CRY = 0.38;

    /// From here on a group is told although nobody asked. Of what people say to each other most is
    /// talk, and most of it is less probable; of cries nine in ten are more.
    private static final double LOUD = 0.40;

    public static final Danger NONE = new Danger(0, Peril.CUT_OFF, false);

    /// Whether it is animals, and plainly so: then it is kept to the vets and the town.
    public boolean isEpidemic() {
        return peril == Peril.EPIDEMIC && sure;
    }

    /// Whether it cannot wait, told to the bot.
    public boolean isCry() {
        return probability >= CRY;
    }

    /// Whether it cannot wait, whoever it was said to.
    public boolean isLoud() {
        return probability >= LOUD;
    }
}
