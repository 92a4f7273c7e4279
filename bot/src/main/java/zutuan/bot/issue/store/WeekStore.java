package zutuan.bot.issue.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.store.Transaction;

/// Finds the issues of a stretch of time, whatever may be an epidemic left out. Stateless; lists
/// leave the assistants out.
public final class WeekStore {
    private static final String NO_EPIDEMIC =
            " and not (domain = 'livestock' and urgency = 'URGENT')";

    /// Those of these numbers that were neither merged nor withdrawn, in the order of their
    /// numbers.
    public List<Issue> standing(Transaction tx, String workspace, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : tx.handle()
                        .createQuery(
                                "select * from issue where workspace = :workspace"
                                        + " and number in (<numbers>)"
                                        + " and (ending is null"
                                        + " or ending not in ('MERGED', 'WITHDRAWN'))"
                                        + NO_EPIDEMIC
                                        + " order by number")
                        .bind("workspace", workspace)
                        .bindList("numbers", List.copyOf(numbers))
                        .map(IssueStore.WITHOUT_ASSISTANTS)
                        .list();
    }

    /// What was reported from one moment until before another and neither merged nor withdrawn, in
    /// the order of time.
    public List<Issue> reported(Transaction tx, String workspace, Instant from, Instant until) {
        return tx.handle()
                .createQuery(
                        "select * from issue where workspace = :workspace"
                                + " and reported_at >= :from and reported_at < :until"
                                + " and (ending is null"
                                + " or ending not in ('MERGED', 'WITHDRAWN'))"
                                + NO_EPIDEMIC
                                + " order by reported_at, number")
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map(IssueStore.WITHOUT_ASSISTANTS)
                .list();
    }

    /// What was solved and closed from one moment until before another, in the order of time.
    public List<Issue> closed(Transaction tx, String workspace, Instant from, Instant until) {
        return tx.handle()
                .createQuery(
                        "select * from issue where workspace = :workspace and state = 'CLOSED'"
                                + " and closed_at >= :from and closed_at < :until"
                                + " and (ending is null"
                                + " or ending in ('CONFIRMED', 'UNCONFIRMED'))"
                                + NO_EPIDEMIC
                                + " order by closed_at, number")
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map(IssueStore.WITHOUT_ASSISTANTS)
                .list();
    }

    /// What was open at a moment, the first to be due first; what is closed now stands as it ended.
    public List<Issue> openAt(Transaction tx, String workspace, Instant at) {
        return tx.handle()
                .createQuery(
                        """
                        select * from (
                            select * from issue where workspace = :workspace
                                and state <> 'CLOSED' and reported_at < :at
                            union all
                            select * from issue where workspace = :workspace
                                and state = 'CLOSED' and closed_at >= :at and reported_at < :at
                                and (ending is null or ending not in ('MERGED', 'WITHDRAWN'))
                        ) stood where not (domain = 'livestock' and urgency = 'URGENT')
                        order by due_at, number
                        """)
                .bind("workspace", workspace)
                .bind("at", at.toEpochMilli())
                .map(IssueStore.WITHOUT_ASSISTANTS)
                .list();
    }
}
