package zutuan.bot.kernel.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;

/// Keeps what the camera wrote, as data beside the evidence; it never leaves with the picture.
/// Stateless.
public final class PictureFactsStore {
    /// The first member who sends a picture fixes its facts; the same bytes cannot have others.
    public void record(Transaction tx, String reference, PictureFacts facts, Instant now) {
        var spot = facts.spot();
        tx.handle()
                .createUpdate(
                        """
                        insert into picture_facts (reference, taken_at, latitude, longitude, kept_at)
                        values (:reference, :taken, :latitude, :longitude, :now)
                        on conflict do nothing
                        """)
                .bind("reference", reference)
                .bind("taken", facts.takenAt() == null ? null : facts.takenAt().toString())
                .bind("latitude", spot == null ? null : spot.latitude())
                .bind("longitude", spot == null ? null : spot.longitude())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// What was recorded of a picture; its orientation is not.
    public Optional<PictureFacts> find(Transaction tx, String reference) {
        return tx.handle()
                .createQuery("select * from picture_facts where reference = :reference")
                .bind("reference", reference)
                .map((row, _) -> facts(row))
                .findFirst();
    }

    void forget(Transaction tx, Collection<String> references) {
        var batch = tx.handle().prepareBatch("delete from picture_facts where reference = :it");
        references.forEach(reference -> batch.bind("it", reference).add());
        batch.execute();
    }

    private static PictureFacts facts(ResultSet row) throws SQLException {
        @Nullable String taken = row.getString("taken_at");
        double latitude = row.getDouble("latitude");
        var spot =
                row.wasNull() ? null : new PictureFacts.Spot(latitude, row.getDouble("longitude"));
        return new PictureFacts(taken == null ? null : LocalDateTime.parse(taken), spot, 1);
    }
}
