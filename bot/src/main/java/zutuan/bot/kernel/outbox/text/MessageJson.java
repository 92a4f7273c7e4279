package zutuan.bot.kernel.outbox.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zutuan.adapters.Block;
import zutuan.adapters.Message;

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
        return blocks.toString();
    }

    /// The message that was written; anything else is an [IllegalArgumentException].
    public static Message read(String json) {
        try {
            return new Message(list(JSON.readTree(json), MessageJson::block));
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
            case Block.Buttons(var buttons) -> {
                node.put("type", "buttons");
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
        buttons.forEach(button ->
                array.addObject().put("label", button.label()).put("typed", button.typed()));
    }

    private static Block block(JsonNode node) {
        var type = text(node, "type");
        return switch (type) {
            case "text" -> new Block.Text(text(node, "text"));
            case "mention" -> new Block.Mention(text(node, "userId"), text(node, "name"));
            case "facts" ->
                    new Block.Facts(text(node, "title"), list(node.path("rows"), MessageJson::row));
            case "buttons" -> new Block.Buttons(list(node.path("buttons"), MessageJson::button));
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
        return new Block.Button(text(node, "label"), text(node, "typed"));
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
