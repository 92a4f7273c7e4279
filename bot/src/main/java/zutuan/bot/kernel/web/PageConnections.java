package zutuan.bot.kernel.web;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open connections, bounded for each address and in all. When one is too many, the one that
/// has longest kept the server waiting goes, so that whoever comes anew is always heard. Safe for
/// use by many threads.
final class PageConnections extends AbstractLifeCycle implements Connection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(PageConnections.class);
    private static final int SWEEP_SECONDS = 5;

    private final Map<EndPoint, Entry> open = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Predicate<InetAddress> exempt;
    private final Scheduler scheduler;
    private Scheduler.@Nullable Task sweep;

    /// How many connections may be open, and how long one may go without a whole request.
    record Limits(int perAddress, int inAll, int waitSeconds) {
        static final Limits DEFAULT = new Limits(400, 1000, 30);
    }

    /// What a connection does: waits for the head of a request, for the rest of its body, or for
    /// this server.
    enum State {
        WAITING,
        RECEIVING,
        WORKING
    }

    private record Since(State state, long nanos) {}

    private static final class Entry {
        final @Nullable InetAddress address;
        volatile Since since = new Since(State.WAITING, NanoTime.now());

        Entry(@Nullable InetAddress address) {
            this.address = address;
        }
    }

    /// `exempt` are the addresses of proxies, behind which many clients come.
    PageConnections(Limits limits, Predicate<InetAddress> exempt, Scheduler scheduler) {
        this.limits = limits;
        this.exempt = exempt;
        this.scheduler = scheduler;
    }

    @Override
    protected void doStart() {
        sweep = scheduler.schedule(this::sweep, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void doStop() {
        if (sweep != null) {
            sweep.cancel();
        }
    }

    @Override
    public void onOpened(Connection connection) {
        var end = connection.getEndPoint();
        var entry = new Entry(Caller.address(end.getRemoteSocketAddress()));
        // A socket begins as an ordinary connection and is told of twice.
        if (open.putIfAbsent(end, entry) == null) {
            makeRoom(end, entry);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (!connection.getEndPoint().isOpen()) {
            open.remove(connection.getEndPoint());
        }
    }

    void now(EndPoint end, State state) {
        var entry = open.get(end);
        if (entry != null) {
            entry.since = new Since(state, NanoTime.now());
        }
    }

    private void makeRoom(EndPoint newest, Entry entry) {
        var address = entry.address;
        if (address != null && !exempt.test(address) && of(address).count() > limits.perAddress()) {
            LOG.warn("too many connections address={}", address.getHostAddress());
            close(longestWaiting(of(address)).orElse(newest));
        }
        if (open.size() > limits.inAll()) {
            LOG.warn("too many connections open={}", open.size());
            close(longestWaiting(greediest()).orElse(newest));
        }
    }

    private Stream<Map.Entry<EndPoint, Entry>> of(InetAddress address) {
        return open.entrySet().stream().filter(one -> address.equals(one.getValue().address));
    }

    /// The connections of the address that has most of them.
    private Stream<Map.Entry<EndPoint, Entry>> greediest() {
        return open.values().stream()
                .flatMap(entry -> Optional.ofNullable(entry.address).stream())
                .filter(exempt.negate())
                .collect(Collectors.groupingBy(address -> address, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> of(most.getKey()))
                .orElseGet(open.entrySet()::stream);
    }

    private static Optional<EndPoint> longestWaiting(Stream<Map.Entry<EndPoint, Entry>> among) {
        return among.filter(one -> one.getValue().since.state() != State.WORKING)
                .filter(one -> one.getKey().getConnection() instanceof ConnectionMetaData)
                .min(Comparator.comparingLong(one -> -NanoTime.since(one.getValue().since.nanos())))
                .map(Map.Entry::getKey);
    }

    private void close(EndPoint end) {
        open.remove(end);
        end.close();
    }

    /// Bytes that trickle in keep a connection from being idle, but bring no request.
    private void sweep() {
        open.keySet().removeIf(end -> !end.isOpen());
        open.forEach((end, entry) -> {
            var since = entry.since;
            if (since.state() == State.WAITING
                    && NanoTime.secondsSince(since.nanos()) > limits.waitSeconds()
                    && end.getConnection() instanceof ConnectionMetaData) {
                close(end);
            }
        });
        doStart();
    }
}
