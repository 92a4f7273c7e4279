package zutuan.adapters.satori;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of message content in Satori's markup, which resembles XML and is not.
sealed interface Element {
    /// Unescaped text.
    record Text(String text) implements Element {
        @Override
        public void write(StringBuilder out) {
            out.append(escaped(text));
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
        public void write(StringBuilder out) {
            out.append('<').append(name);
            attributes.forEach(attribute -> attribute.write(out));
            if (children.isEmpty()) {
                out.append("/>");
                return;
            }
            out.append('>');
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
    }

    /// `name="value"`; without a value it is a flag: `name` is on, `no-name` is off.
    record Attribute(String name, @Nullable String value) {
        private void write(StringBuilder out) {
            out.append(' ').append(name);
            if (value != null) {
                out.append("=\"").append(escaped(value).replace("\"", "&quot;")).append('"');
            }
        }
    }

    void write(StringBuilder out);

    static String write(List<Element> elements) {
        var out = new StringBuilder();
        elements.forEach(element -> element.write(out));
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
