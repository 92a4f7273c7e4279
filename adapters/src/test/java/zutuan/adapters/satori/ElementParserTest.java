package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.adapters.link.Json;

/// `elements.json` holds what the reference implementation (@satorijs/element 3.2.0) makes of its
/// inputs.
final class ElementParserTest {
    private static JsonNode golden() throws IOException {
        try (var stream = ElementParserTest.class.getResourceAsStream("elements.json")) {
            return new JsonMapper().readTree(stream);
        }
    }

    static Stream<JsonNode> cases() throws IOException {
        return StreamSupport.stream(golden().path("cases").spliterator(), false);
    }

    static Stream<JsonNode> escapes() throws IOException {
        return StreamSupport.stream(golden().path("escape").spliterator(), false);
    }

    @Test
    void all_golden_cases_are_there() throws IOException {
        assertThat(cases()).hasSize(31);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void content_is_read_as_the_reference_reads_it(JsonNode example) {
        var parsed = ElementParser.parse(example.path("input").asText());

        assertThat(json(parsed)).isEqualTo(example.path("parsed"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_was_read_is_written_as_the_reference_writes_it(JsonNode example) {
        var parsed = ElementParser.parse(example.path("input").asText());

        assertThat(Element.write(parsed)).isEqualTo(example.path("rendered").asText());
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void text_and_attributes_are_escaped_as_the_reference_does(JsonNode example) {
        var raw = example.path("raw").asText();
        var attribute = new Element.Attribute("a", raw);

        assertThat(Element.write(List.of(new Element.Text(raw))))
                .isEqualTo(example.path("text").asText());
        assertThat(Element.write(List.of(new Element.Tag("x", List.of(attribute), List.of()))))
                .isEqualTo("<x a=\"" + example.path("attr").asText() + "\"/>");
    }

    static ArrayNode json(List<Element> elements) {
        var array = Json.object().putArray("elements");
        elements.forEach(element -> array.add(json(element)));
        return array;
    }

    private static JsonNode json(Element element) {
        return switch (element) {
            case Element.Text(var text) -> Json.object().put("text", text);
            case Element.Tag(var name, var attributes, var children) -> {
                var node = Json.object().put("type", name);
                var values = node.putObject("attrs");
                for (var attribute : attributes) {
                    var off = attribute.value() == null && attribute.name().startsWith("no-");
                    var key = camelCase(attribute.name().substring(off ? 3 : 0));
                    if (attribute.value() == null) {
                        values.put(key, !off);
                    } else {
                        values.put(key, attribute.value());
                    }
                }
                node.set("children", json(children));
                yield node;
            }
        };
    }

    private static String camelCase(String name) {
        return Pattern.compile("[_-]([a-z])")
                .matcher(name)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    @Test
    void a_number_outside_unicode_stays_as_it_is() {
        assertThat(Element.write(ElementParser.parse("&#x41;&#X42;&#128512;&#99999999;")))
                .isEqualTo("AB😀&amp;#99999999;");
    }

    @Test
    void a_million_opening_tags_are_read_in_no_time_and_not_deep() {
        var parsed = ElementParser.parse("<b>".repeat(1_000_000));

        assertThat(depth(parsed)).isEqualTo(ElementParser.DEEPEST);
    }

    private static int depth(List<Element> elements) {
        return elements.stream()
                .mapToInt(element ->
                        element instanceof Element.Tag tag ? 1 + depth(tag.children()) : 0)
                .max()
                .orElse(0);
    }

    @Test
    void what_is_too_deep_is_not_lost() {
        var parsed = ElementParser.parse("<b>".repeat(100) + "塌方" + "</b>".repeat(100) + "了");

        assertThat(Content.of(parsed, _ -> false).text()).isEqualTo("塌方了");
    }

    @Test
    void more_than_the_longest_content_is_cut() {
        var parsed = ElementParser.parse("字".repeat(ElementParser.LONGEST + 7));

        assertThat(Content.of(parsed, _ -> false).text()).hasSize(ElementParser.LONGEST);
    }

    @Test
    void comments_without_an_end_do_not_cost_a_search_each() {
        var parsed = ElementParser.parse("<!--".repeat(16_000) + " >");

        assertThat(parsed).hasSize(1);
    }
}
