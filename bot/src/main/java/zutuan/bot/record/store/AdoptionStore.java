package zutuan.bot.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Adoption.State;
import zutuan.bot.record.model.Practice;

/// Keeps which village takes which practice over. Stateless.
public final class AdoptionStore {
    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into practice_adoption_number (workspace, last)
                        values (:workspace, 1)
                        on conflict (workspace)
                            do update set last = practice_adoption_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    /// False if the village has taken it over before.
    public boolean insert(Transaction tx, Adoption adoption) {
        var task = adoption.task();
        return tx.handle()
                        .createUpdate(
                                """
                                insert into practice_adoption (workspace, number, practice,
                                    village, owner_id, started_at, due, state)
                                values (:workspace, :number, :practice,
                                    :village, :owner, :at, :due, 'OPEN')
                                on conflict (workspace, practice, village) do nothing
                                """)
                        .bind("workspace", adoption.workspace())
                        .bind("number", adoption.number())
                        .bind("practice", adoption.practice().number())
                        .bind("village", task.village())
                        .bind("owner", task.ownerId())
                        .bind("at", adoption.at().toEpochMilli())
                        .bind("due", task.due().toString())
                        .execute()
                == 1;
    }

    /// Writes how it stands now; false if it stood otherwise before than `before` says.
    public boolean update(Transaction tx, Adoption adoption, State before) {
        var task = adoption.task();
        var end = end(adoption.state());
        return tx.handle()
                        .createUpdate(
                                """
                                update practice_adoption set owner_id = :owner, due = :due,
                                    started_at = :started, state = :state, words = :words,
                                    ended_by = :by, ended_at = :at
                                where workspace = :workspace and number = :number
                                    and state = :before
                                """)
                        .bind("owner", task.ownerId())
                        .bind("due", task.due().toString())
                        .bind("started", adoption.at().toEpochMilli())
                        .bind("state", code(adoption.state()))
                        .bind("words", end.map(State.Dropped::reason).orElse(null))
                        .bind("by", end.map(State.Dropped::byId).orElse(null))
                        .bind("at", end.map(one -> one.at().toEpochMilli()).orElse(null))
                        .bind("workspace", adoption.workspace())
                        .bind("number", adoption.number())
                        .bind("before", code(before))
                        .execute()
                == 1;
    }

    private static Optional<State.Dropped> end(State state) {
        return switch (state) {
            case State.Open() -> Optional.empty();
            case State.Done(var result, var byId, var at) ->
                    Optional.of(new State.Dropped(result, byId, at));
            case State.Dropped dropped -> Optional.of(dropped);
        };
    }

    private static String code(State state) {
        return switch (state) {
            case State.Open() -> "OPEN";
            case State.Done _ -> "DONE";
            case State.Dropped _ -> "DROPPED";
        };
    }

    /// Somebody else has it in hand.
    public void handOn(Transaction tx, String workspace, long number, String ownerId) {
        tx.handle()
                .createUpdate(
                        """
                        update practice_adoption set owner_id = :owner
                        where workspace = :workspace and number = :number and state = 'OPEN'
                        """)
                .bind("owner", ownerId)
                .bind("workspace", workspace)
                .bind("number", number)
                .execute();
    }

    public Optional<Adoption> find(Transaction tx, String workspace, long number) {
        return tx.handle()
                .createQuery(
                        "select * from practice_adoption"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", workspace)
                .bind("number", number)
                .map((row, _) -> adoption(row))
                .findFirst();
    }

    public Optional<Adoption> find(Transaction tx, Practice.Ref practice, String village) {
        return of(tx, practice).stream()
                .filter(one -> one.task().village().equals(village))
                .findFirst();
    }

    /// Who takes a practice over, in the order of time.
    public List<Adoption> of(Transaction tx, Practice.Ref practice) {
        return tx.handle()
                .createQuery(
                        """
                        select * from practice_adoption
                        where workspace = :workspace and practice = :practice order by number
                        """)
                .bind("workspace", practice.workspace())
                .bind("practice", practice.number())
                .map((row, _) -> adoption(row))
                .list();
    }

    public List<Adoption> all(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        "select * from practice_adoption where workspace = :workspace"
                                + " order by practice, number")
                .bind("workspace", workspace)
                .map((row, _) -> adoption(row))
                .list();
    }

    /// What a member still has in hand, the most pressing first.
    public List<Adoption> ownedBy(Transaction tx, String workspace, String memberId) {
        return tx.handle()
                .createQuery(
                        """
                        select * from practice_adoption
                        where workspace = :workspace and owner_id = :owner and state = 'OPEN'
                        order by due, number
                        """)
                .bind("workspace", workspace)
                .bind("owner", memberId)
                .map((row, _) -> adoption(row))
                .list();
    }

    /// What was started or ended from one moment until before another.
    public List<Adoption> moved(Transaction tx, String workspace, Instant from, Instant until) {
        return tx.handle()
                .createQuery(
                        """
                        select * from practice_adoption where workspace = :workspace
                            and ((started_at >= :from and started_at < :until)
                                or (ended_at >= :from and ended_at < :until))
                        order by number
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, _) -> adoption(row))
                .list();
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        return new Adoption(
                new Practice.Ref(row.getString("workspace"), row.getLong("practice")),
                row.getLong("number"),
                new Adoption.Task(
                        row.getString("village"),
                        row.getString("owner_id"),
                        LocalDate.parse(row.getString("due"))),
                Instant.ofEpochMilli(row.getLong("started_at")),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getString("state").equals("OPEN")) {
            return new State.Open();
        }
        String words = Objects.requireNonNullElse(row.getString("words"), "");
        String byId = row.getString("ended_by");
        var at = Instant.ofEpochMilli(row.getLong("ended_at"));
        return row.getString("state").equals("DONE")
                ? new State.Done(words, byId, at)
                : new State.Dropped(words, byId, at);
    }
}
