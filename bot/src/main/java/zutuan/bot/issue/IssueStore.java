package zutuan.bot.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Media;
import zutuan.bot.kernel.store.Transaction;

/// Keeps issues; the workspace comes first in every key.
final class IssueStore {
    private final Supplier<String> ids;

    IssueStore(Supplier<String> ids) {
        this.ids = ids;
    }

    /// The next number of a workspace; numbers are never used again.
    long nextNumber(Transaction tx, String workspace) {
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

    /// How an issue came in: the conversation it was reported in, and the notice to the lead that
    /// still waits.
    record Arrival(String conversation, @Nullable String noticeId) {}

    void insert(Transaction tx, Issue issue, Arrival arrival) {
        var report = issue.report();
        var nature = report.nature();
        tx.handle()
                .createUpdate(
                        """
                        insert into issue (workspace, number, reporter_id, reported_at, said, village_id,
                            hamlet, domain, urgency, team_id, due_at, state, conversation, notice_id)
                        values (:workspace, :number, :reporter, :at, :said, :village,
                            :hamlet, :domain, :urgency, :team, :due, 'REPORTED', :conversation, :notice)
                        """)
                .bind("workspace", report.ref().workspace())
                .bind("number", report.ref().number())
                .bind("reporter", report.reporterId())
                .bind("at", report.at().toEpochMilli())
                .bind("said", report.said())
                .bind("village", nature.place().villageId())
                .bind("hamlet", nature.place().hamlet())
                .bind("domain", nature.domain().code())
                .bind("urgency", nature.urgency().name())
                .bind("team", nature.teamId())
                .bind("due", issue.dueAt().toEpochMilli())
                .bind("conversation", arrival.conversation())
                .bind("notice", arrival.noticeId())
                .execute();
    }

    /// Writes a new state over the one that was read; false if somebody was faster.
    boolean move(Transaction tx, Issue before, Issue after) {
        var columns = StateColumns.of(after.state());
        return tx.handle()
                        .createUpdate(
                                """
                                update issue set state = :state, due_at = :due, lead_id = :lead,
                                    lead_since = :since, result = :result, asked_at = :asked,
                                    closed_at = :closed, closed_by = :by
                                where workspace = :workspace and number = :number and state = :before
                                """)
                        .bind("state", columns.state())
                        .bind("due", after.dueAt().toEpochMilli())
                        .bind("lead", columns.leadId())
                        .bind("since", columns.since())
                        .bind("result", columns.result())
                        .bind("asked", columns.askedAt())
                        .bind("closed", columns.closedAt())
                        .bind("by", columns.closedBy())
                        .bind("workspace", after.report().ref().workspace())
                        .bind("number", after.number())
                        .bind("before", StateColumns.of(before.state()).state())
                        .execute()
                == 1;
    }

    Optional<Issue> find(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select * from issue where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> issue(row, assistants(tx, ref)))
                .findFirst();
    }

    Optional<Arrival> arrival(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select conversation, notice_id from issue
                        where workspace = :workspace and number = :number
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> new Arrival(row.getString(1), row.getString(2)))
                .findFirst();
    }

    List<Long> latestNumbers(Transaction tx, String workspace, int limit) {
        return tx.handle()
                .createQuery(
                        "select number from issue where workspace = :workspace"
                                + " order by number desc limit :limit")
                .bind("workspace", workspace)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /// Open issues of a workspace, overdue ones first, then by deadline.
    List<Issue> open(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        select * from issue where workspace = :workspace and state <> 'CLOSED'
                        order by due_at, number
                        """)
                .bind("workspace", workspace)
                .map((row, _) -> issue(row, List.of()))
                .list();
    }

    boolean assist(Transaction tx, Issue.Ref ref, String memberId, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into issue_assist (workspace, number, member_id, since)
                                values (:workspace, :number, :member, :now) on conflict do nothing
                                """)
                        .bind("workspace", ref.workspace())
                        .bind("number", ref.number())
                        .bind("member", memberId)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    void note(Transaction tx, Issue.Ref ref, String memberId, Instant now, String said) {
        tx.handle()
                .createUpdate(
                        """
                        insert into issue_note (id, workspace, number, member_id, at, said)
                        values (:id, :workspace, :number, :member, :now, :said)
                        """)
                .bind("id", ids.get())
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("member", memberId)
                .bind("now", now.toEpochMilli())
                .bind("said", said)
                .execute();
    }

    Optional<String> lastNote(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select said from issue_note where workspace = :workspace and number = :number
                        order by at desc, id desc limit 1
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(String.class)
                .findFirst();
    }

    void attach(Transaction tx, Issue.Ref ref, String memberId, Instant now, List<Media> media) {
        for (var item : media) {
            tx.handle()
                    .createUpdate(
                            """
                            insert into issue_media (workspace, number, reference, name, member_id, at)
                            values (:workspace, :number, :reference, :name, :member, :now)
                            on conflict do nothing
                            """)
                    .bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .bind("reference", item.reference())
                    .bind("name", item.name())
                    .bind("member", memberId)
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    private static List<String> assistants(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select member_id from issue_assist
                        where workspace = :workspace and number = :number order by since, member_id
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(String.class)
                .list();
    }

    private static Issue issue(ResultSet row, List<String> assistants) throws SQLException {
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place(row.getString("village_id"), row.getString("hamlet")),
                        Domain.of(row.getString("domain")),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getString("team_id"));
        var report =
                new Issue.Report(
                        new Issue.Ref(row.getString("workspace"), row.getLong("number")),
                        row.getString("reporter_id"),
                        Instant.ofEpochMilli(row.getLong("reported_at")),
                        row.getString("said"),
                        nature);
        var due = Instant.ofEpochMilli(row.getLong("due_at"));
        return new Issue(report, due, StateColumns.read(row), assistants);
    }
}
