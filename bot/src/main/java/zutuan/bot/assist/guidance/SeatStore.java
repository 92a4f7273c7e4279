package zutuan.bot.assist.guidance;

import java.time.Instant;
import java.util.List;
import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.kernel.store.Transaction;

/// Keeps who was signed up for group guidance. Stateless.
final class SeatStore {
    private static final String WAITING = "WAITING";

    /// Who has a place or waits, in the order of signing up.
    List<Seat> of(Transaction tx, Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select seat, village, name, state, by_id from assist_guidance_seat
                        where workspace = :workspace and number = :number and state <> 'LEFT'
                        order by seat
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) ->
                        new Seat(
                                row.getLong("seat"),
                                row.getString("village"),
                                row.getString("name"),
                                row.getString("state").equals(WAITING),
                                row.getString("by_id")))
                .list();
    }

    /// The number of the next seat; never used again.
    long next(Transaction tx, Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select coalesce(max(seat), 0) + 1 from assist_guidance_seat
                        where workspace = :workspace and number = :number
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(Long.class)
                .one();
    }

    void insert(Transaction tx, Ref ref, Seat seat, Instant at) {
        tx.handle()
                .createUpdate(
                        """
                        insert into assist_guidance_seat
                            (workspace, number, seat, village, name, state, by_id, at)
                        values (:workspace, :number, :seat, :village, :name, :state, :by, :at)
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("seat", seat.number())
                .bind("village", seat.villageId())
                .bind("name", seat.name())
                .bind("state", seat.waiting() ? WAITING : "IN")
                .bind("by", seat.byId())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    void moveUp(Transaction tx, Ref ref, Seat seat) {
        set(tx, ref, seat, "IN");
    }

    void leave(Transaction tx, Ref ref, Seat seat) {
        set(tx, ref, seat, "LEFT");
    }

    private static void set(Transaction tx, Ref ref, Seat seat, String state) {
        tx.handle()
                .createUpdate(
                        """
                        update assist_guidance_seat set state = :state
                        where workspace = :workspace and number = :number and seat = :seat
                        """)
                .bind("state", state)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("seat", seat.number())
                .execute();
    }
}
