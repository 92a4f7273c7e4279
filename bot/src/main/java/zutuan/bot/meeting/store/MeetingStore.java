package zutuan.bot.meeting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zutuan.adapters.Address;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;

/// Keeps meetings; the workspace comes first in every key. Stateless.
public final class MeetingStore {
    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into meeting_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace) do update set last = meeting_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    public void insert(Transaction tx, Meeting meeting) {
        var plan = meeting.plan();
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting (workspace, number, title, series, kind, starts_at, ends_at,
                            place, organizer_id, created_at, conversation, sequence, state)
                        values (:workspace, :number, :title, :series, :kind, :starts, :ends,
                            :place, :organizer, :created, :conversation, :sequence, 'PLANNED')
                        """)
                .bind("workspace", meeting.ref().workspace())
                .bind("number", meeting.number())
                .bind("title", plan.title())
                .bind("series", plan.series())
                .bind("kind", plan.kind().name())
                .bind("starts", plan.slot().start().toEpochMilli())
                .bind("ends", plan.slot().end().toEpochMilli())
                .bind("place", plan.place())
                .bind("organizer", meeting.origin().organizerId())
                .bind("created", meeting.origin().at().toEpochMilli())
                .bind("conversation", meeting.origin().conversation().text())
                .bind("sequence", meeting.sequence())
                .execute();
    }

    /// Keeps a meeting from everybody else until the transaction ends; false if it is no longer as
    /// it was read.
    public boolean hold(Transaction tx, Meeting read) {
        return tx.handle()
                        .createUpdate(
                                """
                                update meeting set sequence = sequence
                                where workspace = :workspace and number = :number
                                    and sequence = :sequence
                                """)
                        .bind("workspace", read.ref().workspace())
                        .bind("number", read.number())
                        .bind("sequence", read.sequence())
                        .execute()
                == 1;
    }

    /// Writes over a meeting that is held.
    public void write(Transaction tx, Meeting meeting) {
        var plan = meeting.plan();
        var cancelled = meeting.state() instanceof Meeting.State.Cancelled gone ? gone : null;
        tx.handle()
                .createUpdate(
                        """
                        update meeting set title = :title, starts_at = :starts, ends_at = :ends,
                            place = :place, sequence = :sequence, state = :state,
                            reason = :reason, cancelled_by = :by, cancelled_at = :at
                        where workspace = :workspace and number = :number
                        """)
                .bind("title", plan.title())
                .bind("starts", plan.slot().start().toEpochMilli())
                .bind("ends", plan.slot().end().toEpochMilli())
                .bind("place", plan.place())
                .bind("sequence", meeting.sequence())
                .bind("state", cancelled == null ? "PLANNED" : "CANCELLED")
                .bind("reason", cancelled == null ? null : cancelled.reason())
                .bind("by", cancelled == null ? null : cancelled.byId())
                .bind("at", cancelled == null ? null : cancelled.at().toEpochMilli())
                .bind("workspace", meeting.ref().workspace())
                .bind("number", meeting.number())
                .execute();
    }

    /// Somebody else calls it from now on.
    public void handOn(Transaction tx, Meeting.Ref ref, String organizerId) {
        tx.handle()
                .createUpdate(
                        """
                        update meeting set organizer_id = :organizer
                        where workspace = :workspace and number = :number
                        """)
                .bind("organizer", organizerId)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .execute();
    }

    public Optional<Meeting> find(Transaction tx, Meeting.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select * from meeting where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> meeting(row))
                .findFirst();
    }

    /// What takes place and ends after an instant, the earliest first.
    public List<Meeting> ahead(Transaction tx, String workspace, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting
                        where workspace = :workspace and state = 'PLANNED' and ends_at > :now
                        order by starts_at, number
                        """)
                .bind("workspace", workspace)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> meeting(row))
                .list();
    }

    /// What took place or has begun, the latest first.
    public List<Meeting> begun(Transaction tx, String workspace, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting
                        where workspace = :workspace and state = 'PLANNED' and starts_at <= :now
                        order by starts_at desc, number desc
                        limit 50
                        """)
                .bind("workspace", workspace)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> meeting(row))
                .list();
    }

    /// What takes place at some time of a slot, the earliest first.
    public List<Meeting> during(Transaction tx, String workspace, Slot slot) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting
                        where workspace = :workspace and state = 'PLANNED'
                            and ends_at > :starts and starts_at < :ends
                        order by starts_at, number
                        """)
                .bind("workspace", workspace)
                .bind("starts", slot.start().toEpochMilli())
                .bind("ends", slot.end().toEpochMilli())
                .map((row, _) -> meeting(row))
                .list();
    }

    /// What a member is invited to, called or receives visitors of, ending after an instant, called
    /// off or not.
    public List<Meeting> of(Transaction tx, String workspace, String memberId, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting m
                        where workspace = :workspace and ends_at > :since
                            and (organizer_id = :member
                                or exists (
                                    select 1 from meeting_invited i
                                    where i.workspace = m.workspace and i.number = m.number
                                        and i.member_id = :member)
                                or exists (
                                    select 1 from meeting_stop s
                                    where s.workspace = m.workspace and s.number = m.number
                                        and s.host_id = :member and s.consent <> 'REFUSED'))
                        order by starts_at, number
                        """)
                .bind("workspace", workspace)
                .bind("member", memberId)
                .bind("since", since.toEpochMilli())
                .map((row, _) -> meeting(row))
                .list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        var slot =
                new Slot(
                        Instant.ofEpochMilli(row.getLong("starts_at")),
                        Instant.ofEpochMilli(row.getLong("ends_at")));
        return new Meeting(
                new Meeting.Ref(row.getString("workspace"), row.getLong("number")),
                new Meeting.Plan(
                        row.getString("title"),
                        row.getString("series"),
                        Meeting.Kind.valueOf(row.getString("kind")),
                        slot,
                        row.getString("place")),
                new Meeting.Origin(
                        row.getString("organizer_id"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Address.parse(row.getString("conversation"))),
                row.getInt("sequence"),
                state(row));
    }

    private static Meeting.State state(ResultSet row) throws SQLException {
        return row.getString("state").equals("PLANNED")
                ? new Meeting.State.Planned()
                : new Meeting.State.Cancelled(
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getString("cancelled_by"),
                        Instant.ofEpochMilli(row.getLong("cancelled_at")));
    }
}
