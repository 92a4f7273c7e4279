package zutuan.bot.assist.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zutuan.bot.assist.cases.KeptCase.State;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.store.Transaction;

/// The cases of each town, ready to be searched: the shipped ones and its own.
///
/// Follows the table: each search first takes in what was changed since the last one, whichever
/// instance changed it, so that nothing has to be told and no rollback leaves a trace: what was
/// taken in of a change that was undone is put right by the next look at its row. Thread-safe.
final class CaseShelves {
    /// A transaction may commit this much later than its changes say.
    private static final Duration LATE = Duration.ofMinutes(10);

    private final List<Case> shipped;
    private final CaseStore store;
    private final Sentences sentences;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    CaseShelves(List<Case> shipped, CaseStore store, Sentences sentences) {
        this.shipped = shipped;
        this.store = store;
        this.sentences = sentences;
    }

    /// `until` is the latest change taken in.
    private static final class Shelf {
        private final CaseSearch search;
        private final Map<Integer, Long> revisions = new ConcurrentHashMap<>();
        private Instant until = Instant.EPOCH;

        private Shelf(CaseSearch search) {
            this.search = search;
        }

        private synchronized void follow(CaseStore store, Transaction tx, String workspace) {
            store.since(tx, workspace, until.minus(LATE)).forEach(this::take);
        }

        private void take(KeptCase kept) {
            int number = kept.one().number();
            Long before = revisions.put(number, kept.revision());
            if (before == null || before != kept.revision()) {
                if (kept.state() == State.APPROVED) {
                    search.put(kept.one(), kept.origin());
                } else {
                    search.remove(number);
                }
            }
            var at = kept.last().at();
            until = at.isAfter(until) ? at : until;
        }
    }

    CaseSearch of(Transaction tx, String workspace) {
        var shelf =
                shelves.computeIfAbsent(
                        workspace, _ -> new Shelf(new CaseSearch(shipped, sentences)));
        shelf.follow(store, tx, workspace);
        return shelf.search;
    }
}
