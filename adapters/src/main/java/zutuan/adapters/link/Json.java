package zutuan.adapters.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Reads JSON that may be anything.
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Null when it is no JSON object.
    public static @Nullable ObjectNode parse(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    /// The first of several fields, or of places such as `/user/id`, that holds a text or a number,
    /// because ids come as either; empty when none does.
    public static String text(JsonNode node, String... places) {
        for (var place : places) {
            var value = place.startsWith("/") ? node.at(place) : node.path(place);
            if ((value.isTextual() || value.isNumber()) && !value.asText().isEmpty()) {
                return value.asText();
            }
        }
        return "";
    }
}
