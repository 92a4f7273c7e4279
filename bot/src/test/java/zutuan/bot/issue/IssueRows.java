package zutuan.bot.issue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}
