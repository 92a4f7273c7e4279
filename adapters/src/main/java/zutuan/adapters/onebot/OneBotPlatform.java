package zutuan.adapters.onebot;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Dialler;
import zutuan.adapters.link.Endpoint;
import zutuan.adapters.link.Intake;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.SocketDoor;
import zutuan.adapters.link.Timing;

/// QQ over OneBot, reverse or forward. A conversation whose account is not connected is served by
/// the account that speaks in the group.
///
/// Pipelined, because frames keep their order on a connection; what an implementation may be slow
/// to pass on (pictures, files) is not overtaken.
final class OneBotPlatform implements Platform {
    private static final String OK_HAND = "124";

    private final OneBotSettings settings;
    private final String name;
    private final OneBotAccounts accounts = new OneBotAccounts();
    private final People people;
    private final OneBotMedia media;
    private final OneBotSender sender;
    private final Intake intake;
    private final OneBotConnections connections;
    private final SocketDoor door;
    private final List<Dialler> diallers;

    OneBotPlatform(String name, OneBotSettings settings, Host host, Timing timing) {
        this.name = name;
        this.settings = settings;
        intake = new Intake(name, timing);
        people = new People(number -> host.doorkeeper().called(name, number));
        media = new OneBotMedia(settings.mediaHosts(), accounts);
        var encoder = new OneBotEncoder(settings.style(), host);
        sender = new OneBotSender(encoder, people, settings.style().patience(), host.clock());
        var decoder = new OneBotDecoder(name, host.clock(), accounts::isOurs, people);
        var acceptFriends = settings.style().acceptFriends();
        var missed = new OneBotMissed(name, host);
        var events = new OneBotEvents(accounts, decoder, missed, intake, acceptFriends);
        connections =
                new OneBotConnections(
                        accounts, events, number -> host.doorkeeper().isTaken(name, number));
        var access = settings.access();
        door = new SocketDoor(access.token(), settings.limits(), timing.pauses(), connections);
        if (isReverse()) {
            host.socket(access.path(), door);
        }
        diallers = access.urls().stream().map(url -> dialler(url, timing)).toList();
    }

    private Dialler dialler(URI url, Timing timing) {
        return new Dialler(
                Endpoint.fixed(url, settings.access().token().headers()),
                LinkSettings.usual(name)
                        .withIdle(settings.limits().idle())
                        .withMaxFrame(settings.limits().maxFrameBytes()),
                timing,
                line -> connections.began(line, ""));
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
    public void open(Inbox inbox) {
        intake.open(new Forwards(accounts, people, inbox));
        door.open();
        diallers.forEach(Dialler::open);
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        var session = accounts.reach(outgoing.to());
        if (session.isEmpty() || !intake.isOpen()) {
            return new Delivery.Deferred(ApiOutcome.SOON, "没有连接");
        }
        return sender.send(session.get(), outgoing);
    }

    /// 贴表情; an implementation that cannot says so to nobody.
    @Override
    public void mark(Address at, String messageId) {
        var mark = Json.object().put("message_id", messageId).put("emoji_id", OK_HAND);
        accounts.reach(at).ifPresent(session -> session.api().tell("set_msg_emoji_like", mark));
    }

    @Override
    public byte[] fetch(Media wanted, int maxBytes) throws IOException {
        return media.fetch(wanted.reference(), maxBytes);
    }

    @Override
    public Status status() {
        var resting = sender.resting();
        if (!intake.isOpen()) {
            return new Status(false, "已关闭");
        }
        if (accounts.count() == 0) {
            return new Status(false, absent());
        }
        var detail = "已连接 %d 个 QQ 号，在线 %d 个".formatted(accounts.count(), accounts.online());
        return new Status(
                accounts.online() > 0,
                resting == 0 ? detail : detail + "，%d 个会话疑似被风控，暂停发送".formatted(resting));
    }

    private String absent() {
        var refusal = connections.refusal();
        if (!refusal.isEmpty()) {
            return "QQ 端拒绝连接，请核对令牌：" + refusal;
        }
        return isReverse()
                ? "等待 QQ 端连到 " + settings.access().path()
                : diallers.getFirst().state().detail();
    }

    @Override
    public Duration standstill() {
        return intake.standstill();
    }

    @Override
    public void close() {
        diallers.forEach(Dialler::close);
        door.close();
        intake.close();
        connections.close();
        media.close();
    }
}
