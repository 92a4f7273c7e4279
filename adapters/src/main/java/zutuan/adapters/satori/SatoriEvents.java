package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.Intake;
import zutuan.adapters.link.LinkListener;

/// The conversation on the WebSocket: introduces the bot, keeps the list of logins, takes in what
/// is said.
final class SatoriEvents implements LinkListener {
    private static final Logger log = LoggerFactory.getLogger(SatoriEvents.class);
    private static final Duration PING_EVERY = Duration.ofSeconds(10);
    private static final int EVENT = 0;
    private static final int PING = 1;
    private static final int IDENTIFY = 3;
    private static final int READY = 4;
    private static final int META = 5;

    private final Account account;
    private final Logins logins;
    private final Routes routes;
    private final SatoriDecoder decoder;
    private final SatoriMedia media;
    private volatile @Nullable Intake intake;
    private volatile boolean ready;
    private volatile boolean refused;
    private volatile @Nullable JsonNode lastSequence;
    private volatile Instant lastPing = Instant.MIN;

    /// How we are let in, and how to answer the server.
    record Account(String token, Consumer<String> wire, InstantSource clock) {}

    SatoriEvents(
            Account account,
            Logins logins,
            Routes routes,
            SatoriDecoder decoder,
            SatoriMedia media) {
        this.account = account;
        this.logins = logins;
        this.routes = routes;
        this.decoder = decoder;
        this.media = media;
    }

    /// From now on what is said goes there.
    void open(Intake destination) {
        intake = destination;
    }

    /// Whether the server has accepted us on the present connection.
    boolean isReady() {
        return ready;
    }

    /// Whether the last connection ended before the server had accepted us.
    boolean wasRefused() {
        return refused;
    }

    @Override
    public void connected() {
        lastPing = account.clock().instant();
        var body = Json.object();
        if (!account.token().isEmpty()) {
            body.put("token", account.token());
        }
        if (lastSequence != null) {
            // Two names of one thing, of the present dialect and of the old one.
            body.set("sn", lastSequence);
            body.set("sequence", lastSequence);
        }
        account.wire().accept(Json.object().put("op", IDENTIFY).set("body", body).toString());
    }

    @Override
    public void disconnected() {
        if (!ready && !refused) {
            log.warn("Satori server did not accept us: is the token right?");
        }
        refused = !ready;
        ready = false;
    }

    @Override
    public void probe() {
        lastPing = account.clock().instant();
        account.wire().accept(Json.object().put("op", PING).set("body", Json.object()).toString());
    }

    @Override
    public void text(String frame) {
        var payload = Json.parse(frame);
        if (payload == null) {
            log.debug("Not a JSON object characters={}", frame.length());
            return;
        }
        var body = payload.path("body");
        switch (payload.path("op").asInt(-1)) {
            case EVENT -> event(body);
            case READY -> welcome(body);
            case META -> media.proxied(body.path("proxy_urls"));
            default -> {}
        }
        // A link that is never idle is never probed.
        if (lastPing.plus(PING_EVERY).isBefore(account.clock().instant())) {
            probe();
        }
    }

    private void welcome(JsonNode body) {
        logins.replace(body.path("logins"));
        media.proxied(body.path("proxy_urls"));
        ready = true;
        refused = false;
        log.info("Satori ready logins={}", logins.online());
    }

    private void event(JsonNode event) {
        var sequence = event.has("sn") ? event.path("sn") : event.path("id");
        if (sequence.isNumber()) {
            lastSequence = sequence;
        }
        switch (event.path("type").asText()) {
            case "login-added", "login-updated" -> logins.put(Logins.account(event));
            case "login-removed" -> logins.remove(Logins.account(event));
            // Real servers tell of new proxy addresses in an event without a type.
            case "" -> {
                if (event.has("proxy_urls")) {
                    media.proxied(event.path("proxy_urls"));
                }
            }
            default -> takeIn(event);
        }
    }

    private void takeIn(JsonNode event) {
        var heard = logins.heardBy(event);
        var destination = intake;
        if (heard == null || destination == null) {
            return;
        }
        routes.learn(heard, event);
        var inbound = decoder.decode(event, heard);
        if (inbound != null) {
            destination.take(inbound);
        }
    }
}
