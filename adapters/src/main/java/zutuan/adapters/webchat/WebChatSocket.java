package zutuan.adapters.webchat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.Message;
import zutuan.adapters.link.Threads;
import zutuan.adapters.webchat.WebChatDecoder.Decoded;

/// The page's socket: lets members in and takes their frames to the inbox. Safe for use by many
/// threads.
final class WebChatSocket implements Host.SocketHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WebChatSocket.class);

    /// The page shows the reason and waits for its reader.
    private static final int TOO_MANY_PAGES = 4001;

    private final Host host;
    private final Rooms rooms;
    private final WebChatDecoder decoder;
    private final AtomicReference<@Nullable Inbox> inbox = new AtomicReference<>();

    WebChatSocket(Host host, Rooms rooms, WebChatDecoder decoder) {
        this.host = host;
        this.rooms = rooms;
        this.decoder = decoder;
    }

    void open(Inbox destination) {
        inbox.set(destination);
    }

    void close() {
        inbox.set(null);
        rooms.closeAll();
    }

    @Override
    public boolean admits(Host.Request request) {
        return request.isFromThisSite() && host.visitor(request).isPresent();
    }

    @Override
    public Host.SocketListener opened(Host.Request request, Host.Socket socket) {
        var person = host.visitor(request);
        var token = request.cookie(Host.SESSION);
        var session = token == null ? null : host.doorkeeper().session(token).orElse(null);
        if (person.isEmpty() || session == null) {
            socket.close(Rooms.NOT_ALLOWED, "");
            return _ -> {};
        }
        var seat = new Seat(person.get().id(), session, socket);
        if (!rooms.enter(seat)) {
            // Not here: whoever keeps the connections has not yet heard of this one.
            Thread.ofVirtual().start(() -> socket.close(TOO_MANY_PAGES, "您打开的聊天页面太多了，请关掉几个再来"));
            return _ -> {};
        }
        // Ended meanwhile: nobody else would tell this seat.
        if (!host.doorkeeper().lasts(session)) {
            rooms.end(new Host.Ended(seat.personId(), session));
        }
        return new Page(seat);
    }

    private final class Page implements Host.SocketListener {
        private final Seat seat;

        Page(Seat seat) {
            this.seat = seat;
        }

        @Override
        public void text(String frame) {
            var person = host.doorkeeper().person(seat.personId());
            if (person.isEmpty() || !host.doorkeeper().lasts(seat.session())) {
                seat.socket().close(Rooms.NOT_ALLOWED, "");
                return;
            }
            switch (decoder.decode(frame, person.get())) {
                case Decoded.Good(var clientId, var inbound) -> accept(clientId, inbound);
                case Decoded.Wrong(var clientId, var line) ->
                        rooms.tell(seat, Frames.error(clientId, line));
            }
        }

        private void accept(String clientId, Inbound inbound) {
            var destination = inbox.get();
            if (destination == null) {
                rooms.tell(seat, Frames.busy(clientId));
                return;
            }
            var envelope = inbound.envelope();
            var fate =
                    rooms.takingIn(envelope.address(), () -> acceptAndShow(destination, inbound));
            rooms.tell(
                    seat,
                    switch (fate) {
                        case KEPT, DUPLICATE -> Frames.ack(clientId, envelope.messageId());
                        case BUSY -> Frames.busy(clientId);
                    });
        }

        private Inbox.Acceptance acceptAndShow(Inbox destination, Inbound inbound) {
            var fate = accepted(destination, inbound);
            if (fate == Inbox.Acceptance.KEPT && inbound instanceof Inbound.Said said) {
                var at = said.envelope().address();
                // It is kept, whether anybody sees it now or after the next reload.
                Threads.guarded(
                        LOG,
                        "message not shown id={}",
                        said.envelope().messageId(),
                        () -> rooms.show(at, entry(said)));
            }
            return fate;
        }

        /// What is thrown costs one message, which the member may send again, and not the page's
        /// connection.
        private static Inbox.Acceptance accepted(Inbox destination, Inbound inbound) {
            try {
                return destination.accept(inbound);
            } catch (Throwable bug) {
                Threads.tell(LOG, "inbox failed id={}", inbound.envelope().messageId(), bug);
                return Inbox.Acceptance.BUSY;
            }
        }

        @Override
        public void closed(int code) {
            rooms.leave(seat);
        }
    }

    private static Host.Entry entry(Inbound.Said said) {
        var envelope = said.envelope();
        return new Host.Entry(
                envelope.messageId(),
                envelope.sentAt().toEpochMilli(),
                envelope.senderId(),
                envelope.senderName(),
                said.text().isEmpty() ? new Message(List.of()) : Message.text(said.text()),
                said.quoted(),
                said.media());
    }
}
