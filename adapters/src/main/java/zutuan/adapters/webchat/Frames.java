package zutuan.adapters.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// JSON frames from the server to the page, and reading JSON that may be anything.
final class Frames {
    private static final JsonMapper JSON = new JsonMapper();

    private Frames() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /// Null when it is no JSON object.
    static @Nullable ObjectNode parse(byte[] text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (java.io.IOException notJson) {
            return null;
        }
    }

    static @Nullable ObjectNode parse(String text) {
        return parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// A text field; absent, null and other types are null.
    static @Nullable String text(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    static String ack(String clientId, String id) {
        return write(of("ack", clientId).put("id", id));
    }

    /// Not kept: the page tries again by itself, and the member knows meanwhile.
    static String busy(String clientId) {
        return write(of("busy", clientId).put("text", "暂时没记上,请稍后重发"));
    }

    static String error(@Nullable String clientId, String line) {
        return write(of("error", clientId).put("text", line));
    }

    static String entry(String room, ObjectNode entry) {
        var frame = object().put("type", "entry").put("room", room);
        frame.set("entry", entry);
        return write(frame);
    }

    private static ObjectNode of(String type, @Nullable String clientId) {
        return object().put("type", type).put("clientId", clientId);
    }

    static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a tree that cannot be written", failure);
        }
    }
}
