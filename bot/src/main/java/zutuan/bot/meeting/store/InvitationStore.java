package zutuan.bot.meeting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;

/// Keeps who is invited and what they answered. Stateless.
public final class InvitationStore {
    public void invite(Transaction tx, Meeting.Ref ref, Collection<String> memberIds) {
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into meeting_invited (workspace, number, member_id, answer, stale)
                                values (:workspace, :number, :member, 'OPEN', 0) on conflict do nothing
                                """);
        for (String memberId : memberIds) {
            batch.bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .bind("member", memberId)
                    .add();
        }
        batch.execute();
    }

    public void remove(Transaction tx, Meeting.Ref ref, Collection<String> memberIds) {
        for (String memberId : memberIds) {
            tx.handle()
                    .createUpdate(
                            """
                            delete from meeting_invited
                            where workspace = :workspace and number = :number
                                and member_id = :member
                            """)
                    .bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .bind("member", memberId)
                    .execute();
        }
    }

    /// Writes an answer; false if the member is not invited.
    public boolean answer(Transaction tx, Meeting.Ref ref, String memberId, Reply reply) {
        var columns = Columns.of(reply);
        return tx.handle()
                        .createUpdate(
                                """
                                update meeting_invited set answer = :answer, minutes = :minutes,
                                    stand_in = :standIn, reason = :reason, answered_at = :at, stale = 0
                                where workspace = :workspace and number = :number
                                    and member_id = :member
                                """)
                        .bind("answer", columns.answer())
                        .bind("minutes", columns.minutes())
                        .bind("standIn", columns.standIn())
                        .bind("reason", columns.reason())
                        .bind("at", columns.at())
                        .bind("workspace", ref.workspace())
                        .bind("number", ref.number())
                        .bind("member", memberId)
                        .execute()
                == 1;
    }

    /// Writes an invitation as it was.
    public void restore(Transaction tx, Meeting.Ref ref, Invitation before) {
        answer(tx, ref, before.memberId(), before.reply());
        if (before.stale()) {
            stale(tx, ref, before.memberId(), 1);
        }
    }

    /// The meeting changed: whoever had answered has to look again.
    public void outdate(Transaction tx, Meeting.Ref ref) {
        tx.handle()
                .createUpdate(
                        """
                        update meeting_invited set stale = 1
                        where workspace = :workspace and number = :number and answer <> 'OPEN'
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .execute();
    }

    /// What the member had answered holds after all.
    public void settle(Transaction tx, Meeting.Ref ref, String memberId) {
        stale(tx, ref, memberId, 0);
    }

    private static void stale(Transaction tx, Meeting.Ref ref, String memberId, int stale) {
        tx.handle()
                .createUpdate(
                        """
                        update meeting_invited set stale = :stale
                        where workspace = :workspace and number = :number and member_id = :member
                        """)
                .bind("stale", stale)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("member", memberId)
                .execute();
    }

    /// True if no summary was coming yet; answers count for it from `now` on.
    public boolean awaitSummary(Transaction tx, Meeting.Ref ref, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into meeting_summary (workspace, number, since)
                                values (:workspace, :number, :now) on conflict do nothing
                                """)
                        .bind("workspace", ref.workspace())
                        .bind("number", ref.number())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// The summary is being told; gives from when on answers count for it.
    public Optional<Instant> endSummary(Transaction tx, Meeting.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        delete from meeting_summary
                        where workspace = :workspace and number = :number returning since
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(Long.class)
                .findFirst()
                .map(Instant::ofEpochMilli);
    }

    /// Of everybody who is in service.
    public List<Invitation> of(Transaction tx, Meeting.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting_invited invited
                        where workspace = :workspace and number = :number
                            and not exists (
                                select 1 from member_standing standing
                                where standing.workspace = invited.workspace
                                    and standing.member_id = invited.member_id
                                    and standing.removed_at is not null)
                        order by member_id
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> invitation(row))
                .list();
    }

    /// Who has answered, and who comes instead of somebody: they count on the meeting.
    public List<String> answered(Transaction tx, Meeting.Ref ref) {
        return of(tx, ref).stream().flatMap(Invitation::answered).toList();
    }

    public Optional<Invitation> of(Transaction tx, Meeting.Ref ref, String memberId) {
        return of(tx, ref).stream().filter(one -> one.memberId().equals(memberId)).findFirst();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        var at = Instant.ofEpochMilli(row.getLong("answered_at"));
        Reply reply =
                switch (row.getString("answer")) {
                    case "OPEN" -> new Reply.Open();
                    case "COMES" -> new Reply.Comes(at);
                    case "LATE" -> new Reply.Late(row.getInt("minutes"), at);
                    case "DECLINED" ->
                            new Reply.Declined(
                                    row.getString("stand_in"),
                                    Objects.requireNonNullElse(row.getString("reason"), ""),
                                    at);
                    default -> throw new IllegalStateException(row.getString("answer"));
                };
        return new Invitation(row.getString("member_id"), reply, row.getInt("stale") == 1);
    }

    /// An answer as columns.
    private record Columns(
            String answer,
            @Nullable Integer minutes,
            @Nullable String standIn,
            @Nullable String reason,
            @Nullable Long at) {
        static Columns of(Reply reply) {
            return switch (reply) {
                case Reply.Open() -> new Columns("OPEN", null, null, null, null);
                case Reply.Comes(var at) ->
                        new Columns("COMES", null, null, null, at.toEpochMilli());
                case Reply.Late(var minutes, var at) ->
                        new Columns("LATE", minutes, null, null, at.toEpochMilli());
                case Reply.Declined(var standIn, var reason, var at) ->
                        new Columns("DECLINED", null, standIn, reason, at.toEpochMilli());
            };
        }
    }
}
