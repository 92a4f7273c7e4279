package zutuan.adapters.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;

/// What a member reads of the parameters of a sending action.
final class OneBotText {
    private OneBotText() {}

    static String of(JsonNode params) {
        if (params.has("messages")) {
            var nodes = new ArrayList<String>();
            for (var node : params.path("messages")) {
                nodes.add(segments(node.path("data").path("content")));
            }
            return String.join("\n", nodes);
        }
        if (params.has("file")) {
            return "[文件 " + params.path("name").asText() + "]";
        }
        return segments(params.path("message"));
    }

    private static String segments(JsonNode message) {
        if (!message.isArray()) {
            return message.asText();
        }
        var text = new StringBuilder();
        for (var segment : message) {
            text.append(segment(segment.path("type").asText(), segment.path("data")));
        }
        return text.toString();
    }

    private static String segment(String type, JsonNode data) {
        return switch (type) {
            case "text" -> data.path("text").asText();
            case "at" -> "@" + data.path("name").asText(data.path("qq").asText());
            case "image" -> "[图片 " + data.path("name").asText() + "]";
            default -> "";
        };
    }
}
