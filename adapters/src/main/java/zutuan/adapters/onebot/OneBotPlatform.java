package zutuan.adapters.onebot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Timing;

/// QQ over OneBot, reverse or forward. A conversation whose account is not connected is served by
/// the account that speaks in the group.
///
/// Pipelined, because frames keep their order on a connection; what an implementation may be slow
/// to pass on (pictures, files) is not overtaken.
final class OneBotPlatform implements Platform {
    private final OneBotSettings settings;
    private final Timing timing;
    private final String name;
    private final Accounts accounts = new Accounts();
    private final OneBotMedia media;
    private final OneBotSender sender;
    private final OneBotEvents events;
    private final ReverseDoor door;
    private final List<ForwardLink> links = new ArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean();

    OneBotPlatform(String name, OneBotSettings settings, Host host, Timing timing) {
        this.name = name;
        this.settings = settings;
        this.timing = timing;
        var people = new People();
        media = new OneBotMedia(settings.mediaHosts(), accounts);
        var encoder = new OneBotEncoder(settings.style(), host);
        sender = new OneBotSender(encoder, people, settings.style().patience(), host.clock());
        var decoder = new OneBotDecoder(name, host.clock(), accounts::isOurs, people);
        var readers = new OneBotEvents.Readers(decoder, new Missed(name, host));
        events = new OneBotEvents(name, accounts, readers, settings.style(), timing.pauses());
        door = new ReverseDoor(name, settings, events, timing.pauses());
        if (isReverse()) {
            host.socket(settings.access().path(), door);
        }
    }

    private boolean isReverse() {
        return settings.access().urls().isEmpty();
    }

    @Override
    public Capabilities capabilities() {
        var style = settings.style();
        var features =
                new Capabilities.Features(
                        true, Capabilities.ButtonStyle.TEXT, true, true, true, false);
        return new Capabilities(features, style.maxBytes(), false, true, style.rate());
    }

    @Override
    public synchronized void open(Inbox inbox) {
        if (!open.compareAndSet(false, true)) {
            return;
        }
        events.open(inbox);
        if (isReverse()) {
            door.open();
        }
        for (var url : settings.access().urls()) {
            var link = new ForwardLink(name, url, settings, events, timing);
            links.add(link);
            link.open();
        }
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        var session = accounts.reach(outgoing.to());
        if (session.isEmpty() || !open.get()) {
            return new Delivery.Deferred(ApiOutcome.SOON, OneBotApi.NOT_CONNECTED);
        }
        return sender.send(session.get(), outgoing);
    }

    @Override
    public byte[] fetch(Media wanted, int maxBytes) throws IOException {
        return media.fetch(wanted.reference(), maxBytes);
    }

    @Override
    public Status status() {
        var resting = sender.resting();
        if (!open.get()) {
            return new Status(false, "已关闭");
        }
        if (accounts.count() == 0) {
            return new Status(false, absent());
        }
        var detail = "已连接 %d 个 QQ 号,在线 %d 个".formatted(accounts.count(), accounts.online());
        return new Status(
                accounts.online() > 0,
                resting == 0 ? detail : detail + ",%d 个会话疑似被风控,暂停发送".formatted(resting));
    }

    private String absent() {
        var refusal = events.refusal();
        if (!refusal.isEmpty()) {
            return "QQ 端拒绝连接,请核对令牌:" + refusal;
        }
        return isReverse()
                ? "等待 QQ 端连到 " + settings.access().path()
                : links.stream().map(ForwardLink::detail).findFirst().orElse("没有连接");
    }

    @Override
    public synchronized void close() {
        open.set(false);
        links.forEach(ForwardLink::close);
        door.close();
        events.close();
        media.close();
    }
}
