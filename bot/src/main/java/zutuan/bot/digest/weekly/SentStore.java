package zutuan.bot.digest.weekly;

import java.time.Instant;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;

/// Keeps which weeks were told of, and which is next. Stateless.
final class SentStore {
    /// What is planned: the week in its ISO form.
    record Planned(String week, Instant dueAt) {}

    /// Who had a week told, when.
    record Sent(String week, Instant at) {}

    /// Takes a week's digest for sent; false if it was before, by whomever.
    boolean first(Transaction tx, String workspace, String week, String by, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into digest_sent (workspace, week, sent_at, sent_by)
                                values (:workspace, :week, :now, :by) on conflict do nothing
                                """)
                        .bind("workspace", workspace)
                        .bind("week", week)
                        .bind("now", now.toEpochMilli())
                        .bind("by", by)
                        .execute()
                == 1;
    }

    /// Notes that a week was told again; false if it never was before.
    boolean again(Transaction tx, String workspace, Order order, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                update digest_sent
                                set resent_at = :now, resent_by = :by, reason = :reason
                                where workspace = :workspace and week = :week
                                """)
                        .bind("workspace", workspace)
                        .bind("week", order.week())
                        .bind("now", now.toEpochMilli())
                        .bind("by", order.memberId())
                        .bind("reason", order.reason())
                        .execute()
                == 1;
    }

    Optional<Sent> sent(Transaction tx, String workspace, String week) {
        return tx.handle()
                .createQuery(
                        "select week, sent_at from digest_sent"
                                + " where workspace = :workspace and week = :week")
                .bind("workspace", workspace)
                .bind("week", week)
                .map((row, _) -> new Sent(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .findFirst();
    }

    Optional<Sent> latest(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        "select week, sent_at from digest_sent where workspace = :workspace"
                                + " order by week desc limit 1")
                .bind("workspace", workspace)
                .map((row, _) -> new Sent(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .findFirst();
    }

    void plan(Transaction tx, String workspace, Planned planned) {
        tx.handle()
                .createUpdate(
                        """
                        insert into digest_plan (workspace, week, due_at)
                        values (:workspace, :week, :due)
                        on conflict (workspace) do update
                            set week = excluded.week, due_at = excluded.due_at
                        """)
                .bind("workspace", workspace)
                .bind("week", planned.week())
                .bind("due", planned.dueAt().toEpochMilli())
                .execute();
    }

    Optional<Planned> planned(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery("select week, due_at from digest_plan where workspace = :workspace")
                .bind("workspace", workspace)
                .map((row, _) ->
                        new Planned(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .findFirst();
    }

    /// True once for a platform.
    boolean warn(Transaction tx, String workspace, String platform, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into digest_passive (workspace, platform, told_at)
                                values (:workspace, :platform, :now) on conflict do nothing
                                """)
                        .bind("workspace", workspace)
                        .bind("platform", platform)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }
}
