package zutuan.bot.meeting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;

/// Keeps what meetings gave people to do. Stateless.
public final class ActionStore {
    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into meeting_action_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace) do update set last = meeting_action_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    public void insert(Transaction tx, Action action) {
        var task = action.task();
        var matter = task.matter();
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_action (workspace, number, meeting, series, subject,
                            label, body, owner_id, due, state)
                        values (:workspace, :number, :meeting, :series, :subject,
                            :label, :body, :owner, :due, 'OPEN')
                        """)
                .bind("workspace", action.workspace())
                .bind("number", action.number())
                .bind("meeting", action.meeting().number())
                .bind("series", action.series())
                .bind("subject", matter == null ? null : matter.subject().text())
                .bind("label", matter == null ? null : matter.label())
                .bind("body", task.text())
                .bind("owner", task.ownerId())
                .bind("due", task.due() == null ? null : task.due().toString())
                .execute();
    }

    /// Opens a closed action again; false if it is open.
    public boolean reopen(Transaction tx, Action action) {
        return tx.handle()
                        .createUpdate(
                                """
                                update meeting_action
                                set state = 'OPEN', result = null, done_by = null, done_at = null
                                where workspace = :workspace and number = :number and state = 'DONE'
                                """)
                        .bind("workspace", action.workspace())
                        .bind("number", action.number())
                        .execute()
                == 1;
    }

    /// Closes an action; false if it was closed already.
    public boolean close(Transaction tx, Action action, Action.State.Done done) {
        return tx.handle()
                        .createUpdate(
                                """
                                update meeting_action
                                set state = 'DONE', result = :result, done_by = :by, done_at = :at
                                where workspace = :workspace and number = :number and state = 'OPEN'
                                """)
                        .bind("result", done.result())
                        .bind("by", done.byId())
                        .bind("at", done.at().toEpochMilli())
                        .bind("workspace", action.workspace())
                        .bind("number", action.number())
                        .execute()
                == 1;
    }

    /// Somebody else has to do it.
    public void handOn(Transaction tx, String workspace, long number, String ownerId) {
        tx.handle()
                .createUpdate(
                        """
                        update meeting_action set owner_id = :owner
                        where workspace = :workspace and number = :number and state = 'OPEN'
                        """)
                .bind("owner", ownerId)
                .bind("workspace", workspace)
                .bind("number", number)
                .execute();
    }

    public void remove(Transaction tx, Action action) {
        tx.handle()
                .createUpdate(
                        "delete from meeting_action"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", action.workspace())
                .bind("number", action.number())
                .execute();
    }

    public Optional<Action> find(Transaction tx, String workspace, long number) {
        return tx.handle()
                .createQuery(
                        "select * from meeting_action where workspace = :workspace and number ="
                                + " :number")
                .bind("workspace", workspace)
                .bind("number", number)
                .map((row, _) -> action(row))
                .findFirst();
    }

    /// What a meeting decided, in the order of the minutes.
    public List<Action> of(Transaction tx, Meeting.Ref meeting) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting_action
                        where workspace = :workspace and meeting = :meeting order by number
                        """)
                .bind("workspace", meeting.workspace())
                .bind("meeting", meeting.number())
                .map((row, _) -> action(row))
                .list();
    }

    /// What a member still has to do, the most pressing first.
    public List<Action> ownedBy(Transaction tx, String workspace, String memberId) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting_action
                        where workspace = :workspace and owner_id = :owner and state = 'OPEN'
                        order by coalesce(due, '9999'), number
                        """)
                .bind("workspace", workspace)
                .bind("owner", memberId)
                .map((row, _) -> action(row))
                .list();
    }

    /// What a series' meetings decided and nobody has done yet, the most pressing first.
    public List<Action> left(Transaction tx, String workspace, String series) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting_action
                        where workspace = :workspace and series = :series and state = 'OPEN'
                        order by coalesce(due, '9999'), number
                        """)
                .bind("workspace", workspace)
                .bind("series", series)
                .map((row, _) -> action(row))
                .list();
    }

    private static Action action(ResultSet row) throws SQLException {
        var task =
                new Action.Task(
                        matter(row.getString("subject"), row.getString("label")),
                        row.getString("body"),
                        row.getString("owner_id"),
                        day(row.getString("due")));
        return new Action(
                new Meeting.Ref(row.getString("workspace"), row.getLong("meeting")),
                row.getLong("number"),
                row.getString("series"),
                task,
                state(row));
    }

    private static Action.@Nullable Matter matter(
            @Nullable String subject, @Nullable String label) {
        return subject == null
                ? null
                : new Action.Matter(Subject.parse(subject), Objects.requireNonNullElse(label, ""));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static Action.State state(ResultSet row) throws SQLException {
        return row.getString("state").equals("OPEN")
                ? new Action.State.Open()
                : new Action.State.Done(
                        Objects.requireNonNullElse(row.getString("result"), ""),
                        row.getString("done_by"),
                        Instant.ofEpochMilli(row.getLong("done_at")));
    }
}
