package zutuan.bot.issue.summary;

import java.util.HashMap;
import java.util.Map;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.people.Roster;

/// Issues in a few words, each put into words once, since one issue stands behind several numbers.
/// Not safe for use by several threads.
final class Matters {
    private final Map<Long, String> words = new HashMap<>();
    private final Roster roster;

    Matters(Roster roster) {
        this.roster = roster;
    }

    Roster roster() {
        return roster;
    }

    String of(Issue issue) {
        return words.computeIfAbsent(issue.number(), _ -> SummaryReplies.matter(issue, roster));
    }
}
