package zutuan.bot.kernel.talk.dialogue;

import java.time.Instant;
import java.util.List;
import zutuan.bot.kernel.store.Transaction;

/// Keeps what members taught the bot; see [Lesson].
public final class LessonStore {
    void keep(Transaction tx, String workspace, String id, Lesson lesson) {
        tx.handle()
                .createUpdate(
                        """
                        insert into lesson (workspace, id, said, label, taught_at)
                        values (:workspace, :id, :said, :label, :at)
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("said", lesson.said())
                .bind("label", lesson.label())
                .bind("at", lesson.at().toEpochMilli())
                .execute();
    }

    /// All of them, oldest first.
    public List<Lesson> all(Transaction tx) {
        return tx.handle()
                .createQuery("select said, label, taught_at from lesson order by taught_at, id")
                .map((row, _) ->
                        new Lesson(
                                row.getString("said"),
                                row.getString("label"),
                                Instant.ofEpochMilli(row.getLong("taught_at"))))
                .list();
    }
}
