package zutuan.bot.issue.desk;

import java.util.HashMap;
import java.util.Map;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.event.Events;

/// Enters what happens to an issue: the new row, one event that tells of the change, and the
/// timers, in one transaction.
public record IssueBook(IssueStore store, Events events, IssueTimers timers) {
    /// Begins the details that tell what has which value from now on, see [StoryForm].
    public static final String CHANGE = "to.";

    /// What is told of a step: the kind of event and the words said with it.
    public record Entry(IssueEvent kind, Map<String, String> words) {
        public Entry {
            words = Map.copyOf(words);
        }

        public static Entry of(IssueEvent kind) {
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
        record(deed, issue.report().ref(), entry, StoryForm.of(issue));
        timers.set(deed.tx(), issue);
    }

    /// False, and nothing done, if somebody else was faster than the one who had read `before`.
    public boolean enter(Deed deed, Issue before, Issue after, Entry entry) {
        if (!store.move(deed.tx(), before, after, deed.at())) {
            return false;
        }
        var changes = new HashMap<>(StoryForm.of(after));
        changes.entrySet().removeAll(StoryForm.of(before).entrySet());
        record(deed, after.report().ref(), entry, changes);
        timers.follow(deed.tx(), before, after);
        return true;
    }

    private void record(Deed deed, Issue.Ref ref, Entry entry, Map<String, String> changes) {
        var details = new HashMap<>(entry.words());
        changes.forEach((column, value) -> details.put(CHANGE + column, value));
        events.record(deed, ref.subject(), entry.kind(), details);
    }
}
