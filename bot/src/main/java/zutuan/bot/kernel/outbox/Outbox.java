package zutuan.bot.kernel.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.store.Transaction;

/// Where everything that the bot says is laid down, in the transaction of what it tells of. Safe
/// for use by many threads.
public final class Outbox {
    private final OutboxStore store;
    private final Courier courier;
    private final QuietHours quietHours;
    private final InstantSource clock;

    public Outbox(OutboxStore store, Courier courier, QuietHours quietHours, InstantSource clock) {
        this.store = store;
        this.courier = courier;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /// Keeps a parcel; it goes out after the commit. A second parcel under the same id is ignored.
    public void put(Transaction tx, Parcel parcel) {
        var now = clock.instant();
        var held = quietHours.hold(parcel);
        var dueAt = held.notBefore();
        if (dueAt.isAfter(now)) {
            // Held by nobody: whichever instance runs when its time has come takes it.
            store.insert(tx, new Consignment(held, 0, dueAt, dueAt), null, now);
            return;
        }
        var row = new Consignment(held, 0, now, courier.lease(now).until());
        if (store.insert(tx, row, courier.instance(), now)) {
            tx.afterCommit(() -> courier.offer(row));
        }
    }

    /// Takes a parcel back: true if it had not been sent and never will be.
    ///
    /// While another instance is just trying it again, it may still go out once.
    public boolean withdraw(Transaction tx, String id) {
        if (!courier.recall(id) || !store.withdraw(tx, id, clock.instant())) {
            return false;
        }
        tx.afterCommit(() -> courier.forget(id));
        return true;
    }

    /// A message of the bot by the platform's id of it.
    public Optional<String> idOf(Transaction tx, Address at, String externalId) {
        return store.idOf(tx, at, externalId);
    }

    /// What a message of the bot is about, by the platform's id of it.
    public Optional<String> subjectOf(Transaction tx, Address at, String externalId) {
        return store.subjectOf(tx, at, externalId);
    }

    /// What the bot's newest message about something is about, if it is not older than `since`.
    public Optional<String> latestSubject(Transaction tx, Address at, Instant since) {
        return store.latestSubject(tx, at, since, clock.instant());
    }

    /// The newest messages before one (or of all), newest first.
    public List<SentMessage> sent(
            Transaction tx, Address at, @Nullable String beforeId, int limit) {
        return store.sent(tx, at, beforeId, limit);
    }

    /// How many messages the bot started there by itself since an instant, for [DailyLimit].
    public int started(Transaction tx, Address at, Instant since) {
        return store.started(tx, at, since);
    }

    /// How far behind the outbox is.
    public OutboxHealth health(Transaction tx) {
        return store.health(tx, clock.instant());
    }

    /// What was given up and what may not have arrived, newest first.
    public List<DeadLetter> dead(Transaction tx, int limit) {
        return store.dead(tx, limit);
    }

    /// Sends a dead letter again under its old key: false if there is none of this id.
    public boolean resend(Transaction tx, String id) {
        var lease = courier.lease(clock.instant());
        var row = store.revive(tx, id, courier.instance(), lease);
        row.ifPresent(revived -> tx.afterCommit(() -> courier.offer(revived)));
        return row.isPresent();
    }
}
