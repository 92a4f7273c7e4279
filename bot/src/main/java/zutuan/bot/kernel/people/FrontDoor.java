package zutuan.bot.kernel.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.StoreUnavailable;

/// Lets roster members into the web chat, by one-time code or, in the demo, as whom they choose.
public final class FrontDoor implements Host.Doorkeeper {
    /// A page asks with every message; one that is closed a few seconds late harms nobody, because
    /// the inbox looks for itself.
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private final Cache<Identity, Boolean> serving =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED)
                    .maximumSize(10_000)
                    .executor(Runnable::run)
                    .build();
    private final List<Roster> rosters;
    private final IdentityStore identities;
    private final Database database;
    private final InstantSource clock;
    private final boolean open;

    /// `open` is the demo: only while the server listens on loopback.
    public FrontDoor(
            List<Roster> rosters,
            IdentityStore identities,
            Database database,
            InstantSource clock,
            boolean open) {
        this.rosters = List.copyOf(rosters);
        this.identities = identities;
        this.database = database;
        this.clock = clock;
        this.open = open;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public List<Host.Person> people() {
        return open ? everybody().map(this::person).toList() : List.of();
    }

    @Override
    public Optional<Host.Person> person(String id) {
        return everybody()
                .filter(member -> member.id().equals(id))
                .filter(member -> isInService(member.id()))
                .findFirst()
                .map(this::person);
    }

    @Override
    public Optional<Host.Person> redeem(String code) {
        Optional<Identity> identity =
                database.write(tx -> identities.redeem(tx, code, clock.instant()));
        return identity.flatMap(found -> person(found.memberId()));
    }

    @Override
    public String admit(String personId) {
        var roster = rosterOf(personId).orElseThrow();
        var identity = new Identity(roster.workspace(), personId);
        return database.write(tx -> identities.admit(tx, identity, clock.instant()));
    }

    @Override
    public Optional<Host.Person> recognise(String token) {
        Optional<Identity> identity = database.read(tx -> identities.recognise(tx, token));
        return identity.flatMap(found -> person(found.memberId()));
    }

    @Override
    public boolean isTaken(String platform, String userId) {
        return database.<Boolean>read(tx -> identities.boundTo(tx, platform, userId).isPresent());
    }

    @Override
    public List<Host.Room> rooms(String personId) {
        return rosterOf(personId).stream()
                .map(roster -> new Host.Room(roster.workspace(), roster.workspaceName()))
                .toList();
    }

    /// While the store cannot be asked, whoever is inside stays inside: nothing is done then
    /// anyway, and the inbox says so.
    private boolean isInService(String memberId) {
        var roster = rosterOf(memberId).orElseThrow();
        var who = new Identity(roster.workspace(), memberId);
        var known = serving.getIfPresent(who);
        if (known != null) {
            return known;
        }
        try {
            boolean now = !database.<Boolean>read(tx -> new StandingStore().of(tx, who).removed());
            serving.put(who, now);
            return now;
        } catch (StoreUnavailable down) {
            LOG.debug("service of a member not known", down);
            return true;
        }
    }

    private Optional<Roster> rosterOf(String memberId) {
        return rosters.stream().filter(roster -> roster.member(memberId).isPresent()).findFirst();
    }

    private Stream<Member> everybody() {
        return rosters.stream().flatMap(roster -> roster.members().stream());
    }

    private Host.Person person(Member member) {
        String roles = member.roles().stream().map(Role::title).collect(Collectors.joining("、"));
        String village =
                rosterOf(member.id())
                        .flatMap(roster ->
                                Optional.ofNullable(member.villageId()).flatMap(roster::village))
                        .map(Village::name)
                        .orElse("");
        return new Host.Person(member.id(), member.name(), village + roles);
    }
}
