package zutuan.bot.kernel.talk.dialogue;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import zutuan.adapters.Address;
import zutuan.bot.kernel.store.Transaction;

/// Keeps which questions were asked that nobody had asked for, and what came of them.
public final class AttentionStore {
    /// What came of a question; one that stays open was not answered.
    enum Outcome {
        OPEN,
        YES,
        NO
    }

    /// `card` is the id of the message that asked.
    record Asked(String card, String memberId, Address place, Instant at, Outcome outcome) {
        boolean inGroup() {
            return place.isGroup();
        }
    }

    void put(Transaction tx, String workspace, Asked asked) {
        tx.handle()
                .createUpdate(
                        """
                        insert into attention (card, workspace, member_id, place, asked_at, outcome)
                        values (:card, :workspace, :member, :place, :at, :outcome)
                        """)
                .bind("card", asked.card())
                .bind("workspace", workspace)
                .bind("member", asked.memberId())
                .bind("place", asked.place().text())
                .bind("at", asked.at().toEpochMilli())
                .bind("outcome", asked.outcome().name())
                .execute();
    }

    void answered(Transaction tx, String card, Outcome outcome) {
        tx.handle()
                .createUpdate("update attention set outcome = :outcome where card = :card")
                .bind("outcome", outcome.name())
                .bind("card", card)
                .execute();
    }

    /// What one member was asked since then, anywhere, newest first.
    List<Asked> ofMember(Transaction tx, String workspace, String memberId, Instant since) {
        return all(
                tx.handle()
                        .createQuery(
                                """
                                select * from attention
                                where workspace = :workspace and member_id = :member
                                    and asked_at > :since
                                order by asked_at desc, card desc
                                """)
                        .bind("workspace", workspace)
                        .bind("member", memberId)
                        .bind("since", since.toEpochMilli()));
    }

    /// What was asked in one conversation since then, newest first.
    List<Asked> inGroup(Transaction tx, String workspace, Address place, Instant since) {
        return all(
                tx.handle()
                        .createQuery(
                                """
                                select * from attention
                                where workspace = :workspace and place = :place
                                    and asked_at > :since
                                order by asked_at desc, card desc
                                """)
                        .bind("workspace", workspace)
                        .bind("place", place.text())
                        .bind("since", since.toEpochMilli()));
    }

    /// What was asked in a workspace since then.
    List<Asked> all(Transaction tx, String workspace, Instant since) {
        return all(
                tx.handle()
                        .createQuery(
                                "select * from attention"
                                        + " where workspace = :workspace and asked_at >= :since")
                        .bind("workspace", workspace)
                        .bind("since", since.toEpochMilli()));
    }

    List<Asked> all(Transaction tx, Instant since) {
        return all(
                tx.handle()
                        .createQuery("select * from attention where asked_at >= :since")
                        .bind("since", since.toEpochMilli()));
    }

    void purge(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate("delete from attention where asked_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static List<Asked> all(Query query) {
        return query.map((row, _) ->
                        new Asked(
                                row.getString("card"),
                                row.getString("member_id"),
                                Address.parse(row.getString("place")),
                                Instant.ofEpochMilli(row.getLong("asked_at")),
                                Outcome.valueOf(row.getString("outcome"))))
                .list();
    }
}
