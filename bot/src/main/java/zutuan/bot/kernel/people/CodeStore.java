package zutuan.bot.kernel.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// One-time codes, of which only hashes are kept. A person has one at a time: the newest.
public final class CodeStore {
    private static final Duration LIFE = Duration.ofHours(24);

    private final RandomGenerator random;

    CodeStore(RandomGenerator random) {
        this.random = random;
    }

    /// A new code as it is shown, good for a day and for one use; it ends the person's code before.
    public String make(Transaction tx, Identity identity, Instant now) {
        String code = LoginCode.make(random);
        end(tx, identity);
        tx.handle()
                .createUpdate(
                        """
                        insert into login_code (code_hash, workspace, member_id, expires_at)
                        values (:hash, :workspace, :member, :expires)
                        """)
                .bind("hash", Hashes.of(code))
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .bind("expires", now.plus(LIFE).toEpochMilli())
                .execute();
        return LoginCode.shown(code);
    }

    /// Uses a code up, however it is written. Two codes that were made at the same moment by two
    /// programs may both lie here: the older is none.
    public Optional<Identity> redeem(Transaction tx, String text, Instant now) {
        var code = LoginCode.read(text);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String hash = Hashes.of(code.get());
        var found =
                tx.handle()
                        .createQuery(
                                """
                                select workspace, member_id from login_code this
                                where code_hash = :hash and expires_at > :now
                                    and not exists (
                                        select 1 from login_code newer
                                        where newer.workspace = this.workspace
                                            and newer.member_id = this.member_id
                                            and newer.expires_at > this.expires_at)
                                """)
                        .bind("hash", hash)
                        .bind("now", now.toEpochMilli())
                        .map((row, _) -> new Identity(row.getString(1), row.getString(2)))
                        .findFirst();
        boolean used = end(tx, hash);
        found.ifPresent(identity -> end(tx, identity));
        return used ? found : Optional.empty();
    }

    /// Which of these places are codes that still work.
    public List<LoginCode.Spot> live(Transaction tx, List<LoginCode.Spot> spots, Instant now) {
        if (spots.isEmpty()) {
            return List.of();
        }
        var live =
                tx.handle()
                        .createQuery("select code_hash from login_code where expires_at > :now")
                        .bind("now", now.toEpochMilli())
                        .mapTo(String.class)
                        .set();
        return live.isEmpty()
                ? List.of()
                : spots.stream().filter(spot -> live.contains(Hashes.of(spot.code()))).toList();
    }

    /// A code that too many have seen is none any more.
    public void end(Transaction tx, LoginCode.Spot seen) {
        end(tx, Hashes.of(seen.code()));
    }

    private static boolean end(Transaction tx, String hash) {
        return tx.handle()
                        .createUpdate("delete from login_code where code_hash = :hash")
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    void end(Transaction tx, Identity identity) {
        tx.handle()
                .createUpdate(
                        "delete from login_code"
                                + " where workspace = :workspace and member_id = :member")
                .bind("workspace", identity.workspace())
                .bind("member", identity.memberId())
                .execute();
    }

    void purge(Transaction tx, Instant now) {
        tx.handle()
                .createUpdate("delete from login_code where expires_at <= :now")
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
