package zutuan.adapters.webchat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// The chat page as a platform. The bot's store is the page's memory, so whatever the bot says is
/// delivered as soon as it is shown to those who are looking.
final class WebChatPlatform implements Platform {
    private static final int MAX_BYTES = 60_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    new Capabilities.Features(
                            true, Capabilities.ButtonStyle.CALLBACK, true, true, true, true),
                    MAX_BYTES,
                    true,
                    true,
                    Capabilities.Rate.UNLIMITED);

    private final Host host;
    private final WebChatSettings settings;
    private final Rooms rooms;
    private final WebChatSocket socket;
    private final Elsewhere elsewhere;
    private final AtomicBoolean open = new AtomicBoolean();

    WebChatPlatform(String name, WebChatSettings settings, Host host) {
        this.host = host;
        this.settings = settings;
        this.rooms = new Rooms(host.doorkeeper(), new Backlog(Backlog.LIMITS), host.clock());
        host.doorkeeper().listen(rooms::end);
        this.elsewhere = new Elsewhere(name, host, rooms, Thread::sleep);
        var decoder = new WebChatDecoder(name, settings.botName(), host);
        this.socket = new WebChatSocket(host, rooms, decoder);
        new PageFiles().register(host);
        new Door(host, settings).register();
        new Desk(host, settings, decoder).register();
        host.socket("/chat/socket", socket);
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void open(Inbox inbox) {
        socket.open(inbox);
        if (open.compareAndSet(false, true)) {
            elsewhere.open();
        }
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        if (!open.get()) {
            return new Delivery.Deferred(PAUSE, "网页聊天没有开放");
        }
        if (!isKnown(outgoing.to())) {
            return new Delivery.Refused("这个人已经不在名册上");
        }
        rooms.answer(outgoing.to(), entry(outgoing));
        outgoing.handedOver().run();
        return new Delivery.Delivered(outgoing.key());
    }

    @Override
    public void mark(Address at, String messageId) {
        rooms.mark(at, messageId);
    }

    /// Groups come from the roster that the bot itself keeps; only people may be gone.
    private boolean isKnown(Address to) {
        return to.isGroup() || host.doorkeeper().person(to.conversation()).isPresent();
    }

    private Host.Entry entry(Outgoing outgoing) {
        return new Host.Entry(
                outgoing.key(),
                host.clock().millis(),
                "",
                settings.botName(),
                outgoing.message(),
                null,
                List.of());
    }

    @Override
    public byte[] fetch(Media media, int maxBytes) throws IOException {
        var stored =
                host.media(media.reference())
                        .orElseThrow(() -> new IOException("no media " + media.reference()));
        if (stored.content().length > maxBytes) {
            throw new IOException("media %s is too large".formatted(media.reference()));
        }
        return stored.content();
    }

    @Override
    public Status status() {
        return open.get()
                ? new Status(true, "网页聊天已开放，%d 个页面在线".formatted(rooms.connections()))
                : new Status(false, "网页聊天没有开放");
    }

    @Override
    public Duration standstill() {
        return rooms.standstill();
    }

    @Override
    public void close() {
        open.set(false);
        elsewhere.close();
        socket.close();
    }
}
