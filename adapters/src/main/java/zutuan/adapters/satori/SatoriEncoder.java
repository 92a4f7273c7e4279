package zutuan.adapters.satori;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.adapters.satori.Element.Attribute;
import zutuan.adapters.satori.Element.Tag;
import zutuan.adapters.satori.Element.Text;

/// Writes messages as Satori's elements, one block to a line. Buttons are written out as what a
/// member would type, and drawn as well on the platforms that draw them.
final class SatoriEncoder {
    private static final Element NEW_LINE = new Tag("br", List.of(), List.of());

    private final Set<String> buttonPlatforms;
    private final Function<String, @Nullable String> sources;

    /// `sources` gives the URL from which the server can load kept content; null when it is gone or
    /// too large to be sent.
    SatoriEncoder(Set<String> buttonPlatforms, Function<String, @Nullable String> sources) {
        this.buttonPlatforms = Set.copyOf(buttonPlatforms);
        this.sources = sources;
    }

    String encode(Message message, Login login) {
        var content = new ArrayList<Element>();
        for (var block : message.blocks()) {
            if (!Message.plain(block).isEmpty()) {
                if (!content.isEmpty()) {
                    add(new Text("\n"), content);
                }
                elements(block, login).forEach(element -> add(element, content));
            }
        }
        return Element.write(content.stream().flatMap(SatoriEncoder::withEdges).toList());
    }

    /// Texts that follow each other become one.
    private static void add(Element element, List<Element> content) {
        if (element instanceof Text(var more)
                && !content.isEmpty()
                && content.getLast() instanceof Text(var text)) {
            content.set(content.size() - 1, new Text(text + more));
        } else {
            content.add(element);
        }
    }

    private List<Element> elements(Block block, Login login) {
        return switch (block) {
            case Block.Text _, Block.Facts _ -> List.of(new Text(Message.plain(block)));
            case Block.Mention(var userId, var name) ->
                    userId.isBlank()
                            ? List.of(new Text(Message.plain(block)))
                            : List.of(tag("at", "id", login.bare(userId), "name", name));
            case Block.Buttons(var buttons, var areOptions) when areOptions && draws(login) ->
                    drawn(buttons);
            case Block.Buttons(var buttons, _) -> buttons(Message.plain(block), buttons, login);
            case Block.Picture(var reference, var name) ->
                    List.of(media("img", sources.apply(reference), name, block));
            case Block.File(var reference, var name, _) ->
                    List.of(media("file", sources.apply(reference), name, block));
        };
    }

    private List<Element> buttons(String typed, List<Block.Button> buttons, Login login) {
        var elements = new ArrayList<Element>(List.of(new Text(typed)));
        if (draws(login)) {
            elements.add(new Text("\n"));
            elements.addAll(drawn(buttons));
        }
        return elements;
    }

    private boolean draws(Login login) {
        return buttonPlatforms.contains(login.platform());
    }

    private static List<Element> drawn(List<Block.Button> buttons) {
        var elements = new ArrayList<Element>();
        for (var button : buttons) {
            var shape = tag("button", "id", button.typed(), "type", "action");
            var label = List.<Element>of(new Text(button.label()));
            elements.add(new Tag("button", shape.attributes(), label));
        }
        return elements;
    }

    private static Element media(String kind, @Nullable String source, String name, Block block) {
        return source == null
                ? new Text(Message.plain(block))
                : tag(kind, "src", source, "title", name);
    }

    private static Tag tag(String name, String... attributes) {
        var list = new ArrayList<Attribute>();
        for (var index = 0; index < attributes.length; index += 2) {
            list.add(new Attribute(attributes[index], attributes[index + 1]));
        }
        return new Tag(name, list, List.of());
    }

    /// Line breaks at the edge of a text would be taken for layout and dropped by the server.
    private static Stream<Element> withEdges(Element element) {
        if (!(element instanceof Text(var text))) {
            return Stream.of(element);
        }
        var middle = text.strip();
        var front = text.indexOf(middle);
        var parts = new ArrayList<Element>(lines(text.substring(0, front)));
        parts.add(new Text(middle));
        parts.addAll(lines(text.substring(front + middle.length())));
        return parts.stream();
    }

    private static List<Element> lines(String space) {
        var lines = new ArrayList<Element>();
        for (var line : space.split("\n", -1)) {
            lines.add(new Text(line));
            lines.add(NEW_LINE);
        }
        return lines.subList(0, lines.size() - 1);
    }
}
