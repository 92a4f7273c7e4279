package zutuan.bot.kernel.export;

import java.time.ZoneId;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// A table that can be taken out of the bot: its name on the command line (`issues`), the measure
/// word and noun of its rows (个问题), and where the rows come from.
public record Export(String name, String rows, Source source) {
    /// Reads all rows of a workspace, times in `zone`.
    @FunctionalInterface
    public interface Source {
        Table table(Transaction tx, Roster roster, ZoneId zone);
    }
}
