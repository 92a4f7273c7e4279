package zutuan.adapters.satori;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private static final Pattern TAG =
            Pattern.compile("<(/?)([^\\s\\p{Z}\\uFEFF!/>]*+)([^>]*?)(/?)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\\p{Z}\\uFEFF=]++)(?:=\"([^\"]*+)\"|='([^']*+)')?");
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
        // Behind the last bracket no search for the end of a tag succeeds.
        var bounds = source.lastIndexOf('>') + 1;
        var tag = TAG.matcher(source).region(0, bounds);
        while (tag.find()) {
            text(tag.start());
            var end = endOfComment(tag.start());
            if (end < 0) {
                position = tag.end();
                tag(tag);
            } else {
                position = end;
                tag.region(end, bounds);
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

    /// Where a comment that starts here ends, or -1.
    private int endOfComment(int start) {
        if (!commentsEnd || !source.startsWith("<!--", start)) {
            return -1;
        }
        var end = source.indexOf("-->", start + 4);
        commentsEnd = end >= 0;
        return commentsEnd ? end + 3 : -1;
    }

    private void tag(MatchResult tag) {
        var name = tag.group(2).isEmpty() ? NAMELESS : tag.group(2);
        var attributes = attributes(tag.group(3));
        if (!tag.group(1).isEmpty()) {
            if (open.size() > 1 && open.element().name().equals(name)) {
                closeTop();
            }
        } else if (!tag.group(4).isEmpty() || open.size() >= DEEPEST) {
            add(new Tag(name, attributes, List.of()));
        } else {
            open.push(new Open(name, attributes, new ArrayList<>()));
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
        return ATTRIBUTE.matcher(text).results().map(ElementParser::attribute).toList();
    }

    private static Attribute attribute(MatchResult found) {
        @Nullable String value = found.group(2) == null ? found.group(3) : found.group(2);
        return new Attribute(found.group(1), value == null ? null : unescaped(value));
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
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
