package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Host;
import zutuan.adapters.Message;
import zutuan.adapters.link.Json;

/// Turns the bot's messages into the parameters of actions. QQ draws no buttons: their typed
/// equivalents are written out.
final class OneBotEncoder {
    private final OneBotSettings.Style style;
    private final Host host;

    OneBotEncoder(OneBotSettings.Style style, Host host) {
        this.style = style;
        this.host = host;
    }

    /// The parameter `message`.
    JsonNode message(Message message, boolean inGroup) {
        var segments = segments(message, inGroup);
        return style.cqStrings()
                ? TextNode.valueOf(CqCode.write(segments))
                : Segment.write(segments);
    }

    /// A line end stands between blocks, a space behind a mention.
    List<Segment> segments(Message message, boolean inGroup) {
        var segments = new ArrayList<Segment>();
        for (var block : message.blocks()) {
            if (!segments.isEmpty()) {
                add(Segment.text(segments.getLast().is("at") ? " " : "\n"), segments);
            }
            add(segment(block, inGroup), segments);
        }
        return segments;
    }

    /// Pieces of text that follow each other become one.
    private static void add(Segment next, List<Segment> segments) {
        if (next.equals(Segment.text(""))) {
            return;
        }
        if (!next.is("text") || segments.isEmpty() || !segments.getLast().is("text")) {
            segments.add(next);
        } else {
            var text = segments.removeLast().value("text") + next.value("text");
            segments.add(Segment.text(text));
        }
    }

    private Segment segment(Block block, boolean inGroup) {
        return switch (block) {
            case Block.Mention(var user, var name) when inGroup && user.matches("\\d{1,20}") ->
                    Segment.of("at", "qq", user, name);
            case Block.Picture(var reference, var name) -> picture(block, reference, name);
            case Block.Text _, Block.Mention _, Block.Facts _, Block.Buttons _, Block.File _ ->
                    Segment.text(Message.plain(block));
        };
    }

    private Segment picture(Block block, String reference, String name) {
        if (reference.matches("https?://.+")) {
            return Segment.of("image", "file", reference, name);
        }
        return host.media(reference)
                .map(stored -> Segment.of("image", "file", base64(stored), name))
                .orElseGet(() -> Segment.text(Message.plain(block)));
    }

    static String base64(Host.Stored stored) {
        return "base64://" + Base64.getEncoder().encodeToString(stored.content());
    }

    /// Whether a message is folded into a forwarded record: a long list of nothing but text. Nobody
    /// is alerted by a mention inside one.
    boolean isLong(Message message) {
        return style.forwardLines() > 0
                && message.blocks().stream().allMatch(OneBotEncoder::isText)
                && message.plain().lines().count() > style.forwardLines();
    }

    private static boolean isText(Block block) {
        return switch (block) {
            case Block.Text _, Block.Facts _, Block.Buttons _ -> true;
            case Block.Mention _, Block.Picture _, Block.File _ -> false;
        };
    }

    /// The parameter `messages` of a forwarded record, a node for so many lines.
    void forward(Message message, String account, ObjectNode params) {
        var lines = message.plain().lines().toList();
        var nodes = params.putArray("messages");
        for (int from = 0; from < lines.size(); from += style.forwardLines()) {
            int to = Math.min(lines.size(), from + style.forwardLines());
            var data = nodes.addObject().put("type", "node").putObject("data");
            data.put("user_id", account).put("nickname", "组团助手");
            var text = Segment.text(String.join("\n", lines.subList(from, to)));
            data.set("content", Segment.write(List.of(text)));
        }
    }

    /// The files of a message that are in the store.
    List<ObjectNode> files(Message message) {
        var files = new ArrayList<ObjectNode>();
        for (var block : message.blocks()) {
            if (block instanceof Block.File(var reference, var name, _)) {
                host.media(reference)
                        .map(stored -> Json.object().put("file", base64(stored)).put("name", name))
                        .ifPresent(files::add);
            }
        }
        return files;
    }

    /// An id as implementations like it best: a number when it is one.
    static JsonNode id(String id) {
        return id.matches("-?\\d{1,18}")
                ? LongNode.valueOf(Long.parseLong(id))
                : TextNode.valueOf(id);
    }
}
