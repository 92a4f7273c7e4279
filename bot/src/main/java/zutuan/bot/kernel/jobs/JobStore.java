package zutuan.bot.kernel.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;

/// The table of timers. Dead ones have failed too often and wait for somebody to look.
final class JobStore {
    /// A timer as kept. It was meant for `plannedAt`; `dueAt` is later once it has failed.
    record Row(JobKey key, Instant plannedAt, Instant dueAt, String data, int attempts) {}

    void put(Transaction tx, JobKey key, Instant due, String data) {
        tx.handle()
                .createUpdate(
                        """
                        insert into job (name, id, due_at, data, attempts, dead)
                        values (:name, :id, :due, :data, 0, 0)
                        on conflict (name, id) do update set
                            due_at = excluded.due_at, data = excluded.data, attempts = 0,
                            dead = 0, planned_at = null
                        """)
                .bind("name", key.job())
                .bind("id", key.id())
                .bind("due", due.toEpochMilli())
                .bind("data", data)
                .execute();
    }

    void putIfAbsent(Transaction tx, JobKey key, Instant due) {
        tx.handle()
                .createUpdate(
                        """
                        insert into job (name, id, due_at, data, attempts, dead)
                        values (:name, :id, :due, '', 0, 0) on conflict do nothing
                        """)
                .bind("name", key.job())
                .bind("id", key.id())
                .bind("due", due.toEpochMilli())
                .execute();
    }

    void remove(Transaction tx, JobKey key) {
        tx.handle()
                .createUpdate("delete from job where name = :name and id = :id")
                .bind("name", key.job())
                .bind("id", key.id())
                .execute();
    }

    /// Removes a timer if it still stands as it was read: true for exactly one caller. But for its
    /// key, it is compared by expressions: else PostgreSQL might look among all that are due then.
    boolean take(Transaction tx, Row row) {
        return tx.handle()
                        .createUpdate(
                                """
                                delete from job where name = :name and id = :id
                                    and due_at + 0 = :due and attempts = :attempts
                                    and data = :data and dead + 0 = 0
                                """)
                        .bind("name", row.key().job())
                        .bind("id", row.key().id())
                        .bind("due", row.dueAt().toEpochMilli())
                        .bind("attempts", row.attempts())
                        .bind("data", row.data())
                        .execute()
                == 1;
    }

    /// Puts a failed timer off, or aside when it has failed too often.
    void failed(Transaction tx, Row row, Instant again, boolean dead) {
        tx.handle()
                .createUpdate(
                        """
                        update job set due_at = :again, attempts = :next, dead = :dead,
                            planned_at = coalesce(planned_at, due_at)
                        where name = :name and id = :id and due_at + 0 = :due
                            and attempts = :attempts
                        """)
                .bind("again", again.toEpochMilli())
                .bind("next", row.attempts() + 1)
                .bind("dead", dead ? 1 : 0)
                .bind("name", row.key().job())
                .bind("id", row.key().id())
                .bind("due", row.dueAt().toEpochMilli())
                .bind("attempts", row.attempts())
                .execute();
    }

    List<Row> due(Transaction tx, Instant now, int limit) {
        return tx.handle()
                .createQuery(
                        """
                        select name, id, coalesce(planned_at, due_at) as planned, due_at, data,
                            attempts
                        from job where dead = 0 and due_at <= :now
                        order by due_at, name, id limit :limit
                        """)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) ->
                        new Row(
                                new JobKey(row.getString("name"), row.getString("id")),
                                Instant.ofEpochMilli(row.getLong("planned")),
                                Instant.ofEpochMilli(row.getLong("due_at")),
                                row.getString("data"),
                                row.getInt("attempts")))
                .list();
    }

    Optional<Instant> first(Transaction tx) {
        return tx.handle()
                .createQuery("select due_at from job where dead = 0 order by due_at limit 1")
                .mapTo(Long.class)
                .findFirst()
                .map(Instant::ofEpochMilli);
    }

    long dead(Transaction tx) {
        return tx.handle()
                .createQuery("select count(*) from job where dead = 1")
                .mapTo(Long.class)
                .one();
    }
}
