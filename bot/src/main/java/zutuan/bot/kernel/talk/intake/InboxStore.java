package zutuan.bot.kernel.talk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.adapters.Message;
import zutuan.bot.kernel.media.MediaUse;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.Like;
import zutuan.bot.kernel.store.Transaction;

/// Remembers each inbound message, so that one message has one effect; for platforms whose history
/// lives here it keeps the words too.
final class InboxStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// True the first time a message comes, false ever after.
    boolean first(Transaction tx, Said said, String id, boolean keepWords) {
        var envelope = said.envelope();
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into inbox (platform, account, conversation, message_id, id,
                                    received_at, sender_id, sender_name, said, quoted, media)
                                values (:platform, :account, :conversation, :message, :id,
                                    :at, :sender, :name, :said, :quoted, :media)
                                on conflict do nothing
                                """)
                        .bind("platform", envelope.address().platform())
                        .bind("account", envelope.address().account())
                        .bind("conversation", envelope.address().conversation())
                        .bind("message", envelope.messageId())
                        .bind("id", id)
                        .bind("at", envelope.sentAt().toEpochMilli())
                        .bind("sender", envelope.senderId())
                        .bind("name", envelope.senderName())
                        .bind("said", keepWords ? said.text().replace("\0", "") : null)
                        .bind("quoted", said.quoted())
                        .bind("media", keepWords ? json(said.media()) : null);
        return update.execute() == 1;
    }

    /// Who sent a message that was taken in.
    Optional<String> senderOf(Transaction tx, Address at, String messageId) {
        return tx.handle()
                .createQuery(
                        """
                        select sender_id from inbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and message_id = :message
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("message", messageId)
                .mapTo(String.class)
                .findFirst();
    }

    /// The newest words of a conversation before an id, newest first.
    List<Host.Entry> said(Transaction tx, Address at, @Nullable String before, int limit) {
        return tx.handle()
                .createQuery(
                        """
                        select * from inbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and said is not null and id < :before
                        order by id desc limit :limit
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("before", before == null ? "~" : before)
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list();
    }

    /// What members said there with these words in it, newest first.
    List<Host.Entry> saidWith(Transaction tx, Address at, String words, int limit) {
        return tx.handle()
                .createQuery(
                        """
                        select * from inbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and said is not null
                            and lower(said) like :words escape '\\'
                        order by id desc limit :limit
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("words", Like.holding(words))
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list();
    }

    /// When a message came in.
    Optional<Instant> receivedAt(Transaction tx, Address at, String messageId) {
        return tx.handle()
                .createQuery(
                        """
                        select received_at from inbox
                        where platform = :platform and account = :account
                            and conversation = :conversation and message_id = :message
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("message", messageId)
                .mapTo(Long.class)
                .findFirst()
                .map(Instant::ofEpochMilli);
    }

    /// Forgets the words of a message that its sender took back; that it was said is remembered.
    void takeBack(Transaction tx, Address at, String messageId, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        update inbox set said = '', media = '[]', recalled_at = :at
                        where platform = :platform and account = :account
                            and conversation = :conversation and message_id = :message
                            and said is not null
                        """)
                .bind("at", now.toEpochMilli())
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("message", messageId)
                .execute();
    }

    /// What was sent with messages since then.
    List<String> media(Transaction tx, Instant since) {
        return tx
                .handle()
                .createQuery(
                        """
                        select media from inbox
                        where media is not null and media <> '[]' and received_at >= :since
                        """)
                .bind("since", since.toEpochMilli())
                .mapTo(String.class)
                .stream()
                .flatMap(MediaUse::in)
                .toList();
    }

    /// What was said on a platform by messages that came since then, each under its own id.
    List<Lately.Line> saidLately(Transaction tx, String platform, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select * from inbox
                        where platform = :platform and said is not null and id >= :first
                        """)
                .bind("platform", platform)
                .bind("first", Ids.least(since))
                .map((row, _) -> line(row))
                .list();
    }

    /// In a direct chat nobody but the member speaks.
    private static Lately.Line line(ResultSet row) throws SQLException {
        var entry = entry(row);
        String conversation = row.getString("conversation");
        var at =
                new Address(
                        row.getString("platform"),
                        row.getString("account"),
                        conversation,
                        conversation.equals(entry.senderId())
                                ? Address.Kind.DIRECT
                                : Address.Kind.GROUP);
        var shown =
                new Host.Entry(
                        row.getString("message_id"),
                        entry.sentAtMillis(),
                        entry.senderId(),
                        entry.senderName(),
                        entry.message(),
                        entry.quoted(),
                        entry.media(),
                        entry.origin());
        return new Lately.Line(entry.id(), new Host.Fresh(at, shown));
    }

    /// Forgets keys without words that no platform will deliver again.
    int purge(Transaction tx, Instant now, Duration age) {
        return tx.handle()
                .createUpdate("delete from inbox where said is null and received_at < :before")
                .bind("before", now.minus(age).toEpochMilli())
                .execute();
    }

    private static Host.Entry entry(ResultSet row) throws SQLException {
        return new Host.Entry(
                row.getString("id"),
                row.getLong("received_at"),
                row.getString("sender_id"),
                row.getString("sender_name"),
                Message.text(row.getString("said")),
                row.getString("quoted"),
                media(row.getString("media")),
                new Host.Origin(row.getString("message_id"), row.getObject("recalled_at") != null));
    }

    private static String json(List<Media> media) {
        var list = JSON.createArrayNode();
        media.forEach(item ->
                list.addObject()
                        .put("kind", item.kind().name())
                        .put("name", item.name())
                        .put("reference", item.reference())
                        .put("bytes", item.bytes()));
        return list.toString();
    }

    private static List<Media> media(String json) {
        try {
            var list = new ArrayList<Media>();
            JSON.readTree(json)
                    .forEach(item ->
                            list.add(
                                    new Media(
                                            Media.Kind.valueOf(item.path("kind").asText()),
                                            item.path("name").asText(),
                                            item.path("reference").asText(),
                                            item.path("bytes").asLong())));
            return list;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("damaged media list", damaged);
        }
    }
}
