package zutuan.bot.issue.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.chinese.similar.SimilarTexts;
import zutuan.bot.kernel.store.Transaction;

/// The words of all closed issues, to find those most like a new report's.
///
/// Follows the table: each search first takes in what was closed since the last one, whichever
/// instance closed it, so that nothing has to be told and no rollback leaves a trace. An issue that
/// was opened again stays until it is asked for: whoever searches looks at the issue itself.
/// Thread-safe.
public final class SolvedTexts {
    /// A transaction may commit this much later than its steps say.
    private static final Duration LATE = Duration.ofMinutes(10);

    private final IssueListStore lists;
    private final Sentences sentences;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    public SolvedTexts(IssueListStore lists, Sentences sentences) {
        this.lists = lists;
        this.sentences = sentences;
    }

    /// A closed issue's number, when it was closed, and the report's words.
    record Solved(long number, long closedAt, String said) {}

    /// What is known of one workspace; `until` is the latest close.
    private static final class Shelf {
        private final SimilarTexts texts;
        private final Map<Long, Long> closedAt = new HashMap<>();
        private Instant until = Instant.EPOCH;

        private Shelf(Sentences sentences) {
            texts = new SimilarTexts(sentences);
        }

        private synchronized void follow(IssueListStore lists, Transaction tx, String workspace) {
            lists.solvedSince(tx, workspace, until.minus(LATE), this::take);
        }

        private void take(Solved solved) {
            Long before = closedAt.put(solved.number(), solved.closedAt());
            if (before == null || before != solved.closedAt()) {
                texts.put(Long.toString(solved.number()), solved.said());
            }
            var at = Instant.ofEpochMilli(solved.closedAt());
            until = at.isAfter(until) ? at : until;
        }
    }

    /// Takes in what was closed since the last time.
    public void follow(Transaction tx, String workspace) {
        shelf(workspace).follow(lists, tx, workspace);
    }

    private Shelf shelf(String workspace) {
        return shelves.computeIfAbsent(workspace, _ -> new Shelf(sentences));
    }

    /// The numbers of the closed issues most like a text, the best first.
    public List<Long> mostLike(Transaction tx, String workspace, String said, int limit) {
        follow(tx, workspace);
        return shelf(workspace).texts.search(said, limit).stream()
                .map(match -> Long.valueOf(match.key()))
                .toList();
    }
}
