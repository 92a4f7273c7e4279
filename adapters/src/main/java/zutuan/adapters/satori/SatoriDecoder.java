package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
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

    private static final String[] SENDER = {"/user/id", "/message/user/id", "/member/user/id"};

    /// Whoever keeps order in a group may take back what others said.
    private static final String[] OPERATOR = {
        "/operator/id", "/user/id", "/message/user/id", "/member/user/id"
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

    /// Empty for everything that is nothing for the bot, its own words included.
    Optional<Inbound> decode(JsonNode event, Login heard) {
        var message = Json.text(event, "/message/id");
        return switch (event.path("type").asText()) {
            case "message-created" ->
                    envelope(event, heard, message.isEmpty() ? ids.get() : message, SENDER)
                            .map(envelope -> said(event, heard, envelope));
            case "message-deleted" ->
                    envelope(event, heard, "deleted:" + message, OPERATOR)
                            .filter(_ -> !message.isEmpty())
                            .map(envelope -> new Inbound.Recalled(envelope, message));
            case "interaction/button" -> pressed(event, heard, message);
            case "guild-member-added" -> occurrence(event, heard).map(Inbound.Joined::new);
            case "guild-member-removed" -> occurrence(event, heard).map(Inbound.Left::new);
            default -> Optional.empty();
        };
    }

    private Inbound said(JsonNode event, Login heard, Envelope envelope) {
        var elements = ElementParser.parse(event.at("/message/content").asText(""));
        var utterance =
                Content.of(
                        elements,
                        userId -> logins.isOurs(heard, userId),
                        one -> routes.member(heard, one));
        if (!utterance.isQuoting()) {
            utterance.quote(Json.text(event, "/message/quote/id"));
        }
        return utterance.said(envelope);
    }

    private Optional<Inbound> pressed(JsonNode event, Login heard, String card) {
        var action = Json.text(event, "/button/id");
        return occurrence(event, heard)
                .filter(_ -> !action.isEmpty())
                .map(envelope -> new Inbound.Pressed(envelope, action, card));
    }

    /// Tells two taps on one button apart and knows a tap that is delivered again.
    private Optional<Envelope> occurrence(JsonNode event, Login heard) {
        var when = Json.text(event, "/timestamp");
        var id =
                String.join(
                        ":",
                        event.path("type").asText(),
                        Json.text(event, "/message/id"),
                        Json.text(event, "/button/id"),
                        Json.text(event, "/user/id"),
                        when);
        return envelope(event, heard, when.isEmpty() ? ids.get() : id, SENDER);
    }

    private Optional<Envelope> envelope(
            JsonNode event, Login heard, String messageId, String... who) {
        var channel = Json.text(event, "/channel/id", "/message/channel/id", "/guild/id");
        var user = Json.text(event, who);
        if (channel.isEmpty() || user.isEmpty() || logins.isOurs(heard, user)) {
            return Optional.empty();
        }
        var address =
                Routes.isDirect(event)
                        ? address(heard, heard.scoped(user), Address.Kind.DIRECT)
                        : address(routes.speaker(heard, channel), channel, Address.Kind.GROUP);
        var name = Json.text(event, NAMES);
        return Optional.of(
                new Envelope(
                        address,
                        messageId,
                        heard.scoped(user),
                        name.isEmpty() ? user : name,
                        sentAt(event)));
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
