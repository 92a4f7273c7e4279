package zutuan.adapters.webchat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.link.Recent;
import zutuan.adapters.link.Standstill;

/// Who is connected, and who sees what. Safe for use by many threads.
final class Rooms {
    /// The page's name for the direct chat with the bot.
    static final String DIRECT = "me";

    static final String BOT = "bot";
    static final int NOT_ALLOWED = 1008;
    private static final int GOING_AWAY = 1001;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int PAGES_PER_PERSON = 10;
    private static final int SHOW_SECONDS = 2;
    private static final int MOST_SHOWN = 50_000;

    /// Longer than what others said is looked for.
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final Host.Doorkeeper doorkeeper;
    private final InstantSource clock;
    private final Map<Object, Instant> taking = new ConcurrentHashMap<>();
    private final Backlog backlog;
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> shown = Recent.map(MOST_SHOWN, REMEMBERED);
    private final Map<String, ReentrantReadWriteLock> turns = new ConcurrentHashMap<>();

    Rooms(Host.Doorkeeper doorkeeper, Backlog backlog, InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.backlog = backlog;
        this.clock = clock;
    }

    /// False if the person has as many pages open as one may.
    synchronized boolean enter(Seat seat) {
        long open = seats.stream().filter(one -> one.personId().equals(seat.personId())).count();
        return open < PAGES_PER_PERSON && seats.add(seat);
    }

    void leave(Seat seat) {
        seats.remove(seat);
    }

    /// Whoever was let in by a session that has ended sees nothing more.
    void end(Host.Ended ended) {
        seats.stream()
                .filter(seat -> seat.isOf(ended))
                .toList()
                .forEach(seat -> {
                    seats.remove(seat);
                    seat.socket().close(NOT_ALLOWED, "");
                });
    }

    int connections() {
        return seats.size();
    }

    void closeAll() {
        seats.forEach(seat -> seat.socket().close(GOING_AWAY, ""));
        seats.clear();
    }

    /// Takes a message in and shows it; what the bot answers meanwhile waits, so that nobody reads
    /// an answer before its question. Messages of several members go on beside each other.
    <T> T takingIn(Address address, Supplier<T> work) {
        var inHand = new Object();
        taking.put(inHand, clock.instant());
        var turn = turn(address).readLock();
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
            taking.remove(inHand);
        }
    }

    /// How long the oldest message that is being taken in has been so.
    Duration standstill() {
        return Standstill.longest(taking.values(), clock.instant());
    }

    /// Shows what the bot says, after the messages being taken in.
    void answer(Address address, Host.Entry entry) {
        var lock = turn(address);
        if (lock.getReadHoldCount() > 0 || !inTurn(lock)) {
            show(address, entry);
            return;
        }
        try {
            show(address, entry);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private ReentrantReadWriteLock turn(Address address) {
        return turns.computeIfAbsent(address.conversation(), _ -> new ReentrantReadWriteLock(true));
    }

    /// False when taking in hangs: showing out of order is better than not at all.
    private static boolean inTurn(ReentrantReadWriteLock lock) {
        try {
            return lock.writeLock().tryLock(SHOW_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Marks what somebody said for those who are looking.
    void mark(Address address, String entryId) {
        tellRoom(address, Frames.mark(room(address), entryId));
    }

    private static String room(Address address) {
        return address.isGroup() ? address.conversation() : DIRECT;
    }

    private void tellRoom(Address address, String frame) {
        for (var seat : seats) {
            if (sees(seat.personId(), address)) {
                tell(seat, frame);
            }
        }
    }

    /// Shows an entry, but none twice: another instance's may be found more than once, and one of
    /// our own before we have shown it.
    void show(Address address, Host.Entry entry) {
        if (!isNew(address, entry)) {
            return;
        }
        tellRoom(address, Frames.entry(room(address), WebChatEncoder.entry(entry)));
    }

    /// Takes a message out of the open pages.
    void withdraw(Address address, String messageId) {
        tellRoom(address, Frames.recalled(room(address), messageId));
    }

    /// Whether an entry has not been shown here; from now on it counts as shown.
    boolean isNew(Address address, Host.Entry entry) {
        return shown.putIfAbsent(address.conversation() + "/" + entry.id(), true) == null;
    }

    private boolean sees(String personId, Address address) {
        if (!address.isGroup()) {
            return personId.equals(address.conversation());
        }
        return doorkeeper.rooms(personId).stream()
                .anyMatch(room -> room.conversation().equals(address.conversation()));
    }

    /// A page that cannot be reached, or reads too slowly, is cut off; it reads the history when it
    /// comes back.
    void tell(Seat seat, String frame) {
        long bytes = Backlog.size(frame);
        backlog.queued(seat, bytes).ifPresent(this::cutOff);
        if (!seats.contains(seat)) {
            backlog.gone(seat, bytes);
            return;
        }
        seat.socket()
                .send(
                        frame,
                        failure -> {
                            backlog.gone(seat, bytes);
                            if (failure != null && seats.remove(seat)) {
                                LOG.info("page cut off cause={}", failure.toString());
                                seat.socket().close(GOING_AWAY, "");
                            }
                        });
    }

    private void cutOff(Seat seat) {
        if (seats.remove(seat)) {
            LOG.info("page cut off cause=\"too much waits\"");
            seat.socket().close(TRY_AGAIN_LATER, "读得太慢");
        }
    }
}
