package zutuan.bot.meeting.store;

import java.time.Instant;
import java.util.List;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Meeting;

/// Keeps minutes as they were written. Stateless.
public final class MinutesStore {
    /// One part of the minutes of a meeting.
    public record Part(String text, String byId, Instant at) {}

    public void add(Transaction tx, Meeting.Ref meeting, Part part) {
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_minutes
                            (workspace, number, part, body, filed_by, filed_at)
                        select :workspace, :number, coalesce(max(part), 0) + 1, :body, :by, :at
                        from meeting_minutes where workspace = :workspace and number = :number
                        """)
                .bind("workspace", meeting.workspace())
                .bind("number", meeting.number())
                .bind("body", part.text())
                .bind("by", part.byId())
                .bind("at", part.at().toEpochMilli())
                .execute();
    }

    /// Takes out what was filed at a moment.
    public void remove(Transaction tx, Meeting.Ref meeting, long filedAt) {
        tx.handle()
                .createUpdate(
                        """
                        delete from meeting_minutes
                        where workspace = :workspace and number = :number and filed_at = :at
                        """)
                .bind("workspace", meeting.workspace())
                .bind("number", meeting.number())
                .bind("at", filedAt)
                .execute();
    }

    /// All parts, the oldest first.
    public List<Part> of(Transaction tx, Meeting.Ref meeting) {
        return tx.handle()
                .createQuery(
                        """
                        select body, filed_by, filed_at from meeting_minutes
                        where workspace = :workspace and number = :number order by part
                        """)
                .bind("workspace", meeting.workspace())
                .bind("number", meeting.number())
                .map((row, _) ->
                        new Part(
                                row.getString("body"),
                                row.getString("filed_by"),
                                Instant.ofEpochMilli(row.getLong("filed_at"))))
                .list();
    }
}
