package zutuan.adapters.onebot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text with CQ codes such as `[CQ:at,qq=1]`, the older form of a message. What does not match the
/// grammar exactly is text, as the implementations read it too.
final class CqCode {
    /// Possessive, so that a code with thousands of values needs no stack.
    private static final Pattern CODE = Pattern.compile("\\[CQ:(\\w+)((?:,\\w+=[^,\\]]*+)*+)]");

    private CqCode() {}

    static List<Segment> read(String message) {
        var segments = new ArrayList<Segment>();
        var code = CODE.matcher(message);
        var end = 0;
        while (code.find()) {
            addText(segments, message.substring(end, code.start()));
            segments.add(new Segment(code.group(1), values(code.group(2))));
            end = code.end();
        }
        addText(segments, message.substring(end));
        return segments;
    }

    private static void addText(List<Segment> segments, String escaped) {
        if (!escaped.isEmpty()) {
            segments.add(Segment.text(unescape(escaped)));
        }
    }

    private static Map<String, String> values(String list) {
        var values = new LinkedHashMap<String, String>();
        for (var value : list.split(",", -1)) {
            var equals = value.indexOf('=');
            if (equals > 0) {
                values.put(value.substring(0, equals), unescape(value.substring(equals + 1)));
            }
        }
        return values;
    }

    static String write(List<Segment> segments) {
        return segments.stream().map(CqCode::write).collect(Collectors.joining());
    }

    private static String write(Segment segment) {
        if (segment.type().equals("text")) {
            return escape(segment.value("text"));
        }
        return segment.data().entrySet().stream()
                .map(value -> "," + value.getKey() + "=" + escapeValue(value.getValue()))
                .collect(Collectors.joining("", "[CQ:" + segment.type(), "]"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("[", "&#91;").replace("]", "&#93;");
    }

    static String escapeValue(String text) {
        return escape(text).replace(",", "&#44;");
    }

    private static String unescape(String text) {
        return text.replace("&#91;", "[")
                .replace("&#93;", "]")
                .replace("&#44;", ",")
                .replace("&amp;", "&");
    }
}
