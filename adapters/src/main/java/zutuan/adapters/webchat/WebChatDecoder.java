package zutuan.adapters.webchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Host;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;
import zutuan.adapters.link.Json;

/// Reads frames from the page: `{type: say, clientId, room, text, quoted, media}` and `{type:
/// press, clientId, room, card, action}`. Everything in a frame may be missing or wrong.
final class WebChatDecoder {
    static final int MAX_CHARACTERS = 20_000;
    private static final int MAX_MEDIA = 9;
    private static final int MAX_ACTION = 500;
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern ENTRY_ID = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final String platform;
    private final String botName;
    private final Host host;

    WebChatDecoder(String platform, String botName, Host host) {
        this.platform = platform;
        this.botName = botName;
        this.host = host;
    }

    /// What a frame says.
    sealed interface Decoded {
        /// Something for the inbox; `room` is the page's name of the conversation.
        record Good(String clientId, Inbound inbound) implements Decoded {}

        /// `line` tells the member what to do.
        record Wrong(@Nullable String clientId, String line) implements Decoded {}
    }

    Decoded decode(String frame, Host.Person person) {
        var object = Json.parse(frame);
        if (object == null) {
            return new Decoded.Wrong(null, "这条消息没能读懂，请刷新页面再试。");
        }
        var clientId = Frames.text(object, "clientId");
        if (clientId == null || !CLIENT_ID.matcher(clientId).matches()) {
            return new Decoded.Wrong(null, "这条消息没能读懂，请刷新页面再试。");
        }
        var address = address(Frames.text(object, "room"), person);
        if (address == null) {
            return new Decoded.Wrong(clientId, "您不在这个群里，请从列表里另选一个。");
        }
        return decode(object, clientId, envelope(address, clientId, person));
    }

    private Decoded decode(ObjectNode object, String clientId, Envelope envelope) {
        return switch (String.valueOf(Frames.text(object, "type"))) {
            case "say" -> said(object, clientId, envelope);
            case "press" -> pressed(object, clientId, envelope);
            default -> new Decoded.Wrong(clientId, "这条消息没能读懂，请刷新页面再试。");
        };
    }

    /// The conversation a person means by a room, or null when it is not theirs.
    @Nullable Address address(@Nullable String room, Host.Person person) {
        if (room == null) {
            return null;
        }
        if (room.equals(Rooms.DIRECT)) {
            return new Address(platform, Rooms.BOT, person.id(), Address.Kind.DIRECT);
        }
        return host.doorkeeper().rooms(person.id()).stream()
                .filter(group -> group.conversation().equals(room))
                .map(group -> new Address(platform, Rooms.BOT, room, Address.Kind.GROUP))
                .findFirst()
                .orElse(null);
    }

    /// The person is part of the id, so that two pages cannot pass for one another's resend.
    private Envelope envelope(Address address, String clientId, Host.Person person) {
        return new Envelope(
                address,
                person.id() + ":" + clientId,
                person.id(),
                person.name(),
                host.clock().instant());
    }

    private Decoded said(ObjectNode object, String clientId, Envelope envelope) {
        var raw = Frames.text(object, "text");
        var text = CONTROL.matcher(raw == null ? "" : raw).replaceAll("").strip();
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            return new Decoded.Wrong(clientId, "这条太长了（最多 2 万字），请分开发。");
        }
        var quoted = Frames.text(object, "quoted");
        if (quoted == null ? object.hasNonNull("quoted") : !ENTRY_ID.matcher(quoted).matches()) {
            return new Decoded.Wrong(clientId, "要回复的那条找不到了，请直接发送。");
        }
        var media = media(object, envelope);
        if (media == null) {
            return new Decoded.Wrong(clientId, "图片没有传上来，请重新选一次。");
        }
        if (text.isEmpty() && media.isEmpty()) {
            return new Decoded.Wrong(clientId, "还没有写内容，请写好再发。");
        }
        var mention = "@" + botName;
        var mentions = !envelope.address().isGroup() || text.contains(mention);
        var bare = text.replace(mention, "").strip();
        return new Decoded.Good(
                clientId, new Inbound.Said(envelope, bare, mentions, quoted, media));
    }

    private @Nullable List<Media> media(ObjectNode object, Envelope envelope) {
        var references = object.path("media");
        if (references.isMissingNode() || references.isNull()) {
            return List.of();
        }
        if (!references.isArray() || references.size() > MAX_MEDIA) {
            return null;
        }
        var media = new ArrayList<Media>();
        var sender = new Host.Person(envelope.senderId(), envelope.senderName(), "");
        for (var reference : references) {
            var kept = host.describe(reference.asText(""), sender);
            if (kept.isEmpty()) {
                return null;
            }
            media.add(media(reference.asText(""), kept.get()));
        }
        return media;
    }

    private static Media media(String reference, Host.Kept kept) {
        var picture = kept.contentType().startsWith("image/");
        return new Media(
                picture ? Media.Kind.PICTURE : Media.Kind.FILE,
                kept.name(),
                reference,
                kept.bytes());
    }

    private Decoded pressed(ObjectNode object, String clientId, Envelope envelope) {
        var action = Frames.text(object, "action");
        var card = Frames.text(object, "card");
        if (action == null || action.isBlank() || action.length() > MAX_ACTION) {
            return new Decoded.Wrong(clientId, "这个按钮没有反应，请直接打字。");
        }
        if (card == null || !ENTRY_ID.matcher(card).matches()) {
            return new Decoded.Wrong(clientId, "这个按钮没有反应，请直接打字。");
        }
        return new Decoded.Good(clientId, new Inbound.Pressed(envelope, action, card));
    }
}
