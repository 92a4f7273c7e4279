package zutuan.bot.kernel.store;

import java.time.Duration;
import java.time.Instant;

/// The rows of the instances that run on one database. Stateless.
final class InstanceStore {
    private static final Duration KEPT = Duration.ofDays(1);

    /// Says that an instance runs, and with which media folder.
    void seen(Transaction tx, String id, String folder, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        insert into instance (id, folder, seen_at) values (:id, :folder, :now)
                        on conflict (id) do update set seen_at = excluded.seen_at
                        """)
                .bind("id", id)
                .bind("folder", folder)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// Whether another instance was seen since then that keeps its media elsewhere.
    boolean strangers(Transaction tx, String id, String folder, Instant since) {
        return tx.handle()
                        .createQuery(
                                """
                                select count(*) from instance
                                where id <> :id and folder <> :folder and seen_at >= :since
                                """)
                        .bind("id", id)
                        .bind("folder", folder)
                        .bind("since", since.toEpochMilli())
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    void gone(Transaction tx, String id, Instant now) {
        tx.handle()
                .createUpdate("delete from instance where id = :id or seen_at < :before")
                .bind("id", id)
                .bind("before", now.minus(KEPT).toEpochMilli())
                .execute();
    }
}
