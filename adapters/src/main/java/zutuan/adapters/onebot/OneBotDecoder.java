package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;
import zutuan.adapters.link.Json;

/// Reads events. Everything in them may be missing, of another type, or new.
final class OneBotDecoder {
    private final String platform;
    private final InstantSource clock;
    private final Predicate<String> ours;
    private final People people;

    /// `ours` tells the bot's own accounts.
    OneBotDecoder(String platform, InstantSource clock, Predicate<String> ours, People people) {
        this.platform = platform;
        this.clock = clock;
        this.ours = ours;
        this.people = people;
    }

    /// What a message or a notice means, as heard by an account; empty when it is nothing for us.
    Optional<Inbound> decode(ObjectNode event, String account) {
        var who = Json.text(event, "user_id");
        if (who.isEmpty() || ours.test(who)) {
            return Optional.empty();
        }
        return switch (Json.text(event, "post_type")) {
            case "message" -> said(event, account);
            case "notice" -> noticed(event, account, who + "/" + Json.text(event, "time"));
            default -> Optional.empty();
        };
    }

    private Optional<Inbound> said(ObjectNode event, String account) {
        var inGroup = Json.text(event, "message_type").equals("group");
        var id = Json.text(event, "message_id");
        if (id.isEmpty()
                || Json.text(event, "sub_type").equals("notice")
                || (inGroup && Json.text(event, "group_id").isEmpty())) {
            return Optional.empty();
        }
        var card = Json.text(event, "/sender/card").strip();
        people.met(
                Json.text(event, "user_id"),
                card.isEmpty() ? Json.text(event, "/sender/nickname").strip() : card,
                Json.text(event, "group_id", "/sender/group_id"));
        var words = new OneBotWords(account, inGroup, ours, people);
        Segment.read(event.path("message")).forEach(words::add);
        return words.utterance().isEmpty()
                ? Optional.empty()
                : Optional.of(words.utterance().said(envelope(event, account, id)));
    }

    /// `occurrence` tells one coming or going of a person from the next.
    private Optional<Inbound> noticed(ObjectNode event, String account, String occurrence) {
        return Optional.ofNullable(
                switch (Json.text(event, "notice_type")) {
                    case "group_recall", "friend_recall" -> {
                        var id = Json.text(event, "message_id");
                        yield new Inbound.Recalled(recall(event, account, id), id);
                    }
                    case "group_increase" ->
                            new Inbound.Joined(envelope(event, account, "join/" + occurrence));
                    case "group_decrease" ->
                            new Inbound.Left(envelope(event, account, "leave/" + occurrence));
                    case "group_upload" -> uploaded(event, account);
                    default -> null;
                });
    }

    /// Whoever did it, which need not be the author: an administrator may remove what others said.
    private Envelope recall(ObjectNode event, String account, String id) {
        var told = envelope(event, account, "recall/" + id);
        var operator = Json.text(event, "operator_id");
        return operator.isEmpty() || operator.equals("0")
                ? told
                : new Envelope(
                        told.address(),
                        told.messageId(),
                        operator,
                        people.name(operator),
                        told.sentAt());
    }

    private Inbound uploaded(ObjectNode event, String account) {
        var file = event.path("file");
        var reference = OneBotMedia.groupFile(Json.text(event, "group_id"), file);
        var size = file.path("size").asLong(-1);
        var media = new Media(Media.Kind.FILE, Json.text(file, "name"), reference, size);
        var envelope = envelope(event, account, "upload/" + Json.text(file, "id"));
        return new Inbound.Said(envelope, "", false, null, List.of(media));
    }

    private Envelope envelope(ObjectNode event, String account, String id) {
        var who = Json.text(event, "user_id");
        var group = Json.text(event, "group_id");
        var direct = Json.text(event, "message_type").equals("private") || group.isEmpty();
        var address =
                direct
                        ? new Address(platform, account, who, Address.Kind.DIRECT)
                        : new Address(platform, account, group, Address.Kind.GROUP);
        var now = clock.instant();
        var sentAt = Json.time(event, now, "time").orElse(now);
        return new Envelope(address, id, who, people.name(who), sentAt);
    }
}
