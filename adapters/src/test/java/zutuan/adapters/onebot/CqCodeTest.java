package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CqCodeTest {
    /// Made by the decoders of two other programs, which agree on every case.
    private static JsonNode golden() throws IOException {
        return new JsonMapper().readTree(CqCodeTest.class.getResourceAsStream("cqcode.json"));
    }

    static List<JsonNode> cases() throws IOException {
        var cases = new ArrayList<JsonNode>();
        golden().path("cases").forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void text_is_read_as_two_other_programs_read_it(JsonNode example) {
        var read = CqCode.read(example.path("input").asText());

        assertThat(read).isEqualTo(Segment.read(example.path("segments")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_written_is_read_back(JsonNode example) {
        var segments = Segment.read(example.path("segments"));

        assertThat(CqCode.read(CqCode.write(segments))).isEqualTo(segments);
    }

    @Test
    void there_are_as_many_cases_as_were_made() throws Exception {
        assertThat(cases()).hasSize(22);
    }

    @Test
    void what_has_a_meaning_is_escaped() throws Exception {
        for (var example : golden().path("escapeText")) {
            var raw = example.path("raw").asText();
            assertThat(CqCode.escape(raw)).isEqualTo(example.path("text").asText());
            assertThat(CqCode.escapeValue(raw)).isEqualTo(example.path("param").asText());
        }
    }

    @Test
    void what_a_member_types_never_becomes_a_code() {
        var typed = "[CQ:at,qq=all]&#91;CQ:at,qq=all&#93;";

        var written = CqCode.write(List.of(Segment.text(typed)));

        assertThat(CqCode.read(written)).isEqualTo(List.of(Segment.text(typed)));
    }

    @Test
    void a_code_with_very_many_values_is_read() {
        var read = CqCode.read("[CQ:x" + ",a=b".repeat(200_000) + "]");

        assertThat(read).isEqualTo(List.of(new Segment("x", Map.of("a", "b"))));
    }
}
