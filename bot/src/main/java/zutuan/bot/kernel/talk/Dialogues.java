package zutuan.bot.kernel.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import zutuan.adapters.Address;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Urgency;
import zutuan.bot.kernel.store.Transaction;

/// Open questions: asked, answered, run out, taken up again.
final class Dialogues {
    private static final String EXPIRE = "talk.expire";

    private final DialogueStore store = new DialogueStore();
    private final Outbox outbox;
    private final Supplier<Jobs> jobs;
    private final Supplier<String> ids;
    private final Duration patience;

    /// `jobs` is asked for late, because the jobs are built from handlers such as ours.
    Dialogues(Outbox outbox, Supplier<Jobs> jobs, Supplier<String> ids, Duration patience) {
        this.outbox = outbox;
        this.jobs = jobs;
        this.ids = ids;
        this.patience = patience;
    }

    /// The timer that ends questions; its data is workspace, platform, account, conversation, kind,
    /// member and the time of asking, one a line.
    Job job() {
        return new Job(EXPIRE, this::expire);
    }

    Optional<Pending> find(Turn turn) {
        return store.find(turn.tx(), key(turn));
    }

    void ask(Turn turn, Question question, String prompt) {
        var expires = turn.now().plus(patience);
        var pending = new Pending(question, prompt, turn.now(), expires, 0, false);
        store.put(turn.tx(), key(turn), pending);
        var at = turn.said().envelope().address();
        String data =
                String.join(
                        "\n",
                        turn.workspace(),
                        at.platform(),
                        at.account(),
                        at.conversation(),
                        at.kind().name(),
                        turn.member().id(),
                        Long.toString(turn.now().toEpochMilli()));
        jobs.get().schedule(turn.tx(), jobKey(turn), expires, data);
    }

    void triedInVain(Turn turn, Pending pending) {
        var again =
                new Pending(
                        pending.question(),
                        pending.prompt(),
                        pending.askedAt(),
                        pending.expiresAt(),
                        pending.tries() + 1,
                        false);
        store.put(turn.tx(), key(turn), again);
    }

    void end(Turn turn) {
        store.remove(turn.tx(), key(turn));
        jobs.get().cancel(turn.tx(), jobKey(turn));
    }

    private void expire(JobRun run, Transaction tx) {
        var parts = run.data().split("\n", -1);
        var at = new Address(parts[1], parts[2], parts[3], Address.Kind.valueOf(parts[4]));
        var key = new DialogueStore.Key(parts[0], Place.of(at), parts[5]);
        long askedAt = Long.parseLong(parts[6]);
        store.find(tx, key)
                .filter(pending -> pending.askedAt().toEpochMilli() == askedAt)
                .ifPresent(pending -> expire(tx, key, at, pending, run.now()));
    }

    private void expire(
            Transaction tx, DialogueStore.Key key, Address at, Pending pending, Instant now) {
        if (pending.question() instanceof Question.Choice) {
            // An unanswered choice held nothing that could be lost.
            store.remove(tx, key);
            return;
        }
        var draft =
                new Pending(
                        pending.question(),
                        pending.prompt(),
                        pending.askedAt(),
                        pending.expiresAt(),
                        pending.tries(),
                        true);
        store.put(tx, key, draft);
        var message = Message.text(TalkReplies.expired(pending.question().topic()));
        outbox.put(
                tx, new Parcel(ids.get(), key.workspace(), at, message, null, now, Urgency.ANSWER));
    }

    private static DialogueStore.Key key(Turn turn) {
        return new DialogueStore.Key(
                turn.workspace(), Place.of(turn.said().envelope().address()), turn.member().id());
    }

    private static JobKey jobKey(Turn turn) {
        return new JobKey(
                EXPIRE,
                Place.of(turn.said().envelope().address()).replace('\n', '/')
                        + "/"
                        + turn.member().id());
    }
}
