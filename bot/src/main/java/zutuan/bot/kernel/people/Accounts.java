package zutuan.bot.kernel.people;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import zutuan.adapters.Host.Ended;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// Ends what lets people in: sessions, bindings, codes. Whoever shows something to a session hears
/// of its end once that is durable. Safe for use by many threads.
public final class Accounts {
    private final IdentityStore identities;
    private final List<Consumer<Ended>> listeners = new CopyOnWriteArrayList<>();

    public Accounts(IdentityStore identities) {
        this.identities = identities;
    }

    public IdentityStore identities() {
        return identities;
    }

    void listen(Consumer<Ended> listener) {
        listeners.add(listener);
    }

    /// Ends the session of a token; nothing if it is none.
    void endSession(Transaction tx, String token, Instant now) {
        identities
                .sessions()
                .end(tx, token, now)
                .ifPresent(found -> tell(tx, new Ended(found.identity().memberId(), found.id())));
    }

    /// Ends all sessions of a person; how many those were.
    public int endSessions(Transaction tx, Identity who) {
        int ended = identities.sessions().endAll(tx, who);
        tell(tx, new Ended(who.memberId(), null));
        return ended;
    }

    /// Lets go of a person's accounts, but not of one; how many those were.
    public int unbindOthers(Transaction tx, Identity who, String platform, String userId) {
        var others =
                identities.accounts(tx, who).stream()
                        .filter(one ->
                                !one.platform().equals(platform)
                                        || !one.conversation().equals(userId))
                        .toList();
        others.forEach(one -> identities.unbind(tx, one.platform(), one.conversation()));
        return others.size();
    }

    /// Lets go of all accounts of a person; how many those were.
    public int unbind(Transaction tx, Identity who) {
        var all = identities.accounts(tx, who);
        all.forEach(one -> identities.unbind(tx, one.platform(), one.conversation()));
        return all.size();
    }

    /// Ends everything that lets a person in, an unused code too.
    public void endAll(Transaction tx, Identity who) {
        endSessions(tx, who);
        unbind(tx, who);
        identities.codes().end(tx, who);
    }

    private void tell(Transaction tx, Ended ended) {
        tx.afterCommit(() -> listeners.forEach(listener -> listener.accept(ended)));
    }
}
