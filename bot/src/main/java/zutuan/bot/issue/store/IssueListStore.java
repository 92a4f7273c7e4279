package zutuan.bot.issue.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.PlaceReader.Place;
import zutuan.bot.issue.model.Told;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.store.Transaction;

/// Finds issues by what they have in common. Lists leave the assistants out.
public final class IssueListStore {
    /// After every deadline.
    public static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final String NO_EPIDEMIC =
            " and not (domain = 'livestock' and urgency = 'URGENT')";

    /// Of what is late: an outside party's time and the reporter's are not the handlers'.
    private static final String LATE = " and state <> 'CLOSE_ASKED' and party is null";

    private static final int MOST = 1_000;
    private static final int CANDIDATES = 50;

    /// Every report of a busy day is compared with so many.
    private static final int NEWEST = 10;

    /// Nobody looks through more of their own.
    private static final int OWN = 200;

    /// Which issues: `by` is a column of the row, or null for all. What may be an epidemic is left
    /// out unless `confidential`.
    public record Scope(@Nullable String by, String value, boolean confidential) {
        public static final Scope ALL = new Scope(null, "", true);

        public static Scope village(String id) {
            return new Scope("village_id", id, true);
        }

        public static Scope team(String id) {
            return new Scope("team_id", id, true);
        }

        public Scope seen(boolean mayKnow) {
            return new Scope(by, value, mayKnow);
        }

        private String condition() {
            return (by == null ? "" : " and " + by + " = :value")
                    + (confidential ? "" : NO_EPIDEMIC);
        }
    }

    /// A part of a list: `skip` issues are left out before, at most `limit` given.
    public record Page(int skip, int limit) {}

    public List<Long> latestNumbers(Transaction tx, String workspace, int limit) {
        return tx.handle()
                .createQuery(
                        "select number from issue where workspace = :workspace"
                                + " order by number desc limit :limit")
                .bind("workspace", workspace)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /// Open issues by deadline, so that overdue ones come first; those due before `before` only.
    public List<Issue> open(
            Transaction tx, String workspace, Scope scope, Instant before, Page page) {
        return query(
                tx,
                workspace,
                scope,
                "select * from issue where workspace = :workspace and state <> 'CLOSED'"
                        + " and due_at < :before"
                        + late(before)
                        + scope.condition()
                        + " order by due_at, number limit :limit offset :skip",
                before,
                page);
    }

    private static String late(Instant before) {
        return before.equals(FOREVER) ? "" : LATE;
    }

    /// How many of them there are, counted up to a thousand.
    public long count(Transaction tx, String workspace, Scope scope, Instant before) {
        var query =
                tx.handle()
                        .createQuery(
                                "select count(*) from (select 1 from issue"
                                        + " where workspace = :workspace"
                                        + " and state <> 'CLOSED' and due_at < :before"
                                        + late(before)
                                        + scope.condition()
                                        + " limit "
                                        + MOST
                                        + ") found")
                        .bind("workspace", workspace)
                        .bind("before", before.toEpochMilli());
        if (scope.by() != null) {
            query.bind("value", scope.value());
        }
        return query.mapTo(Long.class).one();
    }

    /// Open issues that a member leads or has reported, the first to be due first. Each half is cut
    /// to what may be shown before they are put together, because a half may be long.
    public List<Issue> openOf(Transaction tx, String workspace, String memberId) {
        return tx.handle()
                .createQuery(
                        """
                        select * from (
                            select * from (
                                select * from issue where workspace = :workspace
                                    and state <> 'CLOSED' and lead_id = :member
                                order by due_at, number limit :limit) led
                            union
                            select * from (
                                select * from issue where workspace = :workspace
                                    and state <> 'CLOSED' and reporter_id = :member
                                order by due_at, number limit :limit) reported) mine
                        order by due_at, number limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("member", memberId)
                .bind("limit", OWN)
                .map(IssueStore.WITHOUT_ASSISTANTS)
                .list();
    }

    /// Who assists with open issues, by the issue's number.
    public Map<Long, List<String>> assistants(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        select helped.number, helped.member_id from issue_assist helped
                        join issue on issue.workspace = helped.workspace
                            and issue.number = helped.number
                        where helped.workspace = :workspace and issue.state <> 'CLOSED'
                        """)
                .bind("workspace", workspace)
                .map((row, _) -> Map.entry(row.getLong("number"), row.getString("member_id")))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// What ended, newest first.
    public List<Issue> ended(Transaction tx, String workspace, Scope scope, Page page) {
        return query(
                tx,
                workspace,
                scope,
                "select * from issue where workspace = :workspace and state = 'CLOSED'"
                        + " and closed_at < :before"
                        + scope.condition()
                        + " order by closed_at desc, number desc limit :limit offset :skip",
                FOREVER,
                page);
    }

    private static List<Issue> query(
            Transaction tx, String workspace, Scope scope, String sql, Instant before, Page page) {
        var query =
                tx.handle()
                        .createQuery(sql)
                        .bind("workspace", workspace)
                        .bind("before", before.toEpochMilli())
                        .bind("limit", page.limit())
                        .bind("skip", page.skip());
        if (scope.by() != null) {
            query.bind("value", scope.value());
        }
        return query.map(IssueStore.WITHOUT_ASSISTANTS).list();
    }

    /// The newest of what was reported in a village since then and is open, but for what may be an
    /// epidemic; newest first.
    public List<Told> toldAt(Transaction tx, String workspace, Place place, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select number, hamlet, domain, said from issue where workspace = :workspace
                            and village_id = :village and state <> 'CLOSED'
                            and reported_at >= :since
                            and not (domain = 'livestock' and urgency = 'URGENT')
                        order by reported_at desc limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("village", place.villageId())
                .bind("since", since.toEpochMilli())
                .bind("limit", NEWEST)
                .map((row, _) ->
                        new Told(
                                row.getLong(1),
                                row.getString(2),
                                Domain.of(row.getString(3)),
                                row.getString(4)))
                .list();
    }

    /// Reported in a village since then, of one kind, whatever became of them; newest first.
    public List<Issue> reportedAt(
            Transaction tx, String workspace, Place place, Domain domain, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select * from issue where workspace = :workspace
                            and village_id = :village and domain = :domain
                            and reported_at >= :since
                        order by reported_at desc limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("village", place.villageId())
                .bind("domain", domain.code())
                .bind("since", since.toEpochMilli())
                .bind("limit", CANDIDATES)
                .map(IssueStore.WITHOUT_ASSISTANTS)
                .list();
    }

    /// Every issue that was solved and closed since a moment, but for what may be an epidemic.
    void solvedSince(
            Transaction tx, String workspace, Instant since, Consumer<SolvedTexts.Solved> each) {
        tx.handle()
                .createQuery(
                        """
                        select number, closed_at, said from issue
                        where workspace = :workspace and state = 'CLOSED' and closed_at >= :since
                            and (ending is null or ending in ('CONFIRMED', 'UNCONFIRMED'))
                            and not (domain = 'livestock' and urgency = 'URGENT')
                        order by closed_at, number
                        """)
                .bind("workspace", workspace)
                .bind("since", since.toEpochMilli())
                .map((row, _) ->
                        new SolvedTexts.Solved(
                                row.getLong("number"),
                                row.getLong("closed_at"),
                                row.getString("said")))
                .forEach(each);
    }

    /// Whoever reported what was merged into an issue.
    public List<String> alsoReportedBy(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select distinct reporter_id from issue"
                                + " where workspace = :workspace and ended_into = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(String.class)
                .list();
    }

    /// Open issues for which more time was asked.
    public List<Issue> extensions(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        "select * from issue where workspace = :workspace"
                                + " and extend_until is not null and state <> 'CLOSED'"
                                + " order by number")
                .bind("workspace", workspace)
                .map(IssueStore.WITHOUT_ASSISTANTS)
                .list();
    }

    /// All issues, in the order of their numbers, a part at a time.
    public List<Issue> all(Transaction tx, String workspace, long after, int limit) {
        return tx.handle()
                .createQuery(
                        "select * from issue where workspace = :workspace and number > :after"
                                + " order by number limit :limit")
                .bind("workspace", workspace)
                .bind("after", after)
                .bind("limit", limit)
                .map(IssueStore.WITHOUT_ASSISTANTS)
                .list();
    }
}
