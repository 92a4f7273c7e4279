package zutuan.bot.kernel.talk.dialogue;

import java.time.Instant;
import java.util.List;
import zutuan.adapters.Media;
import zutuan.bot.kernel.store.Transaction;

/// Keeps what members sent without words, until words follow. Stateless.
final class LooseMediaStore {
    private static final String OF_MEMBER =
            " where workspace = :workspace and place = :place and member_id = :member";

    void put(Transaction tx, DialogueStore.Key key, Media media, Instant now) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into loose_media (workspace, place, member_id, reference,
                                    kind, name, bytes, sent_at)
                                values (:workspace, :place, :member, :reference,
                                    :kind, :name, :bytes, :now)
                                on conflict (workspace, place, member_id, reference) do update set
                                    sent_at = excluded.sent_at
                                """);
        key.bind(update)
                .bind("reference", media.reference())
                .bind("kind", media.kind().name())
                .bind("name", media.name())
                .bind("bytes", media.bytes())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// What was sent since then, in the order of sending.
    List<Media> since(Transaction tx, DialogueStore.Key key, Instant since) {
        var query =
                tx.handle()
                        .createQuery(
                                "select * from loose_media"
                                        + OF_MEMBER
                                        + " and sent_at >= :since order by sent_at, name");
        return key.bind(query)
                .bind("since", since.toEpochMilli())
                .map((row, _) ->
                        new Media(
                                Media.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("reference"),
                                row.getLong("bytes")))
                .list();
    }

    void remove(Transaction tx, DialogueStore.Key key) {
        key.bind(tx.handle().createUpdate("delete from loose_media" + OF_MEMBER)).execute();
    }

    void purge(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate("delete from loose_media where sent_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
