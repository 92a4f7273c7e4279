package zutuan.bot.kernel.outbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.store.Transaction;

/// Keeps what did not fit into the parts of a conversation's latest long message. Stateless.
final class RestStore {
    /// The text left over and what it is about.
    record Rest(String text, @Nullable Subject subject) {}

    void put(Transaction tx, Address at, Rest rest, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        insert into outbox_rest
                            (platform, account, conversation, rest, subject, kept_at)
                        values (:platform, :account, :conversation, :rest, :subject, :now)
                        on conflict (platform, account, conversation) do update set
                            rest = excluded.rest, subject = excluded.subject,
                            kept_at = excluded.kept_at
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .bind("rest", rest.text())
                .bind("subject", Subject.textOrNull(rest.subject()))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// Removes and returns it.
    Optional<Rest> take(Transaction tx, Address at) {
        return tx.handle()
                .createQuery(
                        """
                        delete from outbox_rest
                        where platform = :platform and account = :account
                            and conversation = :conversation
                        returning rest, subject
                        """)
                .bind("platform", at.platform())
                .bind("account", at.account())
                .bind("conversation", at.conversation())
                .map((row, _) ->
                        new Rest(
                                row.getString("rest"),
                                Subject.parseOrNull(row.getString("subject"))))
                .findOne();
    }
}
