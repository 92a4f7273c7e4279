package zutuan.bot.kernel.outbox.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.adapters.Standing;

/// Messages as JSON: an array of blocks, each an object with its kind under `type`.
///
/// Written out by hand, so that the contract with the platforms stays free of annotations and a
/// renamed component cannot change what lies in the database.
public final class MessageJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageJson() {}

    public static String write(Message message) {
        var blocks = JSON.createArrayNode();
        message.blocks().forEach(block -> write(block, blocks.addObject()));
        if (message.standing() != null && !blocks.isEmpty()) {
            write(message.standing(), blocks.get(0));
        }
        return blocks.toString();
    }

    /// The message that was written; anything else is an [IllegalArgumentException].
    public static Message read(String json) {
        try {
            var blocks = JSON.readTree(json);
            return new Message(
                    list(blocks, MessageJson::block), standing(blocks.at("/0/standing")));
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("not a message: " + damaged.getOriginalMessage());
        }
    }

    private static void write(Block block, ObjectNode node) {
        switch (block) {
            case Block.Text(var text) -> node.put("type", "text").put("text", text);
            case Block.Mention(var userId, var name) ->
                    node.put("type", "mention").put("userId", userId).put("name", name);
            case Block.Facts(var title, var rows) -> {
                node.put("type", "facts").put("title", title);
                rows(rows, node.putArray("rows"));
            }
            case Block.Buttons(var buttons, var areOptions) -> {
                node.put("type", "buttons");
                if (areOptions) {
                    node.put("options", true);
                }
                buttons(buttons, node.putArray("buttons"));
            }
            case Block.Picture(var reference, var name) ->
                    node.put("type", "picture").put("reference", reference).put("name", name);
            case Block.File(var reference, var name, var contentType) ->
                    node.put("type", "file")
                            .put("reference", reference)
                            .put("name", name)
                            .put("contentType", contentType);
        }
    }

    private static void rows(List<Block.Row> rows, ArrayNode array) {
        rows.forEach(row -> array.addObject().put("label", row.label()).put("value", row.value()));
    }

    private static void buttons(List<Block.Button> buttons, ArrayNode array) {
        for (var button : buttons) {
            var choice =
                    array.addObject().put("label", button.label()).put("typed", button.typed());
            ids("only", button.readers().only(), choice);
            ids("except", button.readers().except(), choice);
        }
    }

    private static void ids(String field, List<String> ids, ObjectNode choice) {
        if (!ids.isEmpty()) {
            ids.forEach(choice.putArray(field)::add);
        }
    }

    private static Block block(JsonNode node) {
        var type = text(node, "type");
        return switch (type) {
            case "text" -> new Block.Text(text(node, "text"));
            case "mention" -> new Block.Mention(text(node, "userId"), text(node, "name"));
            case "facts" ->
                    new Block.Facts(text(node, "title"), list(node.path("rows"), MessageJson::row));
            case "buttons" ->
                    new Block.Buttons(
                            list(node.path("buttons"), MessageJson::button),
                            node.path("options").asBoolean());
            case "picture" -> new Block.Picture(text(node, "reference"), text(node, "name"));
            case "file" ->
                    new Block.File(
                            text(node, "reference"), text(node, "name"), text(node, "contentType"));
            default -> throw new IllegalArgumentException("unknown block: " + type);
        };
    }

    private static Block.Row row(JsonNode node) {
        return new Block.Row(text(node, "label"), text(node, "value"));
    }

    private static Block.Button button(JsonNode node) {
        var readers = new Block.Readers(ids(node.path("only")), ids(node.path("except")));
        return new Block.Button(text(node, "label"), text(node, "typed"), readers);
    }

    private static List<String> ids(JsonNode array) {
        var ids = new ArrayList<String>();
        array.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /// Beside the first block, where a program that knows nothing of it reads on.
    private static void write(Standing standing, JsonNode first) {
        if (first instanceof ObjectNode node) {
            node.putObject("standing")
                    .put("subject", standing.subject())
                    .put("name", standing.name())
                    .put("word", standing.word())
                    .put("tone", standing.tone().name());
        }
    }

    private static @Nullable Standing standing(JsonNode node) {
        return node.isObject()
                ? new Standing(
                        text(node, "subject"),
                        text(node, "name"),
                        text(node, "word"),
                        Standing.Tone.valueOf(text(node, "tone")))
                : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("not a list of blocks");
        }
        var items = new ArrayList<T>();
        array.forEach(node -> items.add(item.apply(node)));
        return items;
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("block without " + field);
        }
        return value.textValue();
    }
}
