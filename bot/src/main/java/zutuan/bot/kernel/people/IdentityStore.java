package zutuan.bot.kernel.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import zutuan.adapters.Address;
import zutuan.bot.kernel.store.Transaction;

/// Who is behind a platform's user id, and with it the one-time codes and the sessions of people.
public final class IdentityStore {
    private final CodeStore codes;
    private final SessionStore sessions;
    private final CodeTries tries = new CodeTries();

    /// `random` has to be unguessable outside tests.
    public IdentityStore(RandomGenerator random) {
        codes = new CodeStore(random);
        sessions = new SessionStore(random);
    }

    /// A person of one workspace.
    public record Identity(String workspace, String memberId) {}

    /// Whom a platform account is bound to.
    public Optional<Identity> boundTo(Transaction tx, String platform, String userId) {
        return tx.handle()
                .createQuery(
                        "select workspace, member_id from binding"
                                + " where platform = :platform and user_id = :user")
                .bind("platform", platform)
                .bind("user", userId)
                .map((row, _) -> new Identity(row.getString(1), row.getString(2)))
                .findFirst();
    }

    /// Binds a platform account to a person; a later binding replaces an earlier one.
    public void bind(Transaction tx, Address at, String userId, Identity identity, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        insert into binding (platform, user_id, workspace, member_id, account, bound_at)
                        values (:platform, :user, :workspace, :member, :account, :at)
                        on conflict (platform, user_id) do update set
                            workspace = excluded.workspace, member_id = excluded.member_id,
                            account = excluded.account, bound_at = excluded.bound_at
                        """)
                .bind("platform", at.platform())
                .bind("user", userId)
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .bind("account", at.account())
                .bind("at", now.toEpochMilli())
                .execute();
    }

    /// The direct chat of a person's newest binding.
    public Optional<Address> direct(Transaction tx, Identity identity) {
        return accounts(tx, identity).stream().findFirst();
    }

    /// The accounts bound to a person, the newest first: where each is reached alone.
    public List<Address> accounts(Transaction tx, Identity identity) {
        return tx.handle()
                .createQuery(
                        """
                        select platform, account, user_id from binding
                        where workspace = :workspace and member_id = :member
                        order by bound_at desc, user_id
                        """)
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .map((row, _) ->
                        new Address(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Address.Kind.DIRECT))
                .list();
    }

    /// Lets go of one account.
    void unbind(Transaction tx, String platform, String userId) {
        tx.handle()
                .createUpdate("delete from binding where platform = :platform and user_id = :user")
                .bind("platform", platform)
                .bind("user", userId)
                .execute();
    }

    public CodeStore codes() {
        return codes;
    }

    public SessionStore sessions() {
        return sessions;
    }

    /// Forgets codes that are over, and sessions that nobody has used for so long.
    public void purge(Transaction tx, Instant now, Duration idle) {
        codes.purge(tx, now);
        sessions.purge(tx, now, idle);
        tries.purge(tx, now);
    }

    /// Counts wrong codes.
    public CodeTries tries() {
        return tries;
    }

    /// True at most once in `pause` for each unknown account: then it may be told what to do.
    public boolean mayTellStranger(
            Transaction tx, Address at, String userId, Instant now, Duration pause) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into stranger (platform, user_id, told_at)
                                values (:platform, :user, :now)
                                on conflict (platform, user_id) do update set told_at = excluded.told_at
                                where stranger.told_at <= :before or stranger.told_at > :now
                                """)
                        .bind("platform", at.platform())
                        .bind("user", userId)
                        .bind("now", now.toEpochMilli())
                        .bind("before", now.minus(pause).toEpochMilli())
                        .execute()
                == 1;
    }
}
