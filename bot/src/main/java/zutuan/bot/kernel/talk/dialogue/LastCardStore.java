package zutuan.bot.kernel.talk.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Turn;

/// What the bot's latest card to a member in a conversation is about, for as long as they may put
/// it right by a word: among people only what they did themselves, and not as long.
public final class LastCardStore {
    private static final Duration ALONE = Duration.ofMinutes(10);
    private static final Duration AMONG_PEOPLE = Duration.ofMinutes(5);

    /// Writes down what a member is shown.
    public void shown(Turn turn, Answer answer) {
        var subject = answer.subject();
        if (subject == null) {
            return;
        }
        var update =
                turn.tx()
                        .handle()
                        .createUpdate(
                                """
                                insert into last_card
                                    (workspace, place, member_id, subject, done, shown_at)
                                values (:workspace, :place, :member, :subject, :done, :at)
                                on conflict (workspace, place, member_id) do update set
                                    subject = excluded.subject, done = excluded.done,
                                    shown_at = excluded.shown_at
                                """);
        DialogueStore.Key.of(turn)
                .bind(update)
                .bind("subject", subject.text())
                .bind("done", answer.undo() == null ? 0 : 1)
                .bind("at", turn.now().toEpochMilli())
                .execute();
    }

    /// What a correction without a number is about.
    public Optional<Subject> corrected(Turn turn) {
        var query =
                turn.tx()
                        .handle()
                        .createQuery(
                                """
                                select subject from last_card
                                where workspace = :workspace and place = :place
                                    and member_id = :member and shown_at >= :since
                                    and done >= :done
                                """);
        boolean alone = !turn.isChatter();
        return DialogueStore.Key.of(turn)
                .bind(query)
                .bind("since", turn.now().minus(alone ? ALONE : AMONG_PEOPLE).toEpochMilli())
                .bind("done", alone ? 0 : 1)
                .mapTo(String.class)
                .map(Subject::parse)
                .findFirst();
    }

    public void purge(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate("delete from last_card where shown_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
