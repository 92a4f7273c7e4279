package zutuan.bot.kernel.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import zutuan.adapters.Address;
import zutuan.bot.kernel.store.Transaction;

/// Who is behind a platform's user id, one-time codes and sessions. Codes and tokens are kept as
/// hashes only.
public final class IdentityStore {
    private static final Duration CODE_LIFE = Duration.ofHours(24);

    private final RandomGenerator random;

    /// `random` has to be unguessable outside tests.
    public IdentityStore(RandomGenerator random) {
        this.random = random;
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
        return tx.handle()
                .createQuery(
                        """
                        select platform, account, user_id from binding
                        where workspace = :workspace and member_id = :member
                        order by bound_at desc limit 1
                        """)
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .map((row, _) ->
                        new Address(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Address.Kind.DIRECT))
                .findFirst();
    }

    /// A new six-digit code, good for a day and for one use.
    public String makeCode(Transaction tx, Identity identity, Instant now) {
        String code = "%06d".formatted(random.nextInt(1_000_000));
        tx.handle()
                .createUpdate(
                        """
                        insert into login_code (code_hash, workspace, member_id, expires_at)
                        values (:hash, :workspace, :member, :expires)
                        on conflict (code_hash) do update set
                            workspace = excluded.workspace, member_id = excluded.member_id,
                            expires_at = excluded.expires_at
                        """)
                .bind("hash", hash(code))
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .bind("expires", now.plus(CODE_LIFE).toEpochMilli())
                .execute();
        return code;
    }

    /// Uses a code up.
    public Optional<Identity> redeem(Transaction tx, String code, Instant now) {
        var found =
                tx.handle()
                        .createQuery(
                                "select workspace, member_id from login_code"
                                        + " where code_hash = :hash and expires_at > :now")
                        .bind("hash", hash(code.strip()))
                        .bind("now", now.toEpochMilli())
                        .map((row, _) -> new Identity(row.getString(1), row.getString(2)))
                        .findFirst();
        int used =
                tx.handle()
                        .createUpdate("delete from login_code where code_hash = :hash")
                        .bind("hash", hash(code.strip()))
                        .execute();
        return used == 1 ? found : Optional.empty();
    }

    /// A new session token for a person.
    public String admit(Transaction tx, Identity identity, Instant now) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        tx.handle()
                .createUpdate(
                        """
                        insert into session (token_hash, workspace, member_id, made_at)
                        values (:hash, :workspace, :member, :now)
                        """)
                .bind("hash", hash(token))
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .bind("now", now.toEpochMilli())
                .execute();
        return token;
    }

    /// Whom a session token was made for.
    public Optional<Identity> recognise(Transaction tx, String token) {
        return tx.handle()
                .createQuery("select workspace, member_id from session where token_hash = :hash")
                .bind("hash", hash(token))
                .map((row, _) -> new Identity(row.getString(1), row.getString(2)))
                .findFirst();
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

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
