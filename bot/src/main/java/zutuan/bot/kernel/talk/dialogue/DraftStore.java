package zutuan.bot.kernel.talk.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.media.MediaUse;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Question;

/// Keeps questions that were put aside, one for each topic.
public final class DraftStore {
    /// A question put aside; `source` is the message that led to it.
    record Draft(Question question, String prompt, @Nullable String source) {
        String topic() {
            return question.topic();
        }
    }

    void put(Transaction tx, DialogueStore.Key key, Draft draft, Instant now) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into draft (workspace, place, member_id, topic, question,
                                    prompt, source, kept_at)
                                values (:workspace, :place, :member, :topic, :question, :prompt,
                                    :source, :now)
                                on conflict (workspace, place, member_id, topic) do update set
                                    question = excluded.question, prompt = excluded.prompt,
                                    source = excluded.source, kept_at = excluded.kept_at
                                """);
        key.bind(update)
                .bind("topic", draft.topic())
                .bind("question", QuestionJson.write(draft.question()))
                .bind("prompt", draft.prompt())
                .bind("source", draft.source())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// Newest first.
    List<Draft> all(Transaction tx, DialogueStore.Key key) {
        var query =
                tx.handle()
                        .createQuery(
                                """
                                select question, prompt, source, kept_at from draft
                                where workspace = :workspace and place = :place
                                    and member_id = :member
                                union all
                                select question, prompt, source, asked_at from dialogue
                                where workspace = :workspace and place = :place
                                    and member_id = :member and draft = 1
                                order by 4 desc
                                """);
        return key.bind(query).map((row, _) -> draft(row)).list();
    }

    /// Removes what was put aside under a topic; what the version before put aside goes too.
    void remove(Transaction tx, DialogueStore.Key key, String topic) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                delete from draft where workspace = :workspace and place = :place
                                    and member_id = :member and topic = :topic
                                """);
        key.bind(update).bind("topic", topic).execute();
        var old =
                tx.handle()
                        .createUpdate(
                                """
                                delete from dialogue where workspace = :workspace
                                    and place = :place and member_id = :member and draft = 1
                                """);
        key.bind(old).execute();
    }

    /// What questions since then speak of, open or put aside.
    public List<String> media(Transaction tx, Instant since) {
        return tx
                .handle()
                .createQuery(
                        """
                        select question from draft where kept_at >= :since
                        union all
                        select question from dialogue where asked_at >= :since
                        """)
                .bind("since", since.toEpochMilli())
                .mapTo(String.class)
                .stream()
                .flatMap(MediaUse::in)
                .toList();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                QuestionJson.read(row.getString("question")),
                row.getString("prompt"),
                row.getString("source"));
    }
}
