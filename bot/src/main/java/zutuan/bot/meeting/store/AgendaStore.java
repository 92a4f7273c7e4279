package zutuan.bot.meeting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Meeting;

/// Keeps what was put on agendas and taken off them. Stateless.
public final class AgendaStore {
    /// The number of the next joint meeting while none is booked.
    public static final long NEXT = 0;

    /// What was last done with a matter on an agenda: put on it (`on`) or taken off, by whom, when.
    /// `label` is the matter's name among members (12号).
    public record Entry(Subject subject, String label, boolean on, String byId, Instant at) {}

    /// Puts a matter on; false if it is there already.
    public boolean add(Transaction tx, Meeting.Ref meeting, Entry entry) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into meeting_topic
                                    (workspace, number, subject, label, state, added_by, added_at)
                                values (:workspace, :number, :subject, :label, 'ON', :by, :at)
                                on conflict (workspace, number, subject) do update
                                set state = 'ON', added_by = excluded.added_by,
                                    added_at = excluded.added_at
                                where meeting_topic.state = 'OFF'
                                """)
                        .bind("workspace", meeting.workspace())
                        .bind("number", meeting.number())
                        .bind("subject", entry.subject().text())
                        .bind("label", entry.label())
                        .bind("by", entry.byId())
                        .bind("at", entry.at().toEpochMilli())
                        .execute()
                == 1;
    }

    /// Takes a matter off, also one that nobody had put on; false if it is off already.
    public boolean remove(Transaction tx, Meeting.Ref meeting, Entry entry) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into meeting_topic
                                    (workspace, number, subject, label, state, removed_by,
                                     removed_at)
                                values (:workspace, :number, :subject, :label, 'OFF', :by, :at)
                                on conflict (workspace, number, subject) do update
                                set state = 'OFF', removed_by = excluded.removed_by,
                                    removed_at = excluded.removed_at
                                where meeting_topic.state = 'ON'
                                """)
                        .bind("workspace", meeting.workspace())
                        .bind("number", meeting.number())
                        .bind("subject", entry.subject().text())
                        .bind("label", entry.label())
                        .bind("by", entry.byId())
                        .bind("at", entry.at().toEpochMilli())
                        .execute()
                == 1;
    }

    /// Both kinds, in the order in which it was done.
    public List<Entry> of(Transaction tx, Meeting.Ref meeting) {
        return tx.handle()
                .createQuery(
                        """
                        select subject, label, state, added_by, added_at, removed_by, removed_at
                        from meeting_topic where workspace = :workspace and number = :number
                        order by case when state = 'ON' then added_at else removed_at end, subject
                        """)
                .bind("workspace", meeting.workspace())
                .bind("number", meeting.number())
                .map((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        boolean on = row.getString("state").equals("ON");
        String last = on ? "added" : "removed";
        return new Entry(
                Subject.parse(row.getString("subject")),
                row.getString("label"),
                on,
                row.getString(last + "_by"),
                Instant.ofEpochMilli(row.getLong(last + "_at")));
    }

    /// Gives one agenda's entries to another; what stands there already stays as it is.
    public void copy(Transaction tx, Meeting.Ref from, Meeting.Ref to) {
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_topic (workspace, number, subject, label, state,
                            added_by, added_at, removed_by, removed_at)
                        select workspace, :target, subject, label, state,
                            added_by, added_at, removed_by, removed_at
                        from meeting_topic where workspace = :workspace and number = :number
                        on conflict (workspace, number, subject) do nothing
                        """)
                .bind("target", to.number())
                .bind("workspace", from.workspace())
                .bind("number", from.number())
                .execute();
    }

    /// Forgets the entries that waited for a meeting to be booked.
    public void clearWaiting(Transaction tx, String workspace) {
        tx.handle()
                .createUpdate(
                        "delete from meeting_topic where workspace = :workspace and number = :number")
                .bind("workspace", workspace)
                .bind("number", NEXT)
                .execute();
    }
}
