package zutuan.adapters.satori;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Endpoint;
import zutuan.adapters.link.Intake;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.Timing;
import zutuan.adapters.link.WebSocketLink;
import zutuan.adapters.link.download.HostPort;

/// A Satori server as a platform. Members hear the bot through HTTP calls, one at a time in each
/// conversation; a call whose answer is lost may have been heard and is never made again.
final class SatoriPlatform implements Platform {
    /// What the platforms behind a server take differs; the smallest of the usual limits.
    private static final int MAX_BYTES = 4_000;

    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final Duration OFFLINE = Duration.ofSeconds(10);

    private final String name;
    private final SatoriSettings settings;
    private final Logins logins;
    private final Routes routes;
    private final SatoriApi api;
    private final SatoriMedia media;
    private final SatoriEncoder encoder;
    private final SatoriEvents events;
    private final WebSocketLink link;
    private final Intake intake;

    SatoriPlatform(
            String name,
            SatoriSettings settings,
            Host host,
            LinkSettings behaviour,
            Timing timing) {
        this.name = name;
        this.settings = settings;
        var server = settings.server();
        intake = new Intake(name, timing);
        logins = new Logins(settings.account());
        routes = new Routes(logins);
        api = new SatoriApi(server);
        var hosts = new HashSet<>(settings.mediaHosts());
        // What else listens on that machine is none of a member's business.
        hosts.add(HostPort.of(server.api()));
        media = new SatoriMedia(api, hosts, host::media);
        encoder = new SatoriEncoder(settings.buttons(), media::source);
        var decoder = new SatoriDecoder(name, logins, routes, timing.clock(), host::newId);
        var account = new SatoriEvents.Account(server.token(), this::tell, timing.clock());
        var missed = new SatoriMissed(api, routes, timing.clock());
        var readers = new SatoriEvents.Readers(decoder, media, missed, intake);
        events = new SatoriEvents(account, logins, routes, readers);
        link =
                new WebSocketLink(
                        Endpoint.fixed(server.events(), Map.of()), events, behaviour, timing);
    }

    private void tell(String frame) {
        link.send(frame);
    }

    @Override
    public Capabilities capabilities() {
        var buttons =
                settings.buttons().isEmpty()
                        ? Capabilities.ButtonStyle.TEXT
                        : Capabilities.ButtonStyle.CALLBACK;
        return new Capabilities(
                new Capabilities.Features(true, buttons, true, true, true, false),
                MAX_BYTES,
                false,
                false,
                settings.rate());
    }

    @Override
    public void open(Inbox inbox) {
        intake.open(inbox);
        link.open();
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        var to = outgoing.to();
        if (!to.platform().equals(name)) {
            return new Delivery.Refused("不是 " + name + " 的会话");
        }
        if (!events.isReady()) {
            return new Delivery.Deferred(RECONNECT, status().detail());
        }
        var login = logins.find(to.account());
        if (login == null || !login.online()) {
            return new Delivery.Deferred(OFFLINE, "账号 " + to.account() + " 不在线");
        }
        if (!login.can("message.create")) {
            return new Delivery.Refused("平台 " + login.platform() + " 不能发消息");
        }
        return send(outgoing, login);
    }

    private Delivery send(Outgoing outgoing, Login login) {
        var to = outgoing.to();
        if (to.isGroup()) {
            return send(outgoing, login, to.conversation());
        }
        var known = routes.directChannel(login, to.conversation());
        if (known != null) {
            return send(outgoing, login, known);
        }
        if (!login.can("user.channel.create")) {
            return new Delivery.Refused("平台 " + login.platform() + " 不能先开口私聊");
        }
        return api.inDirectChannel(
                login,
                login.bare(to.conversation()),
                channel -> {
                    routes.directChannel(login, to.conversation(), channel);
                    return send(outgoing, login, channel);
                });
    }

    private Delivery send(Outgoing outgoing, Login login, String channel) {
        var content = encoder.encode(outgoing.message(), login);
        var referrer = routes.referrer(login, channel);
        var delivery = api.createMessage(login, channel, content, referrer, outgoing.key());
        if (delivery instanceof Delivery.Refused) {
            routes.forget(login, outgoing.to());
        }
        return delivery;
    }

    @Override
    public byte[] fetch(Media wanted, int maxBytes) throws IOException {
        return media.fetch(wanted.reference(), maxBytes);
    }

    @Override
    public Status status() {
        var state = link.state();
        if (!state.isConnected()) {
            return new Status(false, state.detail() + hint());
        }
        if (!events.isReady()) {
            return new Status(false, "已连上，等服务器确认");
        }
        var online = logins.online();
        return online.isEmpty()
                ? new Status(false, "已连上，但没有在线的账号")
                : new Status(true, "已连上，在线账号 " + String.join("、", online));
    }

    private String hint() {
        var variable = AccessToken.variable(name);
        return switch (events.refusal()) {
            case 0 -> "";
            case SatoriEvents.WRONG_TOKEN -> "；令牌不对，请检查 " + variable;
            default -> "；上次没有被接受，请检查 " + variable;
        };
    }

    @Override
    public Duration standstill() {
        return intake.standstill();
    }

    @Override
    public void close() {
        link.close();
        intake.close();
        media.close();
        api.close();
    }
}
