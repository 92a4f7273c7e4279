package zutuan.bot.issue.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.store.Transaction;

/// Keeps issues; the workspace comes first in every key.
public final class IssueStore {
    private static final String KEY = " where workspace = :workspace and number = :number";

    private static final String INSERT =
            """
            insert into issue (workspace, number, conversation, source, notice_id, earlier,
                reporter_id, reported_at, said, village_id, hamlet, domain, urgency, team_id,
                state, lead_id, lead_since, result, asked_at,
                ending, ended_into, ended_reason, closed_at, closed_by,
                due_at, clock_from, clock_days, reminded,
                level, level_at, level_by, level_reason, level_due, level_told,
                party, party_contact, party_since, party_due,
                extend_until, extend_reason, extend_by, extend_at,
                returned, idle, progress_at, urged_at)
            values (:workspace, :number, :conversation, :source, :notice, :earlier,
                :reporter_id, :reported_at, :said, :village_id, :hamlet, :domain, :urgency, :team_id,
                :state, :lead_id, :lead_since, :result, :asked_at,
                :ending, :ended_into, :ended_reason, :closed_at, :closed_by,
                :due_at, :clock_from, :clock_days, :reminded,
                :level, :level_at, :level_by, :level_reason, :level_due, :level_told,
                :party, :party_contact, :party_since, :party_due,
                :extend_until, :extend_reason, :extend_by, :extend_at,
                :returned, :idle, :progress_at, :urged_at)
            """;

    /// The first version changes states without counting. The state is an expression, since the key
    /// alone is to find the row.
    private static final String MOVE =
            """
            update issue set revision = revision + 1,
                reporter_id = :reporter_id, reported_at = :reported_at, said = :said,
                village_id = :village_id, hamlet = :hamlet, domain = :domain, urgency = :urgency,
                team_id = :team_id,
                state = :state, lead_id = :lead_id, lead_since = :lead_since, result = :result,
                asked_at = :asked_at,
                ending = :ending, ended_into = :ended_into, ended_reason = :ended_reason,
                closed_at = :closed_at, closed_by = :closed_by,
                due_at = :due_at, clock_from = :clock_from, clock_days = :clock_days,
                reminded = :reminded,
                level = :level, level_at = :level_at, level_by = :level_by,
                level_reason = :level_reason, level_due = :level_due, level_told = :level_told,
                party = :party, party_contact = :party_contact, party_since = :party_since,
                party_due = :party_due,
                extend_until = :extend_until, extend_reason = :extend_reason,
                extend_by = :extend_by, extend_at = :extend_at,
                returned = :returned, idle = :idle, progress_at = :progress_at,
                urged_at = :urged_at
            where workspace = :workspace and number = :number
                and revision = :revision and state || '' = :before
            """;

    /// The next number of a workspace; numbers are never used again.
    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into issue_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace) do update set last = issue_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    /// How an issue came in: the conversation and the message it was reported in, the notice to the
    /// lead that still waits, the earlier issue that it repeats.
    public record Arrival(
            Address conversation,
            @Nullable String source,
            @Nullable String noticeId,
            @Nullable Long earlier) {}

    public void insert(Transaction tx, Issue issue, Arrival arrival) {
        var insert = tx.handle().createUpdate(INSERT);
        at(insert, issue.report().ref())
                .bind("conversation", arrival.conversation().text())
                .bind("source", arrival.source())
                .bind("notice", arrival.noticeId())
                .bind("earlier", arrival.earlier());
        IssueColumns.bind(insert, issue);
        insert.execute();
    }

    /// Writes an issue over the one that was read; false if somebody was faster.
    public boolean move(Transaction tx, Issue before, Issue after, Instant now) {
        var update = tx.handle().createUpdate(MOVE);
        at(update, after.report().ref())
                .bind("revision", before.revision())
                .bind("before", StateColumns.of(before.state()).state());
        IssueColumns.bind(update, after);
        if (update.execute() == 0) {
            return false;
        }
        assistants(tx, before, after, now);
        return true;
    }

    private static <S extends SqlStatement<S>> S at(S statement, Issue.Ref ref) {
        return statement.bind("workspace", ref.workspace()).bind("number", ref.number());
    }

    private static void assistants(Transaction tx, Issue before, Issue after, Instant now) {
        for (var member : without(after.assistants(), before.assistants())) {
            at(
                            tx.handle()
                                    .createUpdate(
                                            """
                                            insert into issue_assist (workspace, number, member_id, since)
                                            values (:workspace, :number, :member, :since)
                                            on conflict do nothing
                                            """),
                            after.report().ref())
                    .bind("member", member)
                    .bind("since", now.toEpochMilli())
                    .execute();
        }
        for (var member : without(before.assistants(), after.assistants())) {
            at(
                            tx.handle()
                                    .createUpdate(
                                            "delete from issue_assist"
                                                    + KEY
                                                    + " and member_id = :member"),
                            after.report().ref())
                    .bind("member", member)
                    .execute();
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(Predicate.not(some::contains)).toList();
    }

    public Optional<Issue> find(Transaction tx, Issue.Ref ref) {
        return at(tx.handle().createQuery("select * from issue" + KEY), ref)
                .map((row, _) -> IssueColumns.read(row, assistants(tx, ref)))
                .findFirst();
    }

    public Optional<Arrival> arrival(Transaction tx, Issue.Ref ref) {
        return at(
                        tx.handle()
                                .createQuery(
                                        "select conversation, source, notice_id, earlier from issue"
                                                + KEY),
                        ref)
                .map((row, _) ->
                        new Arrival(
                                Address.parse(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4) == null ? null : row.getLong(4)))
                .findFirst();
    }

    /// Keeps others from changing an issue until the end of the transaction.
    public void hold(Transaction tx, Issue.Ref ref) {
        at(tx.handle().createUpdate("update issue set revision = revision" + KEY), ref).execute();
    }

    /// Remembers the notice that waits; null when none does.
    public void noticed(Transaction tx, Issue.Ref ref, @Nullable String noticeId) {
        at(tx.handle().createUpdate("update issue set notice_id = :notice" + KEY), ref)
                .bind("notice", noticeId)
                .execute();
    }

    /// The issues that an inbound message reported.
    public List<Issue> reportedBy(Transaction tx, String workspace, String source) {
        return tx.handle()
                .createQuery(
                        "select * from issue where workspace = :workspace and source = :source"
                                + " order by number")
                .bind("workspace", workspace)
                .bind("source", source)
                .map(WITHOUT_ASSISTANTS)
                .list();
    }

    private static List<String> assistants(Transaction tx, Issue.Ref ref) {
        return at(
                        tx.handle()
                                .createQuery(
                                        "select member_id from issue_assist"
                                                + KEY
                                                + " order by since, member_id"),
                        ref)
                .mapTo(String.class)
                .list();
    }

    /// Reads rows for lists, which leave the assistants out.
    static final RowMapper<Issue> WITHOUT_ASSISTANTS =
            (row, _) -> IssueColumns.read(row, List.of());
}
