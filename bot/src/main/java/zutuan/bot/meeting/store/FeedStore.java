package zutuan.bot.meeting.store;

import java.util.Optional;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// The secret word in each member's calendar link. Whoever knows it sees when and where that member
/// meets, and nothing else. Stateless.
public final class FeedStore {
    /// The member's word; `fresh` becomes it if there is none yet.
    public String token(Transaction tx, Identity member, String fresh) {
        return tx.handle()
                .createQuery(
                        """
                        insert into meeting_feed (workspace, member_id, token)
                        values (:workspace, :member, :fresh)
                        on conflict (workspace, member_id) do update set token = meeting_feed.token
                        returning token
                        """)
                .bind("workspace", member.workspace())
                .bind("member", member.memberId())
                .bind("fresh", fresh)
                .mapTo(String.class)
                .one();
    }

    /// The old link stops working.
    public void revoke(Transaction tx, Identity member) {
        tx.handle()
                .createUpdate(
                        "delete from meeting_feed"
                                + " where workspace = :workspace and member_id = :member")
                .bind("workspace", member.workspace())
                .bind("member", member.memberId())
                .execute();
    }

    public Optional<Identity> whose(Transaction tx, String token) {
        return tx.handle()
                .createQuery("select workspace, member_id from meeting_feed where token = :token")
                .bind("token", token)
                .map((row, _) -> new Identity(row.getString(1), row.getString(2)))
                .findFirst();
    }
}
