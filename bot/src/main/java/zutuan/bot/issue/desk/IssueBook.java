package zutuan.bot.issue.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.store.IssueColumns;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;

/// Enters what happens to an issue: the new row, one event that tells of the change, and the
/// timers, in one transaction.
public record IssueBook(IssueStore store, Events events, IssueTimers timers) {
    /// Begins the details that tell which column has which value from now on.
    public static final String CHANGE = "to.";

    /// Who did something, when, in which transaction; `source` names the message or the timer.
    public record Deed(Transaction tx, String actorId, Instant now, String source) {
        /// The bot itself, because time has passed.
        public static final String BOT = "zutuan";

        public static Deed of(Turn turn) {
            return new Deed(turn.tx(), turn.member().id(), turn.now(), turn.source());
        }

        public static Deed of(Transaction tx, Instant now, IssueTimers.Kind kind) {
            return new Deed(tx, BOT, now, kind.job());
        }
    }

    /// What is told of a step: the kind of event and the words said with it.
    public record Entry(String kind, Map<String, String> words) {
        public Entry {
            words = Map.copyOf(words);
        }

        public static Entry of(String kind) {
            return new Entry(kind, Map.of());
        }

        Entry with(String key, String value) {
            var more = new HashMap<>(words);
            more.put(key, value);
            return new Entry(kind, more);
        }
    }

    public void open(Deed deed, Issue issue, IssueStore.Arrival arrival, Entry entry) {
        store.insert(deed.tx(), issue, arrival);
        record(deed, issue.report().ref(), entry, IssueColumns.of(issue));
        timers.set(deed.tx(), issue);
    }

    /// False, and nothing done, if somebody else was faster than the one who had read `before`.
    public boolean enter(Deed deed, Issue before, Issue after, Entry entry) {
        if (!store.move(deed.tx(), before, after, deed.now())) {
            return false;
        }
        var changes = new HashMap<>(IssueColumns.of(after));
        changes.entrySet().removeAll(IssueColumns.of(before).entrySet());
        record(deed, after.report().ref(), entry, changes);
        timers.follow(deed.tx(), before, after);
        return true;
    }

    private void record(Deed deed, Issue.Ref ref, Entry entry, Map<String, String> changes) {
        var details = new HashMap<>(entry.words());
        changes.forEach((column, value) -> details.put(CHANGE + column, value));
        events.record(
                deed.tx(),
                new Event(
                        ref.workspace(),
                        ref.subject(),
                        entry.kind(),
                        deed.actorId(),
                        deed.now(),
                        deed.source(),
                        details));
    }
}
