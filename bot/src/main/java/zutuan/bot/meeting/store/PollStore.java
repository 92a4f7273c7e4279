package zutuan.bot.meeting.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Poll;
import zutuan.bot.meeting.model.Slot;

/// Keeps polls about times. Stateless.
public final class PollStore {
    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        "select coalesce(max(number), 0) + 1 from meeting_poll"
                                + " where workspace = :workspace")
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    public void open(Transaction tx, Poll poll, Instant at) {
        var ref = poll.ref();
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_poll
                            (workspace, number, booking, organizer_id, opened_at, state)
                        values (:workspace, :number, :booking, :organizer, :at, 'OPEN')
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("booking", poll.booking())
                .bind("organizer", poll.organizerId())
                .bind("at", at.toEpochMilli())
                .execute();
        for (int choice = 0; choice < poll.options().size(); choice++) {
            var slot = poll.options().get(choice);
            tx.handle()
                    .createUpdate(
                            """
                            insert into meeting_poll_option
                                (workspace, number, choice, starts_at, ends_at)
                            values (:workspace, :number, :choice, :starts, :ends)
                            """)
                    .bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .bind("choice", choice)
                    .bind("starts", slot.start().toEpochMilli())
                    .bind("ends", slot.end().toEpochMilli())
                    .execute();
        }
    }

    /// Closes it; false if it was closed already.
    public boolean close(Transaction tx, Poll.Ref ref) {
        return tx.handle()
                        .createUpdate(
                                """
                                update meeting_poll set state = 'CLOSED' where state = 'OPEN'
                                    and workspace = :workspace and number = :number
                                """)
                        .bind("workspace", ref.workspace())
                        .bind("number", ref.number())
                        .execute()
                == 1;
    }

    public boolean isOpen(Transaction tx, Poll.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select state from meeting_poll"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(String.class)
                .findFirst()
                .filter("OPEN"::equals)
                .isPresent();
    }

    /// A member's choices replace the ones made before.
    public void vote(Transaction tx, Poll.Ref ref, String memberId, Set<Integer> choices) {
        tx.handle()
                .createUpdate(
                        """
                        delete from meeting_poll_vote where workspace = :workspace
                            and number = :number and member_id = :member
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("member", memberId)
                .execute();
        for (int choice : choices) {
            tx.handle()
                    .createUpdate(
                            """
                            insert into meeting_poll_vote (workspace, number, choice, member_id)
                            values (:workspace, :number, :choice, :member)
                            """)
                    .bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .bind("choice", choice)
                    .bind("member", memberId)
                    .execute();
        }
    }

    public Optional<Poll> find(Transaction tx, Poll.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select * from meeting_poll"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> List.of(row.getString("booking"), row.getString("organizer_id")))
                .findFirst()
                .map(row -> {
                    var options = options(tx, ref);
                    return new Poll(
                            ref, row.get(0), row.get(1), options, votes(tx, ref, options.size()));
                });
    }

    private static List<Slot> options(Transaction tx, Poll.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting_poll_option
                        where workspace = :workspace and number = :number order by choice
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) ->
                        new Slot(
                                Instant.ofEpochMilli(row.getLong("starts_at")),
                                Instant.ofEpochMilli(row.getLong("ends_at"))))
                .list();
    }

    private static List<Set<String>> votes(Transaction tx, Poll.Ref ref, int options) {
        var votes = new ArrayList<Set<String>>();
        for (int choice = 0; choice < options; choice++) {
            votes.add(
                    new HashSet<>(
                            tx.handle()
                                    .createQuery(
                                            """
                                            select member_id from meeting_poll_vote
                                            where workspace = :workspace and number = :number
                                                and choice = :choice
                                            """)
                                    .bind("workspace", ref.workspace())
                                    .bind("number", ref.number())
                                    .bind("choice", choice)
                                    .mapTo(String.class)
                                    .list()));
        }
        return votes;
    }
}
