package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zutuan.adapters.link.Json;

/// A piece of a message: its type and its named values.
record Segment(String type, Map<String, String> data) {
    private static final int MOST = 500;

    static Segment text(String text) {
        return new Segment("text", Map.of("text", text));
    }

    /// A value and a name, in this order.
    static Segment of(String type, String key, String value, String name) {
        var data = new LinkedHashMap<String, String>();
        data.put(key, value);
        data.put("name", name);
        return new Segment(type, data);
    }

    boolean is(String name) {
        return type.equals(name);
    }

    /// A value, or the empty text.
    String value(String name) {
        return data.getOrDefault(name, "");
    }

    /// A message as a list of segments, as one segment or as text with CQ codes; anything else is
    /// no segment at all.
    static List<Segment> read(JsonNode message) {
        if (message.isTextual()) {
            return CqCode.read(message.asText());
        }
        var segments = new ArrayList<Segment>();
        for (var item : message.isObject() ? List.of(message) : message) {
            if (segments.size() < MOST && item.path("type").isTextual()) {
                segments.add(new Segment(item.path("type").asText(), values(item.path("data"))));
            }
        }
        return segments;
    }

    private static Map<String, String> values(JsonNode data) {
        var values = new LinkedHashMap<String, String>();
        for (var field : data.properties()) {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText());
            }
        }
        return values;
    }

    static ArrayNode write(List<Segment> segments) {
        var message = Json.array();
        for (var segment : segments) {
            var data = message.addObject().put("type", segment.type()).putObject("data");
            segment.data().forEach(data::put);
        }
        return message;
    }
}
