package zutuan.bot.kernel.talk.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import zutuan.adapters.Address;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;

/// Keeps at most one open question for each member in each conversation, and who was asked by which
/// message.
final class DialogueStore {
    /// Whose question, where.
    record Key(String workspace, Address at, String memberId) {
        static Key of(Turn turn) {
            return new Key(turn.workspace(), turn.address(), turn.member().id());
        }

        <S extends SqlStatement<S>> S bind(S statement) {
            return statement
                    .bind("workspace", workspace)
                    .bind("place", place())
                    .bind("member", memberId);
        }

        /// Older than [Address#text], and kept as the rows have it.
        private String place() {
            return String.join("\n", at.platform(), at.account(), at.conversation());
        }
    }

    Optional<Pending> find(Transaction tx, Key key) {
        var query =
                tx.handle()
                        .createQuery(
                                """
                                select * from dialogue
                                where workspace = :workspace and place = :place
                                    and member_id = :member and draft = 0
                                """);
        return key.bind(query).map((row, _) -> pending(row)).findFirst();
    }

    void put(Transaction tx, Key key, Pending pending) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into dialogue
                                    (workspace, place, member_id, question, prompt, asked_at,
                                     expires_at, tries, draft, card, source)
                                values (:workspace, :place, :member, :question, :prompt, :asked,
                                    :expires, :tries, 0, :card, :source)
                                on conflict (workspace, place, member_id) do update set
                                    question = excluded.question, prompt = excluded.prompt,
                                    asked_at = excluded.asked_at, expires_at = excluded.expires_at,
                                    tries = excluded.tries, draft = 0, card = excluded.card,
                                    source = excluded.source
                                """);
        var asking = pending.asking();
        key.bind(update)
                .bind("question", QuestionJson.write(pending.question()))
                .bind("prompt", pending.prompt())
                .bind("asked", asking.at().toEpochMilli())
                .bind("expires", asking.until().toEpochMilli())
                .bind("tries", pending.tries())
                .bind("card", asking.card())
                .bind("source", asking.source())
                .execute();
    }

    void remove(Transaction tx, Key key) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                delete from dialogue
                                where workspace = :workspace and place = :place
                                    and member_id = :member and draft = 0
                                """);
        key.bind(update).execute();
    }

    /// Writes down that a message of the bot asks this member. `first` is the message that asked
    /// the same thing first.
    void asks(Transaction tx, Key key, Pending pending, String card, String first) {
        tx.handle()
                .createUpdate(
                        """
                        insert into asked (card, workspace, member_id, asked_at, question, first_card)
                        values (:card, :workspace, :member, :at, :question, :first)
                        on conflict do nothing
                        """)
                .bind("card", card)
                .bind("workspace", key.workspace())
                .bind("member", key.memberId())
                .bind("at", pending.asking().at().toEpochMilli())
                .bind("question", QuestionJson.write(pending.question()))
                .bind("first", first)
                .execute();
    }

    /// Whom a message of the bot asked what.
    Optional<Asked> asked(Transaction tx, String card) {
        return tx.handle()
                .createQuery(
                        """
                        select member_id, question, coalesce(first_card, card) as first_card, answered
                        from asked where card = :card
                        """)
                .bind("card", card)
                .map((row, _) -> asked(row))
                .findFirst();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String question = row.getString("question");
        return new Asked(
                row.getString("member_id"),
                row.getString("first_card"),
                question == null ? Optional.empty() : Optional.of(QuestionJson.read(question)),
                row.getInt("answered") == 1);
    }

    /// Writes down that a question was answered with something to do.
    void answered(Transaction tx, String first) {
        tx.handle()
                .createUpdate("update asked set answered = 1 where first_card = :first")
                .bind("first", first)
                .execute();
    }

    void purgeAsked(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate("delete from asked where asked_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                QuestionJson.read(row.getString("question")),
                row.getString("prompt"),
                new Pending.Asking(
                        row.getString("card"),
                        row.getString("source"),
                        Instant.ofEpochMilli(row.getLong("asked_at")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))),
                row.getInt("tries"));
    }
}
