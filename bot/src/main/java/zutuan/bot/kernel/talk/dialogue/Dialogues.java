package zutuan.bot.kernel.talk.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zutuan.adapters.Address;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobData;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Priority;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.DraftStore.Draft;

/// Open questions: asked, answered, run out, put aside, taken up again.
public final class Dialogues {
    private static final String EXPIRE = "talk.expire";

    private final DialogueStore store = new DialogueStore();
    private final DraftStore drafts = new DraftStore();
    private final Outbox outbox;
    private final Supplier<Jobs> jobs;
    private final Supplier<String> ids;
    private final Duration patience;

    /// `jobs` is asked for late, because the jobs are built from handlers such as ours.
    public Dialogues(Outbox outbox, Supplier<Jobs> jobs, Supplier<String> ids, Duration patience) {
        this.outbox = outbox;
        this.jobs = jobs;
        this.ids = ids;
        this.patience = patience;
    }

    /// What the timer of a question keeps: whose question, and which.
    private record End(DialogueStore.Key key, long askedAt) {
        static End of(JobData data) {
            var kind = data.one(4, Address.Kind.class);
            var at = new Address(data.text(1), data.text(2), data.text(3), kind);
            return new End(new DialogueStore.Key(data.text(0), at, data.text(5)), data.number(6));
        }

        JobData data() {
            var at = key.at();
            return JobData.of(
                    key.workspace(),
                    at.platform(),
                    at.account(),
                    at.conversation(),
                    at.kind().name(),
                    key.memberId(),
                    Long.toString(askedAt));
        }
    }

    /// The timer that ends questions.
    public Job job() {
        return new Job(EXPIRE, this::expire);
    }

    public Optional<Pending> find(Turn turn) {
        return store.find(turn.tx(), DialogueStore.Key.of(turn));
    }

    /// Whom a message of the bot asked what.
    public Optional<Asked> asked(Transaction tx, String card) {
        return store.asked(tx, card);
    }

    /// Asks in the bot's message `card`.
    public void ask(Turn turn, Question question, String prompt, String card) {
        var asking = new Pending.Asking(card, turn.source(), turn.now(), turn.now().plus(patience));
        open(turn, new Pending(question, prompt, asking, 0), card);
    }

    /// Whether this turn has opened the question already, with the words that it was first asked
    /// in.
    public boolean isAskedBy(Turn turn, Question question) {
        return find(turn)
                .filter(pending ->
                        pending.question().equals(question)
                                && turn.source().equals(pending.asking().source()))
                .isPresent();
    }

    /// Asks the same thing again in another message, `tries` counts numbers that fitted nothing.
    public void askAgain(Turn turn, Pending pending, int tries, String card) {
        var was = pending.asking();
        var asking =
                new Pending.Asking(was.card(), was.source(), turn.now(), turn.now().plus(patience));
        open(turn, new Pending(pending.question(), pending.prompt(), asking, tries), card);
    }

    private void open(Turn turn, Pending pending, String card) {
        var key = DialogueStore.Key.of(turn);
        var first = pending.asking().card();
        store.put(turn.tx(), key, pending);
        store.asks(turn.tx(), key, pending, card, first == null ? card : first);
        var end = new End(key, turn.now().toEpochMilli());
        jobs.get().schedule(turn.tx(), jobKey(turn), pending.asking().until(), end.data());
    }

    /// Ends a question with what was asked for.
    public void answered(Turn turn, Pending pending) {
        var first = pending.asking().card();
        if (first != null) {
            store.answered(turn.tx(), first);
        }
        end(turn);
    }

    public void end(Turn turn) {
        store.remove(turn.tx(), DialogueStore.Key.of(turn));
        jobs.get().cancel(turn.tx(), jobKey(turn));
    }

    // --- Drafts ---

    /// Puts the open question aside.
    public void shelve(Turn turn, Pending pending) {
        end(turn);
        drafts.put(turn.tx(), DialogueStore.Key.of(turn), draft(pending), turn.now());
    }

    /// What the member put aside here, newest first.
    List<Draft> drafts(Turn turn) {
        return drafts.all(turn.tx(), DialogueStore.Key.of(turn));
    }

    void drop(Turn turn, String topic) {
        drafts.remove(turn.tx(), DialogueStore.Key.of(turn), topic);
    }

    /// Whether something of this topic was put aside here.
    public boolean isAside(Turn turn, String topic) {
        return drafts(turn).stream().anyMatch(draft -> draft.topic().equals(topic));
    }

    /// Takes up again what was put aside under a topic: the question, to be asked in these words.
    public Optional<Resumed> resume(Turn turn, String topic) {
        return drafts(turn).stream()
                .filter(draft -> draft.topic().equals(topic))
                .findFirst()
                .map(draft -> {
                    drop(turn, topic);
                    return new Resumed(draft.question(), draft.prompt());
                });
    }

    /// What was put aside and is open again.
    public record Resumed(Question question, String prompt) {}

    /// Forgets what a message led to that its sender took back.
    void forget(Turn turn, String source) {
        find(turn)
                .filter(pending -> source.equals(pending.asking().source()))
                .ifPresent(_ -> end(turn));
        drafts(turn).stream()
                .filter(draft -> source.equals(draft.source()))
                .forEach(draft -> drop(turn, draft.topic()));
    }

    public void purge(Transaction tx, Instant before) {
        store.purgeAsked(tx, before);
    }

    private static Draft draft(Pending pending) {
        return new Draft(pending.question(), pending.prompt(), pending.asking().source());
    }

    // --- Time ---

    private void expire(JobRun run, Transaction tx) {
        var end = End.of(run.values());
        store.find(tx, end.key())
                .filter(pending -> pending.asking().at().toEpochMilli() == end.askedAt())
                .ifPresent(pending -> expire(tx, end.key(), pending, run.now()));
    }

    private void expire(Transaction tx, DialogueStore.Key key, Pending pending, Instant now) {
        store.remove(tx, key);
        if (pending.holdsWork()) {
            drafts.put(tx, key, draft(pending), now);
            say(tx, key, TalkReplies.expired(pending.topic()), now);
        } else if (pending.question() instanceof Question.Guess guess
                && pending.keepsWords()
                && !pending.isAside()
                && !key.at().isGroup()) {
            // What was told to the bot alone is not dropped without a word.
            String typed = guess.choice().options().getFirst().typed();
            say(tx, key, TalkReplies.unanswered(pending.topic(), typed), now);
        }
    }

    private void say(Transaction tx, DialogueStore.Key key, String line, Instant now) {
        var message = Message.text(line);
        outbox.put(
                tx,
                new Parcel(
                        ids.get(), key.workspace(), key.at(), message, null, now, Priority.ANSWER));
    }

    private static JobKey jobKey(Turn turn) {
        var at = turn.address();
        return JobKey.of(
                EXPIRE, at.platform(), at.account(), at.conversation(), turn.member().id());
    }
}
