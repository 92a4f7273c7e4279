package zutuan.bot.kernel.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.media.MediaUse;
import zutuan.bot.kernel.outbox.text.MessageJson;
import zutuan.bot.kernel.store.Like;
import zutuan.bot.kernel.store.Transaction;

/// The outbox rows, as those who write and read them see them. Stateless.
///
/// Where a row is known by its id, its state is compared as an expression, see [CourierStore].
public final class OutboxStore {
    /// The same rows for an instance that sends them.
    CourierStore heldBy(String instance) {
        return new CourierStore(instance);
    }

    /// Whether the row is new; one that is there already stays as it is.
    boolean insert(Transaction tx, Consignment row, @Nullable String owner, Instant now) {
        var parcel = row.parcel();
        var veil = parcel.veil();
        var insert =
                tx.handle()
                        .createUpdate(
                                """
                                insert into outbox (id, workspace, platform, account, conversation,
                                    kind, message, subject, urgency, created_at, not_before, due_at,
                                    attempts, owner, lease_until, state, veil)
                                values (:id, :workspace, :platform, :account, :conversation,
                                    :kind, :message, :subject, :urgency, :now, :notBefore, :dueAt,
                                    0, :owner, :leaseUntil, 'PENDING', :veil)
                                on conflict (id) do nothing
                                """);
        return at(insert, parcel.to())
                        .bind("id", parcel.id())
                        .bind("workspace", parcel.workspace())
                        .bind("kind", parcel.to().kind().name())
                        .bind("message", MessageJson.write(parcel.message()))
                        .bind("subject", Subject.textOrNull(parcel.subject()))
                        .bind("urgency", parcel.urgency().name())
                        .bind("now", now.toEpochMilli())
                        .bind("notBefore", parcel.notBefore().toEpochMilli())
                        .bind("dueAt", row.dueAt().toEpochMilli())
                        .bind("veil", veil == null ? null : MessageJson.write(veil))
                        .bind("owner", owner)
                        .bind("leaseUntil", row.leaseUntil().toEpochMilli())
                        .execute()
                == 1;
    }

    private static Update at(Update update, Address at) {
        return update.bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation());
    }

    boolean withdraw(Transaction tx, String id, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                update outbox set state = 'WITHDRAWN', owner = null,
                                    settled_at = :now, message = coalesce(veil, message)
                                where id = :id and state || '' = 'PENDING'
                                """)
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Makes a failed row pending again, and returns it.
    Optional<Consignment> revive(Transaction tx, String id, String owner, Lease lease) {
        return tx.handle()
                .createQuery(
                        """
                        update outbox set state = 'PENDING', attempts = 0, due_at = :now,
                            owner = :owner, lease_until = :until, settled_at = null
                        where id = :id and state || '' in ('DEAD', 'UNKNOWN')
                        returning *
                        """)
                .bind("id", id)
                .bind("owner", owner)
                .bind("now", lease.from().toEpochMilli())
                .bind("until", lease.until().toEpochMilli())
                .map((row, _) -> OutboxRows.consignment(row))
                .findOne();
    }

    /// From when until when somebody holds a row.
    record Lease(Instant from, Instant until) {}

    /// Lets go of what waited for somebody to speak there.
    void release(Transaction tx, Address at, Instant waiting, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        update outbox set not_before = :now, due_at = :now, lease_until = 0
                        where state = 'PENDING' and platform = :platform and account = :account
                            and conversation = :conversation and not_before = :waiting
                        """)
                .bind("now", now.toEpochMilli())
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("waiting", waiting.toEpochMilli())
                .execute();
    }

    Optional<String> idOf(Transaction tx, Address at, String externalId) {
        return tx.handle()
                .createQuery(
                        """
                        select id from outbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and external_id = :externalId
                        order by id desc limit 1
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("externalId", externalId)
                .mapTo(String.class)
                .findOne();
    }

    /// Where the platform has no ids of its own, the row's is asked, which is there sooner.
    boolean saidElsewhere(Transaction tx, Address at, String externalId) {
        return tx.handle()
                        .createQuery(
                                """
                                select count(*) from (
                                    select conversation from outbox
                                    where id = :externalId and platform = :platform
                                    union
                                    select conversation from outbox
                                    where platform = :platform and account = :account
                                        and external_id = :externalId) as said
                                where conversation <> :conversation
                                """)
                        .bind("platform", at.platform())
                        .bind("account", at.account())
                        .bind("conversation", at.conversation())
                        .bind("externalId", externalId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Optional<Subject> subjectOf(Transaction tx, Address at, String externalId) {
        return tx.handle()
                .createQuery(
                        """
                        select subject from outbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and external_id = :externalId
                            and subject is not null
                        order by id desc limit 1
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("externalId", externalId)
                .mapTo(String.class)
                .map(Subject::parse)
                .findOne();
    }

    /// Two at most. A row that is due but not recorded as sent may be on the member's screen
    /// already.
    List<Subject> subjects(Transaction tx, Address at, Instant since, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        select distinct subject from outbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and subject is not null
                            and not_before >= :since
                            and (state in ('SENT', 'UNKNOWN')
                                or (state = 'PENDING' and not_before <= :now))
                        limit 2
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("since", since.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .map(Subject::parse)
                .list();
    }

    /// Newest first.
    List<SentMessage> sent(Transaction tx, Address at, @Nullable String beforeId, int limit) {
        return tx.handle()
                .createQuery(
                        """
                        select * from outbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and state = 'SENT' and id < :before
                        order by id desc limit :limit
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("before", beforeId == null ? "~" : beforeId)
                .bind("limit", limit)
                .map((row, _) -> OutboxRows.sent(row))
                .list();
    }

    List<SentMessage> sentWith(Transaction tx, Address at, String words, int limit) {
        return tx.handle()
                .createQuery(
                        """
                        select * from outbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and state = 'SENT'
                            and lower(message) like :words escape '\\'
                        order by id desc limit :limit
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("words", Like.holding(words))
                .bind("limit", limit)
                .map((row, _) -> OutboxRows.sent(row))
                .list();
    }

    List<SentThere> sentLately(Transaction tx, String platform, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select * from outbox
                        where platform = :platform and state = 'SENT' and settled_at >= :since
                        """)
                .bind("platform", platform)
                .bind("since", since.toEpochMilli())
                .map((row, _) -> new SentThere(OutboxRows.address(row), OutboxRows.sent(row)))
                .list();
    }

    int started(Transaction tx, Address at, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select count(*) from outbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and not_before >= :since
                            and urgency <> 'ANSWER' and state in ('PENDING', 'SENT', 'UNKNOWN')
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("since", since.toEpochMilli())
                .mapTo(int.class)
                .one();
    }

    OutboxHealth health(Transaction tx, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        select coalesce(min(not_before), :now) as oldest, count(*) as pending,
                            (select count(*) from outbox where state in ('DEAD', 'UNKNOWN')) as dead
                        from outbox where state = 'PENDING'
                        """)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> OutboxRows.health(row, now))
                .one();
    }

    /// Forgets what was settled before an instant, but not what was sent through these platforms.
    int purge(Transaction tx, Instant before, Set<String> except) {
        return tx.handle()
                .createUpdate(
                        """
                        delete from outbox
                        where settled_at < :before
                            and (state <> 'SENT' or platform not in (<except>))
                        """)
                .bind("before", before.toEpochMilli())
                .bindList("except", except.isEmpty() ? List.of("") : List.copyOf(except))
                .execute();
    }

    /// The pictures and files of messages that were written since then.
    public List<String> media(Transaction tx, Instant since) {
        return tx
                .handle()
                .createQuery(
                        """
                        select message from outbox
                        where created_at >= :since and message like '%"reference":%'
                        """)
                .bind("since", since.toEpochMilli())
                .mapTo(String.class)
                .stream()
                .flatMap(MediaUse::in)
                .toList();
    }

    /// Newest first.
    List<DeadLetter> dead(Transaction tx, int limit) {
        return tx.handle()
                .createQuery(
                        """
                        select * from outbox where state in ('DEAD', 'UNKNOWN')
                        order by settled_at desc, id desc limit :limit
                        """)
                .bind("limit", limit)
                .map((row, _) -> OutboxRows.dead(row))
                .list();
    }
}
