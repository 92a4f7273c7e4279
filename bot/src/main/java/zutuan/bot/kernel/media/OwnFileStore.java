package zutuan.bot.kernel.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;

/// Remembers for whom the bot made a file, and until when. Stateless.
final class OwnFileStore {
    /// For whom a file is.
    record Row(String workspace, String memberId, Instant expiresAt) {}

    void put(Transaction tx, String reference, Row row) {
        tx.handle()
                .createUpdate(
                        """
                        insert into own_file (reference, workspace, member_id, expires_at)
                        values (:reference, :workspace, :member, :expires)
                        """)
                .bind("reference", reference)
                .bind("workspace", row.workspace())
                .bind("member", row.memberId())
                .bind("expires", row.expiresAt().toEpochMilli())
                .execute();
    }

    Optional<Row> find(Transaction tx, String reference) {
        return tx.handle()
                .createQuery("select * from own_file where reference = :reference")
                .bind("reference", reference)
                .map((row, _) ->
                        new Row(
                                row.getString("workspace"),
                                row.getString("member_id"),
                                Instant.ofEpochMilli(row.getLong("expires_at"))))
                .findOne();
    }

    List<String> all(Transaction tx) {
        return tx.handle().createQuery("select reference from own_file").mapTo(String.class).list();
    }

    List<String> expired(Transaction tx, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        delete from own_file where expires_at < :now returning reference
                        """)
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list();
    }
}
