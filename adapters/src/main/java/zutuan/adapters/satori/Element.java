package zutuan.adapters.satori;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of message content in Satori's markup, which resembles XML and is not.
sealed interface Element {
    /// Unescaped text.
    record Text(String text) implements Element {
        @Override
        public String written() {
            return escaped(text);
        }
    }

    /// `<name …>children</name>`, or `<name …/>` without children.
    record Tag(String name, List<Attribute> attributes, List<Element> children) implements Element {
        public Tag {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /// The first of several attributes that has a value, the last one given to it; empty when
        /// none does.
        String first(String... names) {
            for (var name : names) {
                for (var attribute : attributes.reversed()) {
                    if (attribute.name().equals(name) && attribute.value() != null) {
                        return attribute.value();
                    }
                }
            }
            return "";
        }

        @Override
        public String written() {
            var values = attributes.stream().map(Attribute::written).collect(joining());
            return children.isEmpty()
                    ? "<" + name + values + "/>"
                    : "<" + name + values + ">" + write(children) + "</" + name + ">";
        }
    }

    /// `name="value"`; without a value it is a flag: `name` is on, `no-name` is off.
    record Attribute(String name, @Nullable String value) {
        private String written() {
            return value == null
                    ? " " + name
                    : " " + name + "=\"" + escaped(value).replace("\"", "&quot;") + "\"";
        }
    }

    /// In Satori's markup.
    String written();

    static String write(List<Element> elements) {
        return elements.stream().map(Element::written).collect(joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
