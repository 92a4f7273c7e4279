package zutuan.bot.assist.model;

import org.jspecify.annotations.Nullable;

/// What is wrong where, as far as it was said. Words that were not said are empty.
///
/// @param thing the crop or animal, such as 烟草 or 母猪
/// @param stage of growth or work, such as 大田
/// @param amount area or head count as it was said, such as 15亩
public record Trouble(Field field, String thing, String stage, Spot spot, String amount) {
    /// A place: the village may be unknown, the hamlet empty.
    public record Spot(@Nullable String villageId, String hamlet) {}

    /// What was said later fills what was not said before, or puts it right.
    public Trouble with(Trouble more) {
        var there = more.spot();
        return new Trouble(
                field,
                first(thing, more.thing()),
                first(more.stage(), stage),
                new Spot(
                        there.villageId() == null ? spot.villageId() : there.villageId(),
                        first(there.hamlet(), spot.hamlet())),
                first(more.amount(), amount));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
