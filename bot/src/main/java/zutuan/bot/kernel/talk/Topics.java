package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.List;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// The open matters of all features, for a feature that refers to others' matters without knowing
/// the features.
@FunctionalInterface
public interface Topics {
    /// Every open matter of a workspace, by standing, then by age.
    List<Topic> open(Transaction tx, Roster roster, Instant now);
}
