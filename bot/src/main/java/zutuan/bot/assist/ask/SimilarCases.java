package zutuan.bot.assist.ask;

import java.util.List;
import zutuan.bot.kernel.store.Transaction;

/// What was solved before and is like a new request. The book of cases is another room's; this is
/// all that asking needs of it.
@FunctionalInterface
public interface SimilarCases {
    /// So many are shown at most.
    int MOST = 3;

    /// No book of cases.
    SimilarCases NONE = (_, _, _) -> List.of();

    /// The most similar first; empty if nothing is similar enough.
    List<Found> similar(Transaction tx, String workspace, String words);

    /// A case as it is shown: its number, when and by whom, what it was and what helped.
    record Found(String label, String when, String who, String title, String remedy) {}
}
