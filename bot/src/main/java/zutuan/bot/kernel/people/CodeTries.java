package zutuan.bot.kernel.people;

import java.time.Duration;
import java.time.Instant;
import zutuan.adapters.Address;
import zutuan.bot.kernel.people.TryStore.Count;
import zutuan.bot.kernel.store.Transaction;

/// How often an account of a chat platform may try codes. A try is counted before it is judged, in
/// the transaction that judges it.
///
/// An account has five wrong tries an hour, then none for an hour, then for two, four and so on up
/// to a day. Sixty wrong codes an hour from everybody together, on the chat page too, are an
/// attack: the administrators hear of it, and as long as it lasts an account has two tries. It is
/// never less than two: whoever has a code and a fresh account gets in whatever others do, since
/// nobody can tell a guess from a code before judging it. With 49 bits that is safe: ten thousand
/// accounts, ten tries a day each, find one of fifty live codes within a year with a chance of less
/// than 1 in 100,000.
public final class CodeTries {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final int TRIES_UNDER_ATTACK = 2;
    private static final int ATTACK = 60;
    private static final int MOST_DOUBLED = 5;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FORGOTTEN = Duration.ofDays(2);

    /// Clocks of several threads and servers differ a little; a clock set back further than this
    /// ends no pause late, it begins a new count.
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final String ALL = "all";

    private final TryStore store = new TryStore();

    /// What to do with a try.
    public sealed interface Verdict {
        record Judge() implements Verdict {}

        /// The first one too many: say how long to wait.
        record Pause(Duration length) implements Verdict {}

        /// Say nothing more.
        record Ignore() implements Verdict {}
    }

    /// Counts a try of an account, and says whether to judge it.
    public Verdict count(Transaction tx, Address at, String userId, Instant now) {
        String scope = scope(at, userId);
        var count = store.more(tx, scope, now);
        if (isPaused(count, now)) {
            return new Verdict.Ignore();
        }
        if (isOver(count.since(), now)) {
            long rounds = forgets(count, now) ? 0 : count.rounds();
            count = new Count(now.toEpochMilli(), 1, 0, rounds);
            store.put(tx, scope, count);
        }
        if (count.tries() <= allowed(tx, now)) {
            return new Verdict.Judge();
        }
        var pause = pause(count.rounds());
        store.put(
                tx,
                scope,
                new Count(
                        now.toEpochMilli(), 0, now.plus(pause).toEpochMilli(), count.rounds() + 1));
        return new Verdict.Pause(pause);
    }

    private static boolean isPaused(Count count, Instant now) {
        var left = Duration.between(now, Instant.ofEpochMilli(count.until()));
        return left.isPositive() && left.compareTo(LONGEST.plus(SLACK)) <= 0;
    }

    private static boolean isOver(long since, Instant now) {
        var age = Duration.between(Instant.ofEpochMilli(since), now);
        return age.compareTo(WINDOW) >= 0 || age.compareTo(SLACK.negated()) < 0;
    }

    private static boolean forgets(Count count, Instant now) {
        var last = Instant.ofEpochMilli(Math.max(count.since(), count.until()));
        return Duration.between(last, now).compareTo(LONGEST) >= 0;
    }

    private int allowed(Transaction tx, Instant now) {
        var all = store.of(tx, ALL);
        return all.tries() >= ATTACK && !isOver(all.since(), now) ? TRIES_UNDER_ATTACK : TRIES;
    }

    private static Duration pause(long rounds) {
        var pause = WINDOW.multipliedBy(1L << Math.min(rounds, MOST_DOUBLED));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /// The account's try was right.
    public void right(Transaction tx, Address at, String userId) {
        store.forget(tx, scope(at, userId));
    }

    /// A wrong code, wherever it was tried: true if the administrators are to hear of it now, at
    /// most once an hour.
    public boolean wrong(Transaction tx, Instant now) {
        var all = store.more(tx, ALL, now);
        if (isOver(all.since(), now)) {
            all = new Count(now.toEpochMilli(), 1, all.until(), all.rounds());
            store.put(tx, ALL, all);
        }
        if (all.tries() < ATTACK || isPaused(all, now)) {
            return false;
        }
        long until = now.plus(WINDOW).toEpochMilli();
        store.put(tx, ALL, new Count(all.since(), all.tries(), until, all.rounds() + 1));
        return true;
    }

    void purge(Transaction tx, Instant now) {
        store.purge(tx, now.minus(FORGOTTEN));
    }

    private static String scope(Address at, String userId) {
        return "account/" + at.platform() + "/" + userId;
    }
}
