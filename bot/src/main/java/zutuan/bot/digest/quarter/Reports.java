package zutuan.bot.digest.quarter;

import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;

/// Reads the numbers of some days beside the writer.
public record Reports(Kit kit) {
    public Report read(Roster roster, Stretch stretch) {
        var figures = kit.database().read(tx -> kit.figures(tx, roster, stretch.days()));
        return Report.of(stretch, kit.clock().instant(), figures);
    }
}
