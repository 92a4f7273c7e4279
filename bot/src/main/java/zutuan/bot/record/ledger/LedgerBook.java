package zutuan.bot.record.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.LedgerEntry.Figure;
import zutuan.bot.record.model.LedgerEntry.Mistake;
import zutuan.bot.record.model.LedgerEntry.Name;
import zutuan.bot.record.model.LedgerEvent;
import zutuan.bot.record.model.LedgerRequest;
import zutuan.bot.record.store.LedgerRequestStore;
import zutuan.bot.record.store.LedgerStore;

/// The one door for what comes into the ledger: the row, the event, and whoever waited for it.
final class LedgerBook {
    static final Comparator<LedgerEntry> NEWEST =
            Comparator.<LedgerEntry, LocalDate>comparing(one -> one.figure().dated().last())
                    .thenComparingLong(one -> one.ref().number())
                    .reversed();

    private final LedgerStore store = new LedgerStore();
    private final LedgerRequestStore requests = new LedgerRequestStore();
    private final Kit kit;

    LedgerBook(Kit kit) {
        this.kit = kit;
    }

    /// The same figure of the same day, which is not written twice.
    Optional<LedgerEntry> same(Name name, Figure figure, Turn turn) {
        return counting(name.village(), turn).stream()
                .filter(one -> one.name().equals(name))
                .filter(one -> one.figure().dated().equals(figure.dated()))
                .filter(one ->
                        one.figure().amount().compareTo(figure.amount()) == 0
                                && one.figure().unit().equals(figure.unit()))
                .findFirst();
    }

    private List<LedgerEntry> counting(String village, Turn turn) {
        return store.of(turn.tx(), turn.workspace(), village).stream()
                .filter(LedgerEntry::counts)
                .toList();
    }

    /// What was known of it before.
    Optional<LedgerEntry> before(LedgerEntry entry, Turn turn) {
        return counting(entry.name().village(), turn).stream()
                .filter(one -> one.name().equals(entry.name()) && !one.ref().equals(entry.ref()))
                .filter(one -> one.ref().number() < entry.ref().number())
                .min(NEWEST);
    }

    /// The newest of a name, or of the parts of it.
    List<LedgerEntry> newest(Name name, Turn turn) {
        var found = new HashMap<Name, LedgerEntry>();
        counting(name.village(), turn).stream()
                .filter(one -> one.name().within(name))
                .sorted(NEWEST)
                .forEach(one -> found.putIfAbsent(one.name(), one));
        return found.values().stream().sorted(NEWEST).toList();
    }

    LedgerEntry enter(Name name, Figure figure, Turn turn) {
        return enter(next(turn), name, figure, turn);
    }

    /// A number of its own for one that is yet to be entered.
    LedgerEntry.Ref next(Turn turn) {
        return new LedgerEntry.Ref(turn.workspace(), store.nextNumber(turn.tx(), turn.workspace()));
    }

    LedgerEntry enter(LedgerEntry.Ref ref, Name name, Figure figure, Turn turn) {
        var origin = new LedgerEntry.Origin(turn.member().id(), turn.now());
        var entry = new LedgerEntry(ref, name, figure, origin, null);
        store.insert(turn.tx(), entry);
        kit.events()
                .record(
                        turn.deed(),
                        ref.subject(),
                        LedgerEvent.ENTERED,
                        Map.of(
                                "village", name.village(),
                                "metric", name.metric(),
                                "item", name.item(),
                                "dated", figure.dated().text()));
        requests.open(turn.tx(), turn.workspace(), name.village()).stream()
                .filter(request -> name.within(request.name()))
                .forEach(request -> answer(request, entry, turn));
        return entry;
    }

    private void answer(LedgerRequest request, LedgerEntry entry, Turn turn) {
        requests.answered(turn.tx(), request, entry.ref().number());
        var message = LedgerReplies.hasCome(entry, turn.roster());
        turn.roster()
                .serving(request.asked().byId())
                .filter(asker -> !asker.equals(turn.member()))
                .ifPresent(asker ->
                        kit.notices()
                                .tell(
                                        turn.tx(),
                                        turn.workspace(),
                                        asker,
                                        Notices.Note.of(message, entry.ref().subject())));
    }

    Optional<LedgerEntry> find(long number, Turn turn) {
        return store.find(turn.tx(), new LedgerEntry.Ref(turn.workspace(), number));
    }

    /// False if it was marked before.
    boolean mark(LedgerEntry entry, Mistake mistake, Turn turn) {
        if (!store.mark(turn.tx(), entry.ref(), mistake)) {
            return false;
        }
        var facts = new HashMap<String, String>();
        facts.put("reason", mistake.reason());
        mistake.replacement().ifPresent(better -> facts.put("better", Long.toString(better)));
        kit.events().record(turn.deed(), entry.ref().subject(), LedgerEvent.MISTAKEN, facts);
        return true;
    }
}
