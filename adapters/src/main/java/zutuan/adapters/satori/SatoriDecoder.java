package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.link.Json;

/// Reads events of both dialects. Every field may be missing or of the wrong type; ids may be
/// numbers. A message is known by its own id, never by the event's `sn`: that starts anew with the
/// server.
final class SatoriDecoder {
    /// Where the name of whoever did something may stand, the best one first.
    private static final String[] NAMES = {
        "/member/nick", "/member/name", "/user/nick", "/user/name",
        "/message/member/nick", "/message/member/name", "/message/user/nick", "/message/user/name"
    };

    private final String platform;
    private final Logins logins;
    private final Routes routes;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /// `ids` gives an id to what the server gave none.
    SatoriDecoder(
            String platform,
            Logins logins,
            Routes routes,
            InstantSource clock,
            Supplier<String> ids) {
        this.platform = platform;
        this.logins = logins;
        this.routes = routes;
        this.clock = clock;
        this.ids = ids;
    }

    /// Null for everything that is nothing for the bot, its own words included.
    @Nullable Inbound decode(JsonNode event, Login heard) {
        return switch (event.path("type").asText()) {
            case "message-created" -> said(event, heard);
            case "interaction/button" -> pressed(event, heard);
            case "message-deleted" -> recalled(event, heard);
            case "guild-member-added" -> moved(event, heard, Inbound.Joined::new);
            case "guild-member-removed" -> moved(event, heard, Inbound.Left::new);
            default -> null;
        };
    }

    private @Nullable Inbound said(JsonNode event, Login heard) {
        var id = Json.text(event, "/message/id");
        var envelope = envelope(event, heard, id.isEmpty() ? ids.get() : id);
        if (envelope == null) {
            return null;
        }
        var elements = ElementParser.parse(event.at("/message/content").asText(""));
        var utterance = Content.of(elements, userId -> logins.isOurs(heard, userId));
        if (!utterance.isQuoting()) {
            utterance.quote(Json.text(event, "/message/quote/id"));
        }
        return utterance.said(envelope);
    }

    private @Nullable Inbound pressed(JsonNode event, Login heard) {
        var action = Json.text(event, "/button/id");
        var envelope = envelope(event, heard, occurrence(event));
        return envelope == null || action.isEmpty()
                ? null
                : new Inbound.Pressed(envelope, action, Json.text(event, "/message/id"));
    }

    private @Nullable Inbound recalled(JsonNode event, Login heard) {
        var id = Json.text(event, "/message/id");
        // Whoever keeps order in a group may take back what others said.
        var operator = Json.text(event, "/operator/id");
        var user = operator.isEmpty() ? sender(event) : operator;
        var envelope = envelope(event, heard, "deleted:" + id, user);
        return envelope == null || id.isEmpty() ? null : new Inbound.Recalled(envelope, id);
    }

    private @Nullable Inbound moved(
            JsonNode event, Login heard, Function<Envelope, Inbound> movement) {
        var envelope = envelope(event, heard, occurrence(event));
        return envelope == null ? null : movement.apply(envelope);
    }

    /// Tells two taps on one button apart and knows a tap that is delivered again.
    private String occurrence(JsonNode event) {
        var when = Json.text(event, "/timestamp");
        return when.isEmpty()
                ? ids.get()
                : String.join(
                        ":",
                        event.path("type").asText(),
                        Json.text(event, "/message/id"),
                        Json.text(event, "/button/id"),
                        Json.text(event, "/user/id"),
                        when);
    }

    private static String sender(JsonNode event) {
        return Json.text(event, "/user/id", "/message/user/id", "/member/user/id");
    }

    private @Nullable Envelope envelope(JsonNode event, Login heard, String messageId) {
        return envelope(event, heard, messageId, sender(event));
    }

    private @Nullable Envelope envelope(
            JsonNode event, Login heard, String messageId, String user) {
        var channel = Json.text(event, "/channel/id", "/message/channel/id", "/guild/id");
        if (channel.isEmpty() || user.isEmpty() || logins.isOurs(heard, user)) {
            return null;
        }
        var address =
                Routes.isDirect(event)
                        ? address(heard, heard.scoped(user), Address.Kind.DIRECT)
                        : address(routes.speaker(heard, channel), channel, Address.Kind.GROUP);
        var name = Json.text(event, NAMES);
        return new Envelope(
                address,
                messageId,
                heard.scoped(user),
                name.isEmpty() ? user : name,
                sentAt(event));
    }

    private Address address(Login login, String conversation, Address.Kind kind) {
        return new Address(platform, login.account(), conversation, kind);
    }

    private Instant sentAt(JsonNode event) {
        var now = clock.instant();
        return Json.time(event, now, "timestamp", "/message/created_at", "/message/timestamp")
                .orElse(now);
    }
}
