package zutuan.bot.kernel.outbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;

/// The outbox rows, as one instance that sends them sees them. Stateless.
///
/// An instance may send what it holds: `owner` is its name and `lease_until` lies in the future.
///
/// Where a row is known by its id, its state is compared as an expression: else PostgreSQL would
/// take the index of the pending ones, which is full of those that are not any more.
record CourierStore(String instance) {
    /// Which rows to claim: those that nobody holds and, with `ours`, those we held before; at most
    /// `limit`, the oldest.
    record Claim(boolean ours, int limit, OutboxStore.Lease lease) {
        private long now() {
            return lease.from().toEpochMilli();
        }

        /// A condition. What is ours is left out unless it is asked for: with it, PostgreSQL would
        /// read all that is pending or was so lately, and not only what nobody holds.
        private String free() {
            return ours ? "(lease_until <= :now or owner = :instance)" : "lease_until <= :now";
        }
    }

    /// The platforms for which something can be claimed. Here and below, a platform is compared as
    /// an expression, so that the index of all rows looks no better than that of the pending ones.
    ///
    /// One after the other, because PostgreSQL then walks the index and strikes out of it what has
    /// been settled; asked for all at once, it would read that again with every sweep.
    Set<String> platforms(Transaction tx, Claim claim) {
        var found = new HashSet<String>();
        var next = another(tx, claim, found);
        while (next.isPresent()) {
            found.add(next.get());
            next = another(tx, claim, found);
        }
        return found;
    }

    private Optional<String> another(Transaction tx, Claim claim, Set<String> known) {
        var query =
                tx.handle()
                        .createQuery(
                                """
                                select platform from outbox
                                where state = 'PENDING' and <free>
                                    and platform || '' not in (<known>)
                                limit 1
                                """)
                        .define("free", claim.free())
                        .bind("now", claim.now())
                        .bindList("known", known.isEmpty() ? List.of("") : List.copyOf(known));
        if (claim.ours()) {
            query.bind("instance", instance);
        }
        return query.mapTo(String.class).findFirst();
    }

    /// Takes rows for this instance, never past an older row of the conversation that another
    /// instance holds. In the order of their ids, which is asked for as an expression: else SQLite
    /// would walk through all that was ever sent to meet the oldest first.
    List<Consignment> claim(Transaction tx, Claim claim, Set<String> platforms) {
        lockTurn(tx, claim);
        return tx
                .handle()
                .createQuery(
                        """
                        update outbox set owner = :instance, lease_until = :until
                        where state || '' = 'PENDING' and id in (
                            select free.id from outbox free
                            where free.state = 'PENDING' and <free>
                                and free.platform || '' in (<platforms>)
                                and not exists (
                                    select 1 from outbox older
                                    where older.state = 'PENDING'
                                        and older.platform = free.platform
                                        and older.account = free.account
                                        and older.conversation = free.conversation
                                        and older.id < free.id
                                        and older.lease_until > :now
                                        and older.owner <> :instance)
                            order by free.id || '' limit :limit)
                        returning *
                        """)
                .define("free", claim.free())
                .bind("instance", instance)
                .bind("until", claim.lease().until().toEpochMilli())
                .bind("now", claim.now())
                .bind("limit", claim.limit())
                .bindList("platforms", List.copyOf(platforms))
                .map((row, _) -> OutboxRows.consignment(row))
                .list()
                .stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /// Without it, two instances on PostgreSQL could each see half of a conversation as free.
    private static void lockTurn(Transaction tx, Claim claim) {
        tx.handle()
                .createUpdate("update outbox_turn set taken_at = :now where id = 1")
                .bind("now", claim.now())
                .execute();
    }

    /// Which of our rows are still ours; they stay so until the new end.
    Set<String> renew(Transaction tx, List<String> ids, Instant until) {
        return tx.handle()
                .createQuery(
                        """
                        update outbox set lease_until = :until
                        where state || '' = 'PENDING' and owner = :instance and id in (<ids>)
                        returning id
                        """)
                .bind("until", until.toEpochMilli())
                .bind("instance", instance)
                .bindList("ids", ids)
                .mapTo(String.class)
                .set();
    }

    /// Lets go of rows, so that anybody may claim them.
    void release(Transaction tx, List<String> ids) {
        tx.handle()
                .createUpdate(
                        """
                        update outbox set owner = null, lease_until = 0
                        where state || '' = 'PENDING' and owner = :instance and id in (<ids>)
                        """)
                .bind("instance", instance)
                .bindList("ids", ids)
                .execute();
    }

    boolean holds(Transaction tx, String id) {
        return tx.handle()
                        .createQuery(
                                """
                                select count(*) from outbox
                                where id = :id and state || '' = 'PENDING' and owner = :instance
                                """)
                        .bind("id", id)
                        .bind("instance", instance)
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    Optional<Parcel> parcel(Transaction tx, String id) {
        return tx.handle()
                .createQuery("select * from outbox where id = :id")
                .bind("id", id)
                .map((row, _) -> OutboxRows.consignment(row).parcel())
                .findOne();
    }

    /// Writes down what became of a row; false if it was not ours to try again any more.
    boolean record(Transaction tx, String id, Fate fate, Instant now) {
        return switch (fate) {
            case Fate.Again again -> postpone(tx, id, again);
            case Fate.Sent(var externalId) -> settle(tx, id, "SENT", externalId, null, now);
            case Fate.Dead(var why, _) -> settle(tx, id, "DEAD", null, why, now);
            case Fate.Uncertain(var why) -> settle(tx, id, "UNKNOWN", null, why, now);
        };
    }

    private boolean postpone(Transaction tx, String id, Fate.Again again) {
        return tx.handle()
                        .createUpdate(
                                """
                                update outbox set attempts = :attempts, due_at = :dueAt, why = :why
                                where id = :id and state || '' = 'PENDING' and owner = :instance
                                """)
                        .bind("id", id)
                        .bind("instance", instance)
                        .bind("attempts", again.attempts())
                        .bind("dueAt", again.dueAt().toEpochMilli())
                        .bind("why", again.why())
                        .execute()
                == 1;
    }

    private static boolean settle(
            Transaction tx,
            String id,
            String state,
            @Nullable String externalId,
            @Nullable String why,
            Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                update outbox set state = :state, owner = null, settled_at = :now,
                                    external_id = :externalId, why = :why,
                                    message = coalesce(veil, message)
                                where id = :id and state || '' = 'PENDING'
                                """)
                        .bind("id", id)
                        .bind("state", state)
                        .bind("externalId", externalId)
                        .bind("why", why)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }
}
