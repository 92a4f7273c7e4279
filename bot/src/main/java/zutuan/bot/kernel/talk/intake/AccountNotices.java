package zutuan.bot.kernel.talk.intake;

import java.util.List;
import java.util.Optional;
import zutuan.adapters.Address;
import zutuan.adapters.Message;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Priority;
import zutuan.bot.kernel.people.AccountNews;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.TalkReplies;

/// Tells people of their accounts on the way that was known before: a newcomer must not be the only
/// one who hears of himself.
final class AccountNotices implements AccountNews {
    private static final int SHOWN_OF_NUMBER = 4;

    private final Surroundings around;
    private final IdentityStore identities;
    private final List<Roster> rosters;

    AccountNotices(Surroundings around, IdentityStore identities, List<Roster> rosters) {
        this.around = around;
        this.identities = identities;
        this.rosters = List.copyOf(rosters);
    }

    @Override
    public void loggedIn(Transaction tx, Identity who) {
        knownWay(tx, who)
                .ifPresent(at ->
                        tell(tx, who.workspace(), at, TalkReplies.loggedIn(), Priority.URGENT));
    }

    /// An account is about to be bound to this person.
    void bound(Transaction tx, Identity who, String userId) {
        String end = userId.substring(Math.max(0, userId.length() - SHOWN_OF_NUMBER));
        knownWay(tx, who)
                .ifPresent(at ->
                        tell(
                                tx,
                                who.workspace(),
                                at,
                                TalkReplies.anotherAccount(end),
                                Priority.URGENT));
    }

    /// Empty for somebody who was never here before.
    private Optional<Address> knownWay(Transaction tx, Identity who) {
        var account = identities.direct(tx, who);
        return account.isPresent() || !identities.sessions().any(tx, who)
                ? account
                : around.directory().direct(tx, who.workspace(), who.memberId());
    }

    @Override
    public void guessed(Transaction tx) {
        for (var roster : rosters) {
            for (var administrator : roster.with(Role.ADMINISTRATOR)) {
                around.directory()
                        .reader(tx, roster.workspace(), administrator.id())
                        .ifPresent(to ->
                                tell(
                                        tx,
                                        roster.workspace(),
                                        to.address(),
                                        TalkReplies.guessed(),
                                        Priority.ROUTINE));
            }
        }
    }

    private void tell(Transaction tx, String workspace, Address to, String line, Priority urgency) {
        var parcel =
                new Parcel(
                        around.ids().get(),
                        workspace,
                        to,
                        Message.text(line),
                        null,
                        around.clock().instant(),
                        urgency);
        around.outbox().put(tx, parcel);
    }
}
