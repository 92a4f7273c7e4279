package zutuan.bot.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// Who is logged in on the chat page. Of tokens only hashes are kept.
///
/// A token is changed once a day. The one before stays good until the new one is seen – its answer
/// may have got lost on the way – and a little longer, for what was under way.
public final class SessionStore {
    private static final Duration TOKEN_LIFE = Duration.ofDays(1);
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /// After which the answer with a new token did not arrive. Not sooner: two pages that load at
    /// the same time must get the same one.
    private static final Duration LOST = Duration.ofMinutes(10);

    /// Of sessions that the version before made and nobody has used since.
    private static final Duration UNSEEN = Duration.ofDays(180);

    private static final String TOKEN =
            """
            (token_hash = :hash
                or (former_hash = :hash and (former_until is null or former_until > :now)))
            """;

    private final RandomGenerator random;

    SessionStore(RandomGenerator random) {
        this.random = random;
    }

    /// A session: its lasting name, whose, when it was last used (0 if not since sessions have an
    /// age), and whether its new token has arrived just now.
    record Found(String id, Identity identity, long seenAt, boolean arrived) {}

    /// A new session; its token.
    public String admit(Transaction tx, Identity identity, Instant now) {
        String token = secret();
        tx.handle()
                .createUpdate(
                        """
                        insert into session
                            (token_hash, workspace, member_id, made_at, login, seen_at, renewed_at)
                        values (:hash, :workspace, :member, :now, :login, :now, :now)
                        """)
                .bind("hash", Hashes.of(token))
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .bind("now", now.toEpochMilli())
                .bind("login", secret())
                .execute();
        return token;
    }

    private String secret() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The session of a token, unless nobody has used it for so long.
    Optional<Found> find(Transaction tx, String token, Instant now, Duration idle) {
        String hash = Hashes.of(token);
        return tx.handle()
                .createQuery(
                        "select * from session where "
                                + TOKEN
                                + " and (seen_at is null or seen_at > :before)")
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .bind("before", now.minus(idle).toEpochMilli())
                .map((row, _) -> found(row, hash))
                .findFirst();
    }

    /// Whether the session of this name still lasts.
    boolean lasts(Transaction tx, String id) {
        return tx.handle()
                        .createQuery(
                                """
                                select count(*) from session
                                where login = :id or (login is null and token_hash = :id)
                                """)
                        .bind("id", id)
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    /// Somebody used it; with the new token, the one before will soon be none.
    void seen(Transaction tx, String token, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        update session set seen_at = :now, former_until = case
                            when token_hash = :hash and former_hash is not null
                                and former_until is null then :until
                            else former_until end
                        where token_hash = :hash or former_hash = :hash
                        """)
                .bind("hash", Hashes.of(token))
                .bind("now", now.toEpochMilli())
                .bind("until", now.plus(OVERLAP).toEpochMilli())
                .execute();
    }

    /// A new token, once the old one is a day old, or if its successor never arrived.
    Optional<String> renew(Transaction tx, String token, Instant now) {
        String fresh = secret();
        int renewed =
                tx.handle()
                        .createUpdate(
                                """
                                update session set login = coalesce(login, token_hash),
                                    token_hash = :fresh, former_hash = :hash, former_until = null,
                                    renewed_at = :now, seen_at = :now
                                where (token_hash = :hash
                                        and coalesce(renewed_at, made_at) <= :before)
                                    or (former_hash = :hash and former_until is null
                                        and renewed_at <= :lost)
                                """)
                        .bind("fresh", Hashes.of(fresh))
                        .bind("hash", Hashes.of(token))
                        .bind("now", now.toEpochMilli())
                        .bind("before", now.minus(TOKEN_LIFE).toEpochMilli())
                        .bind("lost", now.minus(LOST).toEpochMilli())
                        .execute();
        return renewed == 1 ? Optional.of(fresh) : Optional.empty();
    }

    /// Ends the session of a token; which one that was.
    Optional<Found> end(Transaction tx, String token, Instant now) {
        String hash = Hashes.of(token);
        return tx.handle()
                .createQuery("delete from session where " + TOKEN + " returning *")
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> found(row, hash))
                .findFirst();
    }

    /// Ends all of a person; how many those were.
    int endAll(Transaction tx, Identity identity) {
        return tx.handle()
                .createUpdate(
                        "delete from session"
                                + " where workspace = :workspace and member_id = :member")
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .execute();
    }

    /// Whether somebody is logged in as this person.
    public boolean any(Transaction tx, Identity identity) {
        return tx.handle()
                        .createQuery(
                                "select count(*) from session"
                                        + " where workspace = :workspace and member_id = :member")
                        .bind("workspace", identity.workspace())
                        .bind("member", identity.memberId())
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    void purge(Transaction tx, Instant now, Duration idle) {
        tx.handle()
                .createUpdate(
                        """
                        delete from session where seen_at <= :before
                            or (seen_at is null and made_at <= :unseen)
                        """)
                .bind("before", now.minus(idle).toEpochMilli())
                .bind("unseen", now.minus(UNSEEN).toEpochMilli())
                .execute();
    }

    private static Found found(ResultSet row, String hash) throws SQLException {
        String current = row.getString("token_hash");
        String login = row.getString("login");
        String former = row.getString("former_hash");
        row.getLong("former_until");
        boolean awaits = row.wasNull() && former != null;
        return new Found(
                login == null ? current : login,
                new Identity(row.getString("workspace"), row.getString("member_id")),
                row.getLong("seen_at"),
                awaits && current.equals(hash));
    }
}
