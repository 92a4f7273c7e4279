package zutuan.adapters.testkit;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// A platform without a wire: tests speak as its members and read what they would see.
///
/// Outgoing messages are named `m1`, `m2` … in the order in which they are taken; inbound ones made
/// by [#said] are named `i1`, `i2` …. Every fault is asked for, in the order in which it shall
/// strike; without one everything is taken at once. Safe for use by many threads.
public final class FakePlatform implements Platform {
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final String name;
    private final Capabilities capabilities;
    private final InstantSource clock;
    private final Wire wire;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Inbound> heard = new CopyOnWriteArrayList<>();
    private final List<String> marked = new CopyOnWriteArrayList<>();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final AtomicInteger lastInbound = new AtomicInteger();
    private volatile @Nullable Inbox inbox;
    private volatile @Nullable RateGate gate;
    private volatile Duration acknowledgementDelay = Duration.ZERO;
    private volatile boolean connected = true;
    private volatile boolean closed;

    public FakePlatform(String name, Capabilities capabilities, InstantSource clock) {
        this.name = name;
        this.capabilities = capabilities;
        this.clock = clock;
        wire = new Wire(capabilities.recognisesKey());
    }

    // --- The members' side ---

    /// A group of this platform.
    public Address group(String conversation) {
        return new Address(name, "bot", conversation, Address.Kind.GROUP);
    }

    /// The direct chat of a person with the bot.
    public Address direct(String person) {
        return new Address(name, "bot", person, Address.Kind.DIRECT);
    }

    /// An envelope with the next inbound id, sent now.
    public Envelope envelope(Address address, String senderId, String senderName) {
        var id = "i" + lastInbound.incrementAndGet();
        return new Envelope(address, id, senderId, senderName, clock.instant());
    }

    /// A member's plain message, not yet handed in: see [#say].
    public Inbound.Said said(Address address, String senderId, String senderName, String text) {
        return new Inbound.Said(
                envelope(address, senderId, senderName), text, false, null, List.of());
    }

    /// Hands something in. Nothing is taken while disconnected: that is BUSY, and [#redeliver]
    /// brings it again.
    public Acceptance say(Inbound inbound) {
        heard.add(inbound);
        return handIn(inbound);
    }

    /// Hands in again what was said as the `index`-th thing, counted from 0.
    public Acceptance redeliver(int index) {
        return handIn(heard.get(index));
    }

    private Acceptance handIn(Inbound inbound) {
        var receiver = inbox;
        if (receiver == null) {
            throw new IllegalStateException("platform " + name + " is not open");
        }
        if (!isUp()) {
            return Acceptance.BUSY;
        }
        var acceptance = receiver.accept(inbound);
        if (acceptance != Acceptance.BUSY) {
            acknowledged.add(inbound.envelope().messageId());
        }
        return acceptance;
    }

    /// The ids of the inbound things that the platform would not deliver again, in order.
    public List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /// The ids of the messages that the bot marked, in order.
    public List<String> marked() {
        return List.copyOf(marked);
    }

    @Override
    public void mark(Address at, String messageId) {
        marked.add(messageId);
    }

    /// Everything the members see, in their order.
    public List<Outgoing> sent() {
        return wire.shown();
    }

    /// What the members see once there are `count` messages; an [AssertionError] tells what came if
    /// there are fewer after `patience` of real time.
    public List<Outgoing> awaitSent(int count, Duration patience) {
        return wire.await(count, patience);
    }

    /// Lays content ready for [#fetch].
    public void upload(String reference, byte[] content) {
        contents.put(reference, content.clone());
    }

    // --- Faults ---

    /// The next messages get these answers and are not shown.
    public void failNext(Delivery... answers) {
        for (var answer : answers) {
            faults.add(new Fault.Answered(answer));
        }
    }

    /// The next message is acknowledged and lost.
    public void dropNext() {
        faults.add(Fault.Silent.DROPPED);
    }

    /// The next message is shown twice.
    public void duplicateNext() {
        faults.add(Fault.Silent.DOUBLED);
    }

    /// The next message is shown only after the one that follows it.
    public void reorderNext() {
        faults.add(Fault.Silent.OVERTAKEN);
    }

    /// The next message is shown, but its sender gets [Delivery.Unknown].
    public void loseNextAcknowledgement() {
        faults.add(Fault.Silent.UNCONFIRMED);
    }

    /// From now on a conversation takes only so much (by the injected clock), whatever the
    /// capabilities say; the rest is [Delivery.Deferred] until there is room.
    public void rateLimit(Capabilities.Rate rate) {
        gate = new RateGate(rate, clock);
    }

    /// From now on messages are shown at once but acknowledged only after so much real time.
    public void acknowledgeAfter(Duration delay) {
        acknowledgementDelay = delay;
    }

    /// The bot was put out of a conversation: sending to it is refused.
    public void forget(String conversation) {
        left.add(conversation);
    }

    /// Cuts the wire: sending is deferred, and what waits for its acknowledgement is unknown.
    public void disconnect() {
        connected = false;
        acknowledgements.cut();
    }

    /// Mends the wire.
    public void reconnect() {
        connected = true;
    }

    // --- The bot's side ---

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void open(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        if (!isUp()) {
            return new Delivery.Deferred(RECONNECT, "未连接");
        }
        var fault = faults.poll();
        return objection(outgoing, fault).orElseGet(() -> transmit(outgoing, fault));
    }

    private Optional<Delivery> objection(Outgoing outgoing, @Nullable Fault fault) {
        if (fault instanceof Fault.Answered(var answer)) {
            return Optional.of(answer);
        }
        return FakeRules.refusal(outgoing, name, capabilities, left).or(() -> congestion(outgoing));
    }

    private Optional<Delivery> congestion(Outgoing outgoing) {
        var limit = gate;
        if (limit == null) {
            return Optional.empty();
        }
        var pause = limit.pass(outgoing.to());
        return pause.isZero()
                ? Optional.empty()
                : Optional.of(new Delivery.Deferred(pause, "发送过快"));
    }

    private Delivery transmit(Outgoing outgoing, @Nullable Fault fault) {
        var id = wire.take(outgoing, fault);
        if (capabilities.pipelined()) {
            outgoing.handedOver().run();
        }
        return fault == Fault.Silent.UNCONFIRMED
                ? new Delivery.Unknown("未收到确认")
                : acknowledgements.await(
                        new Delivery.Delivered(id), acknowledgementDelay, this::isUp);
    }

    @Override
    public byte[] fetch(Media media, int maxBytes) throws IOException {
        byte @Nullable [] content = contents.get(media.reference());
        if (content == null) {
            throw new IOException("no content under " + media.reference());
        }
        if (content.length > maxBytes) {
            throw new IOException("content of %d bytes is too large".formatted(content.length));
        }
        return content.clone();
    }

    @Override
    public Status status() {
        return isUp() ? new Status(true, "已连接") : new Status(false, closed ? "已关闭" : "连接断开");
    }

    private boolean isUp() {
        return connected && !closed && inbox != null;
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }
}
