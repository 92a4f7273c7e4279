package zutuan.bot.assist.desk;

import java.util.Map;
import zutuan.adapters.Address;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.store.RequestStore;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.event.Events;

/// Enters what happens to a request: the new row, one event that tells of the change, and the
/// timers, in one transaction.
public record HelpBook(RequestStore store, Events events, HelpTimers timers) {
    /// What is told of a step: the kind of event and the words said with it.
    public record Entry(HelpEvent kind, Map<String, String> words) {
        public Entry {
            words = Map.copyOf(words);
        }

        public static Entry of(HelpEvent kind) {
            return new Entry(kind, Map.of());
        }
    }

    public void open(Deed deed, HelpRequest request, Address conversation, Entry entry) {
        store.insert(deed.tx(), request, conversation, deed.source());
        events.record(deed, request.subject(), entry.kind(), entry.words());
        timers.set(deed.tx(), request);
    }

    /// False, and nothing done, if somebody else was faster than the one who had read `before`.
    public boolean enter(Deed deed, HelpRequest before, HelpRequest after, Entry entry) {
        if (!store.move(deed.tx(), before, after)) {
            return false;
        }
        events.record(deed, after.subject(), entry.kind(), entry.words());
        timers.follow(deed.tx(), before, after);
        return true;
    }
}
