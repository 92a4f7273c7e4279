package zutuan.bot.kernel.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.SessionStore.Found;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.store.Transaction;

/// Lets roster members into the web chat, by one-time code or, in the demo, as whom they choose.
public final class FrontDoor implements Host.Doorkeeper {
    /// A page asks with every message; one that is closed a few seconds late harms nobody, because
    /// the inbox looks for itself.
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private final Cache<Identity, Boolean> serving =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED)
                    .maximumSize(10_000)
                    .executor(Runnable::run)
                    .build();
    private final Cache<String, Optional<Found>> sessions =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED)
                    .maximumSize(10_000)
                    .executor(Runnable::run)
                    .build();
    private final Cache<String, Boolean> lasting =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED)
                    .maximumSize(10_000)
                    .executor(Runnable::run)
                    .build();
    private final List<Roster> rosters;
    private final Accounts accounts;
    private final Database database;
    private final InstantSource clock;
    private final Access access;
    private final DoorGuard guard;

    /// Whether anybody may be anybody (the demo: only while the server listens on loopback), after
    /// how long without use a session is over, and who tells people of their accounts.
    public record Access(boolean open, Duration idle, AccountNews news) {}

    public FrontDoor(
            List<Roster> rosters,
            Accounts accounts,
            Database database,
            InstantSource clock,
            Access access) {
        this(rosters, accounts, database, clock, access, System::nanoTime);
    }

    /// `nanos` is a time that only goes forward.
    FrontDoor(
            List<Roster> rosters,
            Accounts accounts,
            Database database,
            InstantSource clock,
            Access access,
            LongSupplier nanos) {
        this.rosters = List.copyOf(rosters);
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
        this.access = access;
        this.guard = new DoorGuard(nanos);
        accounts.listen(_ -> forget());
    }

    /// Who may be inside has changed: nothing is taken from memory.
    private void forget() {
        sessions.invalidateAll();
        lasting.invalidateAll();
        serving.invalidateAll();
    }

    @Override
    public boolean open() {
        return access.open();
    }

    @Override
    public List<Host.Person> people() {
        return open() ? everybody().map(this::person).toList() : List.of();
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
    public Host.Admission enter(String code, String remote) {
        var read = LoginCode.read(code);
        var pause = guard.count(remote, read);
        if (pause.isPresent()) {
            return new Host.Admission.Later(pause.get());
        }
        Host.Admission admission = database.write(tx -> enter(tx, code));
        if (admission instanceof Host.Admission.Admitted) {
            read.ifPresent(right -> guard.right(remote, right));
        }
        return admission;
    }

    /// The code is used up and the session made, both or neither.
    private Host.Admission enter(Transaction tx, String code) {
        var identities = accounts.identities();
        var identity = identities.codes().redeem(tx, code, clock.instant());
        var person = identity.flatMap(who -> member(tx, who));
        if (identity.isEmpty() || person.isEmpty()) {
            if (identities.tries().wrong(tx, clock.instant())) {
                access.news().guessed(tx);
            }
            return new Host.Admission.Refused();
        }
        access.news().loggedIn(tx, identity.get());
        String token = identities.sessions().admit(tx, identity.get(), clock.instant());
        return new Host.Admission.Admitted(person.get(), token);
    }

    private Optional<Host.Person> member(Transaction tx, Identity who) {
        return new StandingStore().of(tx, who).removed()
                ? Optional.empty()
                : everybody()
                        .filter(member -> member.id().equals(who.memberId()))
                        .findFirst()
                        .map(this::person);
    }

    @Override
    public String admit(String personId) {
        var roster = rosterOf(personId).orElseThrow();
        var identity = new Identity(roster.workspace(), personId);
        return database.write(
                tx -> accounts.identities().sessions().admit(tx, identity, clock.instant()));
    }

    @Override
    public Optional<Host.Person> recognise(String token) {
        return find(token).flatMap(found -> person(found.identity().memberId()));
    }

    @Override
    public Optional<String> session(String token) {
        return find(token).map(Found::id);
    }

    private Optional<Found> find(String token) {
        var known = sessions.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var now = clock.instant();
        Optional<Found> found =
                database.read(
                        tx -> accounts.identities().sessions().find(tx, token, now, access.idle()));
        found.filter(session -> isToBeNoted(session, now)).ifPresent(_ -> note(token, now));
        // An unknown token is nobody's: anybody could fill the memory with such.
        found.ifPresent(session -> sessions.put(token, found));
        return found;
    }

    /// Not with every request: once an hour is enough to know who is idle for weeks.
    private static boolean isToBeNoted(Found session, Instant now) {
        return session.arrived() || now.toEpochMilli() - session.seenAt() >= NOTED_EVERY.toMillis();
    }

    private void note(String token, Instant now) {
        try {
            database.run(tx -> accounts.identities().sessions().seen(tx, token, now));
        } catch (StoreUnavailable down) {
            LOG.debug("use of a session not noted", down);
        }
    }

    @Override
    public boolean lasts(String session) {
        var known = lasting.getIfPresent(session);
        if (known != null) {
            return known;
        }
        try {
            boolean now = database.read(tx -> accounts.identities().sessions().lasts(tx, session));
            lasting.put(session, now);
            return now;
        } catch (StoreUnavailable down) {
            LOG.debug("session not known", down);
            return true;
        }
    }

    @Override
    public Optional<String> renew(String token) {
        return database.write(
                tx -> accounts.identities().sessions().renew(tx, token, clock.instant()));
    }

    @Override
    public void leave(String token) {
        database.run(tx -> accounts.endSession(tx, token, clock.instant()));
    }

    @Override
    public void listen(Consumer<Host.Ended> listener) {
        accounts.listen(listener);
    }

    @Override
    public boolean isTaken(String platform, String userId) {
        return database.<Boolean>read(
                tx -> accounts.identities().boundTo(tx, platform, userId).isPresent());
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
