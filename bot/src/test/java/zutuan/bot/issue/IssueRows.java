package zutuan.bot.issue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;

/// Looks at tables directly.
final class IssueRows {
    private IssueRows() {}

    static Map<String, Instant> timers(Transaction tx, String id) {
        var timers = new HashMap<String, Instant>();
        tx.handle()
                .createQuery("select name, due_at from job where id = :id")
                .bind("id", id)
                .map((row, _) -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .forEach(timer -> timers.put(timer.getKey(), timer.getValue()));
        return timers;
    }

    /// How SQLite would run a statement, one step a line.
    static List<String> plan(Transaction tx, String sql) {
        return tx.handle()
                .createQuery("explain query plan " + sql)
                .map((row, _) -> row.getString("detail"))
                .list();
    }

    /// A quarter each reported, claimed, asked to close and closed, as the first version wrote
    /// them.
    static void writeAsFirstVersion(Transaction tx, int many, Instant at) {
        String[] states = {"REPORTED", "CLAIMED", "CLOSE_ASKED", "CLOSED"};
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into issue (workspace, number, reporter_id, reported_at, said,
                                    village_id, hamlet, domain, urgency, team_id, due_at, state,
                                    lead_id, lead_since, result, asked_at, closed_at, closed_by,
                                    conversation)
                                values ('yunling', :number, 'liming', :at, '河边垃圾没人清', 'shiqiao', '',
                                    'env', 'NORMAL', 'huanjing', :due, :state, :lead, :at, '清了', :at,
                                    :at, 'liming', 'webchat/bot/GROUP/g1')
                                """);
        for (int number = 1; number <= many; number++) {
            String state = states[(number - 1) % 4];
            batch.bind("number", number)
                    .bind("at", at.toEpochMilli())
                    .bind("due", at.toEpochMilli() + 604_800_000L)
                    .bind("state", state)
                    .bind("lead", state.equals("REPORTED") ? null : "zhaoqiang")
                    .add();
        }
        batch.execute();
        tx.handle()
                .execute("insert into issue_number (workspace, last) values ('yunling', ?)", many);
    }

    static void claimAsFirstVersion(Transaction tx, long number, String memberId, Instant at) {
        tx.handle()
                .execute(
                        "update issue set state = 'CLAIMED', lead_id = ?, lead_since = ?"
                                + " where number = ? and state = 'REPORTED'",
                        memberId,
                        at.toEpochMilli(),
                        number);
    }

    static Map<String, @Nullable String> row(Transaction tx, long number, List<String> columns) {
        return tx.handle()
                .createQuery("select * from issue where number = :number")
                .bind("number", number)
                .map((row, _) -> {
                    var found = new HashMap<String, @Nullable String>();
                    for (String column : columns) {
                        found.put(column, row.getString(column));
                    }
                    return found;
                })
                .one();
    }
}
