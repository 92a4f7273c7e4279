package zutuan.bot.digest.weekly;

import java.util.ArrayList;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.digest.chart.Fonts;
import zutuan.bot.digest.model.DigestSettings;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;

/// Writes the digest of a week, with its chart.
final class Writer {
    private static final String PNG = "image/png";

    private final Kit kit;
    private final WeekChart chart = new WeekChart(Fonts.installed());

    Writer(Kit kit) {
        this.kit = kit;
    }

    /// A digest as it goes out; empty if nothing happened and nothing is ahead.
    record Digest(Message message, boolean isEmpty) {}

    /// Reads beside the writer.
    Digest write(Roster roster, Week week, Mark mark, String reason) {
        var summaries = kit.database().read(tx -> kit.summaries(tx, roster, week));
        var text = new DigestText(week, summaries);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(text.written(mark, reason)));
        if (kit.settings().of(DigestSettings.SECTION).picture()) {
            chart.png(week, summaries).ifPresent(png -> blocks.add(picture(week, png)));
        }
        text.buttons().ifPresent(blocks::add);
        return new Digest(new Message(blocks), text.isEmpty());
    }

    private Block picture(Week week, byte[] png) {
        String name = WeeklyReplies.pictureName(week);
        return new Block.Picture(kit.files().keep(name, PNG, png).reference(), name);
    }

    /// Without a chart; reads beside the writer, too.
    DigestText text(Roster roster, Week week) {
        return new DigestText(week, kit.database().read(tx -> kit.summaries(tx, roster, week)));
    }
}
