package zutuan.bot.kernel.talk.notice;

import java.time.Instant;
import java.util.List;
import zutuan.adapters.Address;
import zutuan.bot.kernel.store.Transaction;

/// Keeps one group of each workspace on each platform. Stateless.
final class GroupChatStore {
    List<Address> of(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        select platform, account, conversation from group_chat
                        where workspace = :workspace order by platform
                        """)
                .bind("workspace", workspace)
                .map((row, _) ->
                        new Address(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Address.Kind.GROUP))
                .list();
    }

    /// The first group stays, with the account that heard it last.
    void learn(Transaction tx, String workspace, Address at, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        insert into group_chat
                            (workspace, platform, conversation, account, heard_at)
                        values (:workspace, :platform, :conversation, :account, :now)
                        on conflict (workspace, platform) do update set
                            account = excluded.account, heard_at = excluded.heard_at
                        where group_chat.conversation = excluded.conversation
                            and group_chat.account <> excluded.account
                        """)
                .bind("workspace", workspace)
                .bind("platform", at.platform())
                .bind("conversation", at.conversation())
                .bind("account", at.account())
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
