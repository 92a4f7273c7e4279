package zutuan.bot.kernel.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;

/// Keeps at most one open question for each member in each conversation.
final class DialogueStore {
    /// Whose question, where.
    record Key(String workspace, String place, String memberId) {}

    Optional<Pending> find(Transaction tx, Key key) {
        return tx.handle()
                .createQuery(
                        """
                        select * from dialogue
                        where workspace = :workspace and place = :place and member_id = :member
                        """)
                .bind("workspace", key.workspace())
                .bind("place", key.place())
                .bind("member", key.memberId())
                .map((row, _) -> pending(row))
                .findFirst();
    }

    void put(Transaction tx, Key key, Pending pending) {
        tx.handle()
                .createUpdate(
                        """
                        insert into dialogue
                            (workspace, place, member_id, question, prompt, asked_at, expires_at, tries, draft)
                        values (:workspace, :place, :member, :question, :prompt, :asked, :expires, :tries, :draft)
                        on conflict (workspace, place, member_id) do update set
                            question = excluded.question, prompt = excluded.prompt,
                            asked_at = excluded.asked_at, expires_at = excluded.expires_at,
                            tries = excluded.tries, draft = excluded.draft
                        """)
                .bind("workspace", key.workspace())
                .bind("place", key.place())
                .bind("member", key.memberId())
                .bind("question", QuestionJson.write(pending.question()))
                .bind("prompt", pending.prompt())
                .bind("asked", pending.askedAt().toEpochMilli())
                .bind("expires", pending.expiresAt().toEpochMilli())
                .bind("tries", pending.tries())
                .bind("draft", pending.draft() ? 1 : 0)
                .execute();
    }

    void remove(Transaction tx, Key key) {
        tx.handle()
                .createUpdate(
                        """
                        delete from dialogue
                        where workspace = :workspace and place = :place and member_id = :member
                        """)
                .bind("workspace", key.workspace())
                .bind("place", key.place())
                .bind("member", key.memberId())
                .execute();
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                QuestionJson.read(row.getString("question")),
                row.getString("prompt"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getInt("tries"),
                row.getLong("draft") == 1);
    }
}
