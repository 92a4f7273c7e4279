package zutuan.bot.issue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.store.Transaction;

/// Keeps issues; the workspace comes first in every key.
public final class IssueStore {
    private static final String KEY = " where workspace = :workspace and number = :number";

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
            String conversation,
            @Nullable String source,
            @Nullable String noticeId,
            @Nullable Long earlier) {}

    public void insert(Transaction tx, Issue issue, Arrival arrival) {
        var columns = stored(IssueColumns.of(issue));
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().collect(Collectors.joining(", :", ":", ""));
        var insert =
                tx.handle()
                        .createUpdate(
                                """
                                insert into issue (workspace, number, conversation, source, notice_id,
                                    earlier, <names>)
                                values (:workspace, :number, :conversation, :source, :notice,
                                    :earlier, <values>)
                                """
                                        .replace("<names>", names)
                                        .replace("<values>", values));
        at(insert, issue.report().ref())
                .bind("conversation", arrival.conversation())
                .bind("source", arrival.source())
                .bind("notice", arrival.noticeId())
                .bind("earlier", arrival.earlier());
        bind(insert, columns);
        insert.execute();
    }

    /// Writes an issue over the one that was read; false if somebody was faster.
    public boolean move(Transaction tx, Issue before, Issue after, Instant now) {
        var columns = stored(IssueColumns.of(after));
        String sets =
                columns.keySet().stream()
                        .map(name -> name + " = :" + name)
                        .collect(Collectors.joining(", "));
        var update =
                tx.handle()
                        .createUpdate(
                                "update issue set revision = revision + 1, "
                                        + sets
                                        + KEY
                                        // The first version changes states without counting. As
                                        // an expression: the key alone is to find the row.
                                        + " and revision = :revision and state || '' = :before");
        at(update, after.report().ref())
                .bind("revision", before.revision())
                .bind("before", StateColumns.name(before.state()));
        bind(update, columns);
        if (update.execute() == 0) {
            return false;
        }
        assistants(tx, before, after, now);
        return true;
    }

    private static Map<String, String> stored(Map<String, String> columns) {
        var stored = new TreeMap<>(columns);
        stored.remove(IssueColumns.ASSISTANTS);
        return stored;
    }

    private static <S extends SqlStatement<S>> S at(S statement, Issue.Ref ref) {
        return statement.bind("workspace", ref.workspace()).bind("number", ref.number());
    }

    private static void bind(SqlStatement<?> statement, Map<String, String> columns) {
        columns.forEach((name, value) -> {
            if (IssueColumns.isNumber(name)) {
                statement.bind(name, value.isEmpty() ? null : Long.valueOf(value));
            } else {
                boolean mayBeNull = !name.equals("hamlet") && !name.equals("said");
                statement.bind(name, value.isEmpty() && mayBeNull ? null : value);
            }
        });
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
                .map(new Mapper(_ -> assistants(tx, ref)))
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
                                row.getString(1),
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

    /// The issue that an inbound message reported.
    public Optional<Issue> reportedBy(Transaction tx, String workspace, String source) {
        return tx.handle()
                .createQuery(
                        "select * from issue where workspace = :workspace and source = :source")
                .bind("workspace", workspace)
                .bind("source", source)
                .map(WITHOUT_ASSISTANTS)
                .findFirst();
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
    static final RowMapper<Issue> WITHOUT_ASSISTANTS = new Mapper(_ -> List.of());

    /// Reads whole rows. The names of the columns are asked for once, not with each row.
    private record Mapper(Function<Issue.Ref, List<String>> assistants)
            implements RowMapper<Issue> {
        @Override
        public Issue map(ResultSet row, StatementContext context) throws SQLException {
            return map(row, names(row));
        }

        @Override
        public RowMapper<Issue> specialize(ResultSet rows, StatementContext context)
                throws SQLException {
            var names = names(rows);
            return (row, _) -> map(row, names);
        }

        private static List<String> names(ResultSet rows) throws SQLException {
            var columns = rows.getMetaData();
            var names = new ArrayList<String>();
            for (int index = 1; index <= columns.getColumnCount(); index++) {
                names.add(columns.getColumnLabel(index));
            }
            return names;
        }

        private Issue map(ResultSet row, List<String> names) throws SQLException {
            var columns = new HashMap<String, @Nullable String>();
            for (int index = 0; index < names.size(); index++) {
                columns.put(names.get(index), row.getString(index + 1));
            }
            var ref = new Issue.Ref(row.getString("workspace"), row.getLong("number"));
            columns.put(IssueColumns.ASSISTANTS, String.join(" ", assistants.apply(ref)));
            return IssueColumns.read(ref, columns::get, row.getLong("revision"));
        }
    }
}
