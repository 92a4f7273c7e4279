package zutuan.adapters.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.link.Json;

/// JSON frames from the server to the page.
final class Frames {
    private Frames() {}

    /// A text field; absent, null and other types are null.
    static @Nullable String text(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    static String ack(String clientId, String id) {
        return of("ack", clientId).put("id", id).toString();
    }

    /// Not kept: the page tries again by itself, and the member knows meanwhile.
    static String busy(String clientId) {
        return of("busy", clientId).put("text", "暂时没记上，请稍后重发").toString();
    }

    static String error(@Nullable String clientId, String line) {
        return of("error", clientId).put("text", line).toString();
    }

    /// What was said there was taken down, though nothing is answered.
    static String mark(String room, String id) {
        return Json.object().put("type", "mark").put("room", room).put("id", id).toString();
    }

    static String entry(String room, ObjectNode entry) {
        var frame = Json.object().put("type", "entry").put("room", room);
        frame.set("entry", entry);
        return frame.toString();
    }

    /// Somebody took the message of this id back.
    static String recalled(String room, String id) {
        return Json.object().put("type", "recalled").put("room", room).put("id", id).toString();
    }

    /// The answer to a page that asks whether anybody is there.
    static String pong() {
        return Json.object().put("type", "pong").toString();
    }

    private static ObjectNode of(String type, @Nullable String clientId) {
        return Json.object().put("type", type).put("clientId", clientId);
    }
}
