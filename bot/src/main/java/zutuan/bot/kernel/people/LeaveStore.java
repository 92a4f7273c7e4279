package zutuan.bot.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;

/// Keeps leaves. Stateless.
public final class LeaveStore {
    public void put(Transaction tx, String workspace, Leave leave) {
        tx.handle()
                .createUpdate(
                        """
                        insert into leave_period
                            (workspace, id, member_id, stand_in_id, from_at, until_at, state)
                        values (:workspace, :id, :member, :standIn, :from, :until, :state)
                        on conflict (workspace, id) do update set state = excluded.state
                        """)
                .bind("workspace", workspace)
                .bind("id", leave.id())
                .bind("member", leave.memberId())
                .bind("standIn", leave.standInId())
                .bind("from", leave.from().toEpochMilli())
                .bind("until", leave.until().toEpochMilli())
                .bind("state", leave.state().name())
                .execute();
    }

    /// The leaves of a member that are not over, earliest first, whatever became of them.
    public List<Leave> of(Transaction tx, String workspace, String memberId, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        select * from leave_period
                        where workspace = :workspace and member_id = :member and until_at > :now
                        order by from_at, id
                        """)
                .bind("workspace", workspace)
                .bind("member", memberId)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> leave(row))
                .list();
    }

    /// The leaves that are not over for which a member stands in or was asked to.
    public List<Leave> standingIn(Transaction tx, String workspace, String memberId, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        select * from leave_period
                        where workspace = :workspace and stand_in_id = :member
                            and until_at > :now and state in ('ASKED', 'AGREED')
                        order by from_at, id
                        """)
                .bind("workspace", workspace)
                .bind("member", memberId)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> leave(row))
                .list();
    }

    /// Those of them that the member has not answered.
    public List<Leave> unanswered(Transaction tx, String workspace, String memberId, Instant now) {
        return standingIn(tx, workspace, memberId, now).stream()
                .filter(leave -> leave.state() == Leave.State.ASKED)
                .toList();
    }

    public Optional<Leave> find(Transaction tx, String workspace, String id) {
        return tx.handle()
                .createQuery("select * from leave_period where workspace = :workspace and id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, _) -> leave(row))
                .findFirst();
    }

    /// Somebody else stands in, as the administrator has decided.
    public void handOn(Transaction tx, String workspace, String id, String standInId) {
        tx.handle()
                .createUpdate(
                        """
                        update leave_period set stand_in_id = :standIn, state = 'AGREED'
                        where workspace = :workspace and id = :id and state in ('ASKED', 'AGREED')
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("standIn", standInId)
                .execute();
    }

    /// Who stands in for a member at a moment.
    public Optional<String> standIn(
            Transaction tx, String workspace, String memberId, Instant moment) {
        return of(tx, workspace, memberId, moment).stream()
                .filter(leave -> leave.state() == Leave.State.AGREED && leave.covers(moment))
                .map(Leave::standInId)
                .findFirst();
    }

    /// Who stands in at a moment, by the id of the member who is away.
    public Map<String, String> standIns(Transaction tx, String workspace, Instant moment) {
        var standIns = new HashMap<String, String>();
        tx.handle()
                .createQuery(
                        """
                        select * from leave_period
                        where workspace = :workspace and state = 'AGREED'
                            and from_at <= :moment and until_at > :moment
                        order by from_at, id
                        """)
                .bind("workspace", workspace)
                .bind("moment", moment.toEpochMilli())
                .map((row, _) -> leave(row))
                .forEach(leave -> standIns.putIfAbsent(leave.memberId(), leave.standInId()));
        return Map.copyOf(standIns);
    }

    /// An agreed leave of a member that overlaps a time.
    public Optional<Leave> overlapping(Transaction tx, String workspace, Leave other) {
        return of(tx, workspace, other.standInId(), other.from()).stream()
                .filter(leave -> leave.state() == Leave.State.AGREED)
                .filter(leave -> leave.overlaps(other.from(), other.until()))
                .findFirst();
    }

    /// The leaves of others, asked for or agreed, in which the one who goes away was to stand in.
    public List<Leave> countingOn(Transaction tx, String workspace, Leave away) {
        return tx.handle()
                .createQuery(
                        """
                        select * from leave_period
                        where workspace = :workspace and stand_in_id = :member
                            and state in ('ASKED', 'AGREED')
                            and from_at < :until and until_at > :from
                        order by from_at, id
                        """)
                .bind("workspace", workspace)
                .bind("member", away.memberId())
                .bind("from", away.from().toEpochMilli())
                .bind("until", away.until().toEpochMilli())
                .map((row, _) -> leave(row))
                .list();
    }

    private static Leave leave(ResultSet row) throws SQLException {
        return new Leave(
                row.getString("id"),
                row.getString("member_id"),
                row.getString("stand_in_id"),
                Instant.ofEpochMilli(row.getLong("from_at")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                Leave.State.valueOf(row.getString("state")));
    }
}
