package zutuan.bot.kernel.talk.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;

/// Keeps one step for each member.
public final class StepStore {
    /// What was done, by which message, when, and how it is taken back.
    record Step(String id, Undo undo, String source, Instant at) {}

    void put(Transaction tx, Turn turn, Step step) {
        tx.handle()
                .createUpdate(
                        """
                        insert into last_step
                            (workspace, member_id, id, step, typed, later, source, done_at)
                        values (:workspace, :member, :id, :step, :typed, :later, :source, :at)
                        on conflict (workspace, member_id) do update set
                            id = excluded.id, step = excluded.step, typed = excluded.typed,
                            later = excluded.later, source = excluded.source,
                            done_at = excluded.done_at
                        """)
                .bind("workspace", turn.workspace())
                .bind("member", turn.member().id())
                .bind("id", step.id())
                .bind("step", step.undo().step())
                .bind("typed", step.undo().typed())
                .bind("later", step.undo().later())
                .bind("source", step.source())
                .bind("at", step.at().toEpochMilli())
                .execute();
    }

    Optional<Step> find(Transaction tx, String workspace, String memberId) {
        return tx.handle()
                .createQuery(
                        "select * from last_step"
                                + " where workspace = :workspace and member_id = :member")
                .bind("workspace", workspace)
                .bind("member", memberId)
                .map((row, _) -> step(row))
                .findFirst();
    }

    void remove(Transaction tx, String workspace, String memberId) {
        tx.handle()
                .createUpdate(
                        "delete from last_step"
                                + " where workspace = :workspace and member_id = :member")
                .bind("workspace", workspace)
                .bind("member", memberId)
                .execute();
    }

    void purge(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate("delete from last_step where done_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("id"),
                new Undo(row.getString("step"), row.getString("typed"), row.getString("later")),
                row.getString("source"),
                Instant.ofEpochMilli(row.getLong("done_at")));
    }
}
