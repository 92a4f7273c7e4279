package zutuan.adapters.onebot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Reads JSON that may be anything.
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Null when it is no JSON object.
    static @Nullable ObjectNode parse(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    /// A text or a number as text, because ids come as either; anything else is empty.
    static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    /// An id as implementations like it best: a number when it is one.
    static JsonNode id(String id) {
        return id.matches("-?\\d{1,18}")
                ? MAPPER.getNodeFactory().numberNode(Long.parseLong(id))
                : MAPPER.getNodeFactory().textNode(id);
    }
}
