package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Envelope;
import zutuan.adapters.Host;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.testkit.StubbornThread;

/// The threads of links and doors outlive whatever is thrown at them.
@Tag("sockets")
final class StubbornThreadsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    /// What is thrown next, by whatever the thread under test calls.
    private final AtomicReference<@Nullable Throwable> poison = new AtomicReference<>();

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    private void swallow(String event) {
        var next = poison.getAndSet(null);
        if (next != null) {
            StubbornThread.hurl(next);
        }
        done.add(event);
    }

    private void awaitDone(String event) throws InterruptedException {
        for (var next = ""; !next.equals(event); ) {
            next = SocketServer.await(done);
        }
    }

    @Test
    void an_intake_lane() throws Exception {
        var timing = new Timing(CLOCK, new Random(7), Thread::sleep);
        try (var intake = new Intake("stubborn", timing)) {
            intake.open(inbound -> {
                swallow(inbound.envelope().messageId());
                return Acceptance.KEPT;
            });
            new StubbornThread() {
                private int last;

                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    assertThat(intake.take(said("poison"))).isTrue();
                }

                @Override
                protected void awaitSignOfLife() throws InterruptedException {
                    var next = "m" + ++last;
                    assertThat(intake.take(said(next))).isTrue();
                    awaitDone(next);
                }
            }.outlivesEverything();
        }
    }

    @Test
    void every_permit_of_an_intake_comes_back() throws Exception {
        var timing = new Timing(CLOCK, new Random(7), Thread::sleep);
        try (var intake = new Intake("stubborn", timing)) {
            intake.open(inbound -> {
                done.add(inbound.envelope().messageId());
                throw new OutOfMemoryError("on purpose");
            });
            var taking =
                    Thread.ofVirtual()
                            .start(() -> {
                                for (var number = 0; number < 2 * Intake.ROOM; number++) {
                                    intake.take(said("m" + number));
                                }
                            });
            awaitDone("m" + (2 * Intake.ROOM - 1));
            taking.join();
        }
    }

    private static Inbound said(String id) {
        var address = new Address("p", "bot", "g1", Address.Kind.GROUP);
        var envelope = new Envelope(address, id, "u1", "张三", Instant.EPOCH);
        return new Inbound.Said(envelope, id, false, null, List.of());
    }

    /// Everything a link tells may be poisoned.
    private final class Follower implements LinkListener {
        @Override
        public void connected() {
            swallow("connected");
        }

        @Override
        public void text(String frame) {
            swallow(frame);
        }

        @Override
        public void disconnected(int code) {
            swallow("disconnected");
        }

        @Override
        public void probe() {
            swallow("probe");
        }
    }

    private WebSocketLink link(Endpoint endpoint, Duration idle) {
        var settings = new LinkSettings("test", Duration.ofSeconds(5), idle, Backoff.Bounds.USUAL);
        var timing = new Timing(CLOCK, new Random(7), _ -> {});
        var link = new WebSocketLink(endpoint, new Follower(), settings, timing);
        link.open();
        return link;
    }

    @Test
    void the_reader_of_a_link() throws Exception {
        try (var server = new SocketServer(false);
                var _ = link(server.endpoint(), Duration.ofMinutes(10))) {
            var connection = server.awaitConnection();
            awaitDone("connected");
            new StubbornThread() {
                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    connection.send("poison");
                }

                @Override
                protected void awaitSignOfLife() throws InterruptedException {
                    connection.send("甲");
                    awaitDone("甲");
                }
            }.outlivesEverything();
            assertThat(server.accepted).hasValue(1);
        }
    }

    @Test
    void the_keeper_of_a_link_whose_address_is_looked_up() throws Exception {
        var noAddress = new AtomicReference<@Nullable Throwable>();
        try (var server = new SocketServer(false)) {
            Endpoint endpoint =
                    () -> {
                        var next = noAddress.getAndSet(null);
                        if (next != null) {
                            StubbornThread.hurl(next);
                        }
                        return server.endpoint().locate();
                    };
            try (var link = link(endpoint, Duration.ofMinutes(10))) {
                awaitDone("connected");
                new StubbornThread() {
                    @Override
                    protected void strike(Throwable next) {
                        noAddress.set(next);
                        link.reconnect("cut");
                    }

                    @Override
                    protected void awaitSignOfLife() throws InterruptedException {
                        awaitDone("connected");
                    }
                }.outlivesEverything();
            }
        }
    }

    @Test
    void the_keeper_of_a_link_that_tells_of_its_end() throws Exception {
        try (var server = new SocketServer(false);
                var link = link(server.endpoint(), Duration.ofMinutes(10))) {
            awaitDone("connected");
            new StubbornThread() {
                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    link.reconnect("cut");
                }

                @Override
                protected void awaitSignOfLife() throws InterruptedException {
                    awaitDone("connected");
                }
            }.outlivesEverything();
        }
    }

    @Test
    void the_keeper_of_a_link_that_probes() throws Exception {
        try (var server = new SocketServer(false);
                var _ = link(server.endpoint(), Duration.ofMillis(50))) {
            new StubbornThread() {
                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                }

                @Override
                protected void awaitSignOfLife() throws InterruptedException {
                    done.clear();
                    awaitDone("probe");
                }
            }.outlivesEverything();
        }
    }

    @Test
    void a_visit_at_a_door() throws Exception {
        try (var door = door(_ -> Thread.sleep(Duration.ofDays(1)))) {
            var visit = door.opened(new Asked(), new DeafSocket());
            new StubbornThread() {
                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    visit.text("poison");
                }

                @Override
                protected void awaitSignOfLife() throws InterruptedException {
                    visit.text("甲");
                    awaitDone("甲");
                }
            }.outlivesEverything();
        }
    }

    @Test
    void the_watch_over_a_visit() throws Exception {
        var rounds = new SynchronousQueue<String>();
        try (var door = door(_ -> rounds.put("round"))) {
            var visit = door.opened(new Asked(), new DeafSocket());
            new StubbornThread() {
                @Override
                protected void strike(Throwable next) throws InterruptedException {
                    visit.text("甲");
                    pass(rounds);
                    poison.set(next);
                    pass(rounds);
                    StubbornThread.await("swallowed", () -> poison.get() == null);
                }

                // A frame, so that the silence begins anew.
                @Override
                protected void awaitSignOfLife() throws InterruptedException {
                    done.clear();
                    visit.text("甲");
                    pass(rounds);
                    pass(rounds);
                    awaitDone("probe");
                }
            }.outlivesEverything();
        }
    }

    private static void pass(SynchronousQueue<String> rounds) throws InterruptedException {
        assertThat(rounds.poll(Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("another round of the watch")
                .isNotNull();
    }

    private SocketDoor door(Timing.Pauses pauses) {
        var door =
                new SocketDoor(
                        new AccessToken(""),
                        new SocketDoor.Limits(Duration.ofMinutes(1), 1 << 16),
                        pauses,
                        new Reception());
        door.open();
        return door;
    }

    private final class Reception implements SocketDoor.Reception {
        @Override
        public String objection(Host.Request request) {
            return "";
        }

        @Override
        public Line.Follower receive(Host.Request request, Line line) {
            return new Line.Follower() {
                @Override
                public void text(String frame) {
                    swallow(frame);
                }

                @Override
                public void probe() {
                    swallow("probe");
                }

                @Override
                public void ended(int code) {}
            };
        }
    }

    private static final class DeafSocket implements Host.Socket {
        @Override
        public void send(String frame, Host.Sent sent) {
            sent.completed(null);
        }

        @Override
        public void close(int code, String reason) {}
    }

    /// Nobody looks at it.
    private static final class Asked implements Host.Request {
        @Override
        public String path(String name) {
            return "";
        }

        @Override
        public @Nullable String query(String name) {
            return null;
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }

        @Override
        public @Nullable String cookie(String name) {
            return null;
        }

        @Override
        public byte[] body() {
            return new byte[0];
        }

        @Override
        public Optional<Host.Upload> upload(String field) {
            return Optional.empty();
        }

        @Override
        public String remote() {
            return "127.0.0.1";
        }

        @Override
        public boolean isFromThisMachine() {
            return true;
        }

        @Override
        public boolean isFromThisSite() {
            return true;
        }

        @Override
        public boolean isSecure() {
            return false;
        }
    }
}
