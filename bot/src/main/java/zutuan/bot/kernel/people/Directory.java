package zutuan.bot.kernel.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.adapters.Address;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// Finds the member behind a platform account, and the direct chat of a member.
public final class Directory {
    private final List<Roster> rosters;
    private final IdentityStore identities;
    private final Set<String> ownPlatforms;
    private final StandingStore standings = new StandingStore();
    private final LeaveStore leaves = new LeaveStore();

    /// `ownPlatforms` name the platforms whose user ids are member ids, because the bot itself let
    /// the people in.
    public Directory(List<Roster> rosters, IdentityStore identities, Set<String> ownPlatforms) {
        this.rosters = List.copyOf(rosters);
        this.identities = identities;
        this.ownPlatforms = Set.copyOf(ownPlatforms);
    }

    /// A member with the roster that holds them.
    public record Known(Roster roster, Member member) {}

    /// Whom a message for a member goes to: the member, or who stands in for them.
    public record Recipient(Address address, Member reader) {}

    /// Who sends from this account; empty for strangers and for people taken out of service.
    /// Whoever speaks can be reached again.
    public Optional<Known> sender(Transaction tx, String platform, String userId) {
        return account(tx, platform, userId).filter(known -> inService(tx, known));
    }

    private boolean inService(Transaction tx, Known known) {
        var who = new Identity(known.roster().workspace(), known.member().id());
        var standing = standings.of(tx, who);
        if (standing.unreachable()) {
            standings.found(tx, who);
        }
        return !standing.removed();
    }

    /// Whether somebody of the roster is in service.
    public boolean serves(Transaction tx, Known known) {
        var who = new Identity(known.roster().workspace(), known.member().id());
        return !standings.of(tx, who).removed();
    }

    /// Whose account it is, in service or not.
    public Optional<Known> account(Transaction tx, String platform, String userId) {
        if (ownPlatforms.contains(platform)) {
            return rosters.stream()
                    .flatMap(roster -> known(roster, userId).stream())
                    .findFirst()
                    .map(known -> serving(tx, known));
        }
        return identities
                .boundTo(tx, platform, userId)
                .flatMap(this::known)
                .map(known -> serving(tx, known));
    }

    private Known serving(Transaction tx, Known known) {
        return new Known(standings.serving(tx, known.roster()), known.member());
    }

    /// The person of an identity, if still on the roster.
    public Optional<Known> known(Identity identity) {
        return rosters.stream()
                .filter(roster -> roster.workspace().equals(identity.workspace()))
                .flatMap(roster -> known(roster, identity.memberId()).stream())
                .findFirst();
    }

    /// Whom to write to about a member's matters at a moment; empty when nobody can be reached. A
    /// stand-in who cannot be reached does not leave the member without news.
    public Optional<Recipient> recipient(
            Transaction tx, String workspace, String memberId, Instant now) {
        return leaves.standIn(tx, workspace, memberId, now)
                .flatMap(standIn -> reader(tx, new Identity(workspace, standIn)))
                .or(() -> reader(tx, new Identity(workspace, memberId)));
    }

    /// The member themself, if in service and within reach.
    public Optional<Recipient> reader(Transaction tx, String workspace, String memberId) {
        return reader(tx, new Identity(workspace, memberId));
    }

    private Optional<Recipient> reader(Transaction tx, Identity who) {
        var standing = standings.of(tx, who);
        if (standing.removed() || standing.unreachable()) {
            return Optional.empty();
        }
        return known(who)
                .flatMap(known ->
                        direct(tx, who.workspace(), who.memberId())
                                .map(address -> new Recipient(address, known.member())));
    }

    /// Where to reach a member alone: the newest binding, else a platform of our own.
    public Optional<Address> direct(Transaction tx, String workspace, String memberId) {
        return identities
                .direct(tx, new Identity(workspace, memberId))
                .or(() ->
                        ownPlatforms.stream()
                                .sorted()
                                .findFirst()
                                .map(platform ->
                                        new Address(
                                                platform, "bot", memberId, Address.Kind.DIRECT)));
    }

    /// Whom a stranger may ask to be let in.
    public String administrator() {
        return rosters.stream()
                .flatMap(roster -> roster.with(Role.ADMINISTRATOR).stream())
                .map(Member::name)
                .findFirst()
                .orElse("管理员");
    }

    private static Optional<Known> known(Roster roster, String memberId) {
        return roster.member(memberId).map(member -> new Known(roster, member));
    }
}
