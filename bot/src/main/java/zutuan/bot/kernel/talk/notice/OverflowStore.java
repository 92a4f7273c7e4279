package zutuan.bot.kernel.talk.notice;

import java.time.Instant;
import java.util.List;
import zutuan.bot.kernel.store.Transaction;

/// Keeps what the bot wanted to say of its own accord on a day that was full. Stateless.
final class OverflowStore {
    void put(Transaction tx, String workspace, String id, String said, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        insert into overflow (workspace, id, said, kept_at)
                        values (:workspace, :id, :said, :now)
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("said", said)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// Removes and returns everything, oldest first.
    List<String> take(Transaction tx, String workspace) {
        var all =
                tx.handle()
                        .createQuery(
                                "select said from overflow where workspace = :workspace order by id")
                        .bind("workspace", workspace)
                        .mapTo(String.class)
                        .list();
        tx.handle()
                .createUpdate("delete from overflow where workspace = :workspace")
                .bind("workspace", workspace)
                .execute();
        return all;
    }

    void remove(Transaction tx, String id) {
        tx.handle().createUpdate("delete from overflow where id = :id").bind("id", id).execute();
    }
}
