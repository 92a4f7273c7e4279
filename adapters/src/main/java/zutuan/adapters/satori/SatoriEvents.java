package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Intake;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.LinkListener;
import zutuan.adapters.link.Threads;

/// The conversation on the WebSocket: introduces the bot, keeps the list of logins, takes in what
/// is said.
final class SatoriEvents implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(SatoriEvents.class);
    private static final Duration PING_EVERY = Duration.ofSeconds(10);
    private static final int EVENT = 0;
    private static final int PING = 1;
    private static final int IDENTIFY = 3;
    private static final int READY = 4;
    private static final int META = 5;

    /// The server's own close code.
    static final int WRONG_TOKEN = 4004;

    private final Account account;
    private final Logins logins;
    private final Routes routes;
    private final SatoriDecoder decoder;
    private final SatoriMedia media;
    private final SatoriMissed missed;
    private final Intake intake;
    private volatile boolean ready;
    private volatile int refusal;
    private volatile @Nullable JsonNode lastSequence;
    private volatile Instant lastPing = Instant.MIN;

    /// How we are let in, and how to answer the server.
    record Account(AccessToken token, Consumer<String> wire, InstantSource clock) {}

    /// Who reads what the server tells.
    record Readers(SatoriDecoder decoder, SatoriMedia media, SatoriMissed missed, Intake intake) {}

    SatoriEvents(Account account, Logins logins, Routes routes, Readers readers) {
        this.account = account;
        this.logins = logins;
        this.routes = routes;
        decoder = readers.decoder();
        media = readers.media();
        missed = readers.missed();
        intake = readers.intake();
    }

    /// Whether the server has accepted us on the present connection.
    boolean isReady() {
        return ready;
    }

    /// The code with which the last connection ended before the server had accepted us; 0 when it
    /// had.
    int refusal() {
        return refusal;
    }

    @Override
    public void connected() {
        lastPing = account.clock().instant();
        var body = Json.object();
        if (!account.token().isEmpty()) {
            body.put("token", account.token().value());
        }
        if (lastSequence != null) {
            // Two names of one thing, of the present dialect and of the old one.
            body.set("sn", lastSequence);
            body.set("sequence", lastSequence);
        }
        account.wire().accept(Json.object().put("op", IDENTIFY).set("body", body).toString());
    }

    @Override
    public void disconnected(int code) {
        if (!ready && refusal != code) {
            LOG.atLevel(code == WRONG_TOKEN ? Level.ERROR : Level.WARN)
                    .log("Satori server did not accept us, is the token right? code={}", code);
        }
        refusal = ready ? 0 : code;
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
            LOG.debug("Not a JSON object characters={}", frame.length());
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
        refusal = 0;
        LOG.info("Satori ready logins={}", logins.online());
        missed.tell(
                event -> Threads.guarded(LOG, "Missed event failed", null, () -> takeIn(event)));
    }

    private void event(JsonNode event) {
        var sequence = event.has("sn") ? event.path("sn") : event.path("id");
        if (sequence.isNumber()) {
            lastSequence = sequence;
        }
        missed.heard(event);
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
        if (heard == null) {
            return;
        }
        routes.learn(heard, event);
        decoder.decode(event, heard).ifPresent(intake::take);
    }
}
