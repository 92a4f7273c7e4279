package zutuan.bot.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// Which members of the roster are out of service, and whom no direct message reaches. Stateless.
public final class StandingStore {
    private static final Duration AGAIN = Duration.ofDays(1);

    /// How a member stands besides the roster; `why` a direct message did not reach them.
    public record Standing(boolean removed, boolean unreachable, String why) {
        /// Of everybody who is not in the table.
        public static final Standing USUAL = new Standing(false, false, "");
    }

    public Standing of(Transaction tx, Identity who) {
        var query =
                tx.handle()
                        .createQuery(
                                "select * from member_standing"
                                        + " where workspace = :workspace and member_id = :member");
        return bind(query, who).map((row, _) -> standing(row)).findFirst().orElse(Standing.USUAL);
    }

    /// Everybody who stands differently from usual, by member id.
    public Map<String, Standing> all(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery("select * from member_standing where workspace = :workspace")
                .bind("workspace", workspace)
                .map((row, _) -> Map.entry(row.getString("member_id"), standing(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The roster as it serves.
    public Roster serving(Transaction tx, Roster roster) {
        var gone = gone(tx, roster.workspace());
        return gone.ids().isEmpty() ? roster : roster.without(gone);
    }

    /// Who is out of service in a workspace, and who took over their duty.
    Roster.Gone gone(Transaction tx, String workspace) {
        var successors = new HashMap<String, String>();
        var ids = new HashSet<String>();
        tx.handle()
                .createQuery(
                        """
                        select member_id, successor from member_standing
                        where workspace = :workspace and removed_at is not null
                        """)
                .bind("workspace", workspace)
                .map((row, _) -> new String[] {row.getString(1), row.getString(2)})
                .forEach(row -> {
                    ids.add(row[0]);
                    if (row[1] != null) {
                        successors.put(row[0], row[1]);
                    }
                });
        return new Roster.Gone(ids, successors);
    }

    /// Who will be on duty in a member's place once the member is out of service.
    public Optional<String> successor(Transaction tx, Identity who) {
        var query =
                tx.handle()
                        .createQuery(
                                "select successor from member_standing"
                                        + " where workspace = :workspace and member_id = :member"
                                        + " and successor is not null");
        return bind(query, who).mapTo(String.class).findFirst();
    }

    public void follow(Transaction tx, Identity who, String successorId) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into member_standing (workspace, member_id, successor)
                                values (:workspace, :member, :successor)
                                on conflict (workspace, member_id) do update set
                                    successor = excluded.successor
                                """);
        bind(update, who).bind("successor", successorId).execute();
    }

    /// Takes a member out of service.
    public void remove(Transaction tx, Identity who, Instant now) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into member_standing (workspace, member_id, removed_at)
                                values (:workspace, :member, :now)
                                on conflict (workspace, member_id) do update set
                                    removed_at = excluded.removed_at
                                """);
        bind(update, who).bind("now", now.toEpochMilli()).execute();
    }

    /// Takes a member back into service; false if they were in it.
    public boolean restore(Transaction tx, Identity who) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                update member_standing set removed_at = null, successor = null
                                where workspace = :workspace and member_id = :member
                                    and removed_at is not null
                                """);
        return bind(update, who).execute() == 1;
    }

    /// Stops direct messages to a member.
    public void lost(Transaction tx, Identity who, String why, Instant now) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into member_standing
                                    (workspace, member_id, unreachable_at, why)
                                values (:workspace, :member, :now, :why)
                                on conflict (workspace, member_id) do update set
                                    unreachable_at = excluded.unreachable_at, why = excluded.why
                                """);
        bind(update, who).bind("now", now.toEpochMilli()).bind("why", why).execute();
    }

    /// Whether others are to be told that a member is lost: true once in a day, also for one who
    /// comes and goes.
    public boolean mayTell(Transaction tx, Identity who, Instant now) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                update member_standing set told_at = :now
                                where workspace = :workspace and member_id = :member
                                    and (told_at is null or told_at <= :before)
                                """);
        return bind(update, who)
                        .bind("now", now.toEpochMilli())
                        .bind("before", now.minus(AGAIN).toEpochMilli())
                        .execute()
                == 1;
    }

    /// A member can be reached again.
    void found(Transaction tx, Identity who) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                update member_standing set unreachable_at = null, why = null
                                where workspace = :workspace and member_id = :member
                                """);
        bind(update, who).execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Identity who) {
        return statement.bind("workspace", who.workspace()).bind("member", who.memberId());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        row.getLong("removed_at");
        boolean removed = !row.wasNull();
        row.getLong("unreachable_at");
        boolean unreachable = !row.wasNull();
        return new Standing(
                removed, unreachable, Optional.ofNullable(row.getString("why")).orElse(""));
    }
}
