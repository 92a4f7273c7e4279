package zutuan.bot.kernel.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Block;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Envelope;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.outbox.text.MessageSplitter;
import zutuan.bot.kernel.outbox.text.Parts;
import zutuan.bot.kernel.store.Transaction;

/// Where everything that the bot says is laid down, in the transaction of what it tells of. Safe
/// for use by many threads.
public final class Outbox {
    /// Behind the id of the second and third part of a long message.
    private static final String PART = "-";

    /// So late that nothing is due by itself.
    private static final Instant WHEN_SPOKEN_TO = Instant.parse("9999-12-31T04:00:00Z");

    private final RestStore rests = new RestStore();
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
    ///
    /// What is too long for the platform goes out in parts. What a platform does not let the bot
    /// say of its own accord waits until somebody speaks there, see [#heard].
    public void put(Transaction tx, Parcel parcel) {
        var platform = courier.platform(parcel.to().platform());
        if (platform == null) {
            putWhole(tx, quietHours.hold(parcel));
            return;
        }
        var abilities = platform.capabilities();
        boolean pushed = parcel.urgency() != Priority.ANSWER;
        var held =
                pushed && !abilities.features().canPush()
                        ? parcel.at(WHEN_SPOKEN_TO)
                        : quietHours.hold(parcel);
        var parts = Parts.of(takenBy(abilities, parcel.message()), abilities.maxBytes());
        for (int index = 0; index < parts.messages().size(); index++) {
            String id = index == 0 ? parcel.id() : parcel.id() + PART + (index + 1);
            putWhole(tx, held.part(id, parts.messages().get(index)));
        }
        if (!parts.rest().isEmpty()) {
            var rest = new RestStore.Rest(parts.rest(), parcel.subject());
            rests.put(tx, parcel.to(), rest, clock.instant());
        }
    }

    /// Where pictures cannot be sent, the words stand alone.
    private static Message takenBy(Capabilities abilities, Message message) {
        return abilities.features().files()
                ? message
                : new Message(
                        message.blocks().stream()
                                .filter(block -> !(block instanceof Block.Picture))
                                .toList());
    }

    private void putWhole(Transaction tx, Parcel parcel) {
        var now = clock.instant();
        var dueAt = parcel.notBefore();
        if (dueAt.isAfter(now)) {
            // Held by nobody: whichever instance runs when its time has come takes it.
            store.insert(tx, new Consignment(parcel, 0, dueAt, dueAt), null, now);
            return;
        }
        var row = new Consignment(parcel, 0, now, courier.lease(now).until());
        if (store.insert(tx, row, courier.instance(), now)) {
            tx.afterCommit(() -> courier.offer(row));
        }
    }

    /// Puts a mark on what was heard once the transaction is durable, see [Platform#mark].
    public void mark(Transaction tx, Envelope heard) {
        var platform = courier.platform(heard.address().platform());
        if (platform != null) {
            tx.afterCommit(() -> platform.mark(heard.address(), heard.messageId()));
        }
    }

    /// Somebody spoke there: what waited for that goes out.
    public void heard(Transaction tx, Address at) {
        var platform = courier.platform(at.platform());
        if (platform != null && !platform.capabilities().features().canPush()) {
            store.release(tx, at, WHEN_SPOKEN_TO, clock.instant());
        }
    }

    /// What was left over of the latest long message there, once; and what it is about.
    public Optional<More> more(Transaction tx, Address at) {
        return rests.take(tx, at).map(rest -> new More(rest.text(), rest.subject()));
    }

    /// The rest of a long message.
    public record More(String text, @Nullable Subject subject) {}

    /// Takes a parcel back: true if it had not been sent and never will be.
    ///
    /// While another instance is just trying it again, it may still go out once.
    public boolean withdraw(Transaction tx, String id) {
        for (int part = 2; part <= MessageSplitter.PARTS; part++) {
            withdrawWhole(tx, id + PART + part);
        }
        return withdrawWhole(tx, id);
    }

    private boolean withdrawWhole(Transaction tx, String id) {
        if (!courier.recall(id) || !store.withdraw(tx, id, clock.instant())) {
            return false;
        }
        tx.afterCommit(() -> courier.forget(id));
        return true;
    }

    /// A message of the bot, or the message of which it is a part, by the platform's id of it.
    public Optional<String> idOf(Transaction tx, Address at, String externalId) {
        return store.idOf(tx, at, externalId).map(id -> id.replaceFirst(PART + "\\d$", ""));
    }

    /// Whether it is in another conversation that the bot said what a platform calls so.
    public boolean saidElsewhere(Transaction tx, Address at, String externalId) {
        return store.saidElsewhere(tx, at, externalId);
    }

    /// What a message of the bot is about, by the platform's id of it.
    public Optional<Subject> subjectOf(Transaction tx, Address at, String externalId) {
        return store.subjectOf(tx, at, externalId);
    }

    /// What the bot's messages not older than `since` are about, if all are about the same thing.
    public Optional<Subject> onlySubject(Transaction tx, Address at, Instant since) {
        var subjects = store.subjects(tx, at, since, clock.instant());
        return subjects.size() == 1 ? Optional.of(subjects.getFirst()) : Optional.empty();
    }

    /// The newest messages before one (or of all), newest first.
    public List<SentMessage> sent(
            Transaction tx, Address at, @Nullable String beforeId, int limit) {
        return store.sent(tx, at, beforeId, limit);
    }

    /// What went out there and may hold these words, newest first.
    public List<SentMessage> sentWith(Transaction tx, Address at, String words, int limit) {
        return store.sentWith(tx, at, words, limit);
    }

    /// What went out through a platform since then, by whichever instance.
    public List<SentThere> sentLately(Transaction tx, String platform, Instant since) {
        return store.sentLately(tx, platform, since);
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
