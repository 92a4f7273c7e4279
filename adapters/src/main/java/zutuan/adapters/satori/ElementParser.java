package zutuan.adapters.satori;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zutuan.adapters.satori.Element.Attribute;
import zutuan.adapters.satori.Element.Tag;
import zutuan.adapters.satori.Element.Text;

/// Reads message content the way the reference implementation does: any text is content of some
/// kind and nothing is an error. A tag that is never closed takes in what follows, a closing tag
/// without an opening one vanishes, a `<` without a `>` is a `<`.
///
/// Time and memory are proportional to the content, of which at most [#LONGEST] characters are
/// read; deeper than [#DEEPEST] an element has no children, they become its neighbours.
final class ElementParser {
    static final int LONGEST = 64 * 1024;
    static final int DEEPEST = 32;

    private static final String NAMELESS = "template";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:(lt|gt|quot|amp)|#(\\d{1,8})|#[xX](\\p{XDigit}{1,6}));");

    private final String source;
    private final Deque<Open> open = new ArrayDeque<>();
    private int position;
    private boolean commentsEnd = true;

    /// An element whose end has not come yet.
    private record Open(String name, List<Attribute> attributes, List<Element> children) {}

    private ElementParser(String source) {
        this.source = source;
        open.push(new Open("", List.of(), new ArrayList<>()));
    }

    static List<Element> parse(String content) {
        var source = content.length() <= LONGEST ? content : content.substring(0, LONGEST);
        return new ElementParser(source).parse();
    }

    private List<Element> parse() {
        for (var start = source.indexOf('<'); start >= 0; start = source.indexOf('<', position)) {
            var end = source.indexOf('>', start);
            if (end < 0) {
                break;
            }
            text(start);
            if (!comment(start)) {
                position = end + 1;
                tag(source.substring(start + 1, end));
            }
        }
        text(source.length());
        while (open.size() > 1) {
            closeTop();
        }
        return open.element().children();
    }

    private void text(int end) {
        var text = withoutEdges(unescaped(source.substring(position, end)));
        if (!text.isEmpty()) {
            add(new Text(text));
        }
    }

    private boolean comment(int start) {
        if (!commentsEnd || !source.startsWith("<!--", start)) {
            return false;
        }
        var end = source.indexOf("-->", start + 4);
        commentsEnd = end >= 0;
        position = commentsEnd ? end + 3 : position;
        return commentsEnd;
    }

    /// `body` is what stands between the angle brackets.
    private void tag(String body) {
        var closing = body.startsWith("/");
        var from = closing ? 1 : 0;
        var end = from;
        while (end < body.length() && "/!".indexOf(body.charAt(end)) < 0 && !isSpace(body, end)) {
            end++;
        }
        var name = end == from ? NAMELESS : body.substring(from, end);
        var rest = body.substring(end);
        if (closing) {
            if (open.size() > 1 && open.element().name().equals(name)) {
                closeTop();
            }
        } else if (rest.endsWith("/")) {
            add(new Tag(name, attributes(rest.substring(0, rest.length() - 1)), List.of()));
        } else if (open.size() >= DEEPEST) {
            add(new Tag(name, attributes(rest), List.of()));
        } else {
            open.push(new Open(name, attributes(rest), new ArrayList<>()));
        }
    }

    private void add(Element element) {
        open.element().children().add(element);
    }

    private void closeTop() {
        var top = open.pop();
        add(new Tag(top.name(), top.attributes(), top.children()));
    }

    private static List<Attribute> attributes(String text) {
        var attributes = new ArrayList<Attribute>();
        var at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '=' || isSpace(text, at)) {
                at++;
                continue;
            }
            var end = at;
            while (end < text.length() && text.charAt(end) != '=' && !isSpace(text, end)) {
                end++;
            }
            var close = endOfValue(text, end);
            var value = close < 0 ? null : unescaped(text.substring(end + 2, close));
            attributes.add(new Attribute(text.substring(at, end), value));
            at = close < 0 ? end : close + 1;
        }
        return attributes;
    }

    /// Where the closing quote of `="…"` or `='…'` stands, or -1.
    private static int endOfValue(String text, int equals) {
        if (equals + 1 >= text.length() || text.charAt(equals) != '=') {
            return -1;
        }
        var quote = text.charAt(equals + 1);
        return quote == '"' || quote == '\'' ? text.indexOf(quote, equals + 2) : -1;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) != null) {
            return switch (entity.group(1)) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                default -> "&";
            };
        }
        var point =
                entity.group(2) != null
                        ? Integer.parseInt(entity.group(2))
                        : Integer.parseInt(entity.group(3), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }

    /// White space at either end is layout of the source if it has a line break in it.
    private static String withoutEdges(String text) {
        var from = 0;
        while (from < text.length() && isSpace(text, from)) {
            from++;
        }
        var to = text.length();
        while (to > from && isSpace(text, to - 1)) {
            to--;
        }
        var keepsFront = text.indexOf('\n') < 0 || text.indexOf('\n') >= from;
        var keepsBack = text.indexOf('\n', to) < 0;
        return text.substring(keepsFront ? 0 : from, keepsBack ? text.length() : to);
    }

    private static boolean isSpace(String text, int index) {
        var character = text.charAt(index);
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\uFEFF';
    }
}
