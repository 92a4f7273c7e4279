package zutuan.bot.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import zutuan.bot.kernel.store.Transaction;

/// Counts of wrong codes. Stateless.
final class TryStore {
    /// In epoch milliseconds; see the table.
    record Count(long since, long tries, long until, long rounds) {}

    /// Counts one more, and holds the row against others who count.
    Count more(Transaction tx, String scope, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        insert into code_try (scope, since_at, tries, until_at, rounds)
                        values (:scope, :now, 1, 0, 0)
                        on conflict (scope) do update set tries = code_try.tries + 1
                        returning *
                        """)
                .bind("scope", scope)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> count(row))
                .one();
    }

    /// How many since when, without counting.
    Count of(Transaction tx, String scope) {
        return tx.handle()
                .createQuery("select * from code_try where scope = :scope")
                .bind("scope", scope)
                .map((row, _) -> count(row))
                .findFirst()
                .orElse(new Count(0, 0, 0, 0));
    }

    void put(Transaction tx, String scope, Count count) {
        tx.handle()
                .createUpdate(
                        """
                        update code_try set since_at = :since, tries = :tries,
                            until_at = :until, rounds = :rounds
                        where scope = :scope
                        """)
                .bind("scope", scope)
                .bind("since", count.since())
                .bind("tries", count.tries())
                .bind("until", count.until())
                .bind("rounds", count.rounds())
                .execute();
    }

    void forget(Transaction tx, String scope) {
        tx.handle()
                .createUpdate("delete from code_try where scope = :scope")
                .bind("scope", scope)
                .execute();
    }

    void purge(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate(
                        "delete from code_try where since_at < :before and until_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getLong("since_at"),
                row.getLong("tries"),
                row.getLong("until_at"),
                row.getLong("rounds"));
    }
}
