package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.chinese.intent.Judges;
import zutuan.bot.kernel.settings.Loaded;

/// `understand` and `similar`, line by line.
final class CommandLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UnderstandCommandLine UNDERSTAND = understand(false);

    private static UnderstandCommandLine understand(boolean explain) {
        var loaded = Features.ALL.settings(Path.of("../config"), Map.of());
        if (!(loaded instanceof Loaded.Ready(var settings))) {
            throw new AssertionError(loaded);
        }
        var reader =
                Comprehension.of(
                        settings,
                        Judges.shipped(),
                        settings.roster().getFirst(),
                        Rehearsed.commands(settings),
                        Features.ALL.subjects());
        return new UnderstandCommandLine(reader, LocalDateTime.of(2026, 9, 9, 10, 0), explain);
    }

    @Test
    void a_command_typed_exactly_runs() throws IOException {
        var answer = answer("认领12");

        assertThat(answer.path("decision").asText()).isEqualTo("run");
        assertThat(answer.path("intent").asText()).isEqualTo("claim_issue");
        assertThat(answer.at("/candidates/0/p").asDouble()).isEqualTo(1);
    }

    @Test
    void every_field_is_there_in_its_order() throws IOException {
        assertThat(answer("下周三下午三点在镇政府开联席会").fieldNames())
                .toIterable()
                .containsExactly(
                        "text",
                        "decision",
                        "intent",
                        "candidates",
                        "domain",
                        "times",
                        "people",
                        "villages",
                        "quantities",
                        "phones",
                        "number");
        assertThat(UNDERSTAND.answer("下周三下午三点在镇政府开联席会"))
                .contains(
                        "\"decision\":\"draft\",\"intent\":\"book_meeting\"",
                        "{\"text\":\"下周三下午三点\",\"kind\":\"instant\",\"start\":\"2026-09-16T15:00\","
                                + "\"end\":null,\"rrule\":null,\"duration\":null,\"assumed\":[")
                .doesNotContain("\n");
    }

    @Test
    void a_card_and_a_time_come_with_the_message() throws IOException {
        var answer =
                answer("{\"text\":\"改到明天下午\",\"at\":\"2026-01-05T09:00\",\"card\":\"meeting\"}");

        assertThat(answer.path("text").asText()).isEqualTo("改到明天下午");
        assertThat(answer.path("intent").asText()).isEqualTo("reschedule_meeting");
        assertThat(answer.at("/times/0/start").asText()).startsWith("2026-01-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气不错", "收到", "辛苦了各位", "路上塌方真吓人", "今天开会辛苦了", "哈哈哈", "😂😂"})
    void chatter_is_left_alone(String text) throws IOException {
        assertThat(answer(text).path("decision").asText()).isEqualTo("silent");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void any_line_gets_one_object_with_its_text(String line) throws IOException {
        assertThat(answer(line).path("text").asText()).isEqualTo(line);
    }

    static Stream<String> awkward() {
        return Stream.of(
                "",
                "   ",
                "{",
                "{\"text\":12}",
                "{\"text\":\"断了",
                "[1,2]",
                "\u0000\u0007\u001b[31m",
                "\ud800",
                "路".repeat(50_000),
                "１２號進展 ＯＫ",
                "明天25点13点70分 2月30日 周三9月10日",
                "路坏了 road kaputt дорога 😀");
    }

    @Test
    void a_wrong_time_or_card_is_told_and_the_next_line_read() throws IOException {
        var out = new ByteArrayOutputStream();
        UNDERSTAND.run(
                input("{\"text\":\"a\",\"at\":\"明天\"}\n{\"text\":\"a\",\"card\":\"x\"}\r\n你好\n"),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"error\":\"at ");
        assertThat(lines.get(1)).startsWith("{\"error\":\"card ");
        assertThat(lines.get(2)).startsWith("{\"text\":\"你好\",");
    }

    @Test
    void an_explanation_is_for_people() {
        assertThat(understand(true).answer("下周三下午三点在镇政府开联席会"))
                .contains("决定：出草稿", "意图：book_meeting", "时间：下周三下午三点 instant");
    }

    @Test
    void a_wrong_option_is_named() {
        assertThatThrownBy(() -> options("--when", "now")).hasMessage("不认识 --when");
        assertThatThrownBy(() -> options("--roster")).hasMessage("--roster 后面少了内容");
        assertThatThrownBy(() -> options("--explain", "--explain")).hasMessage("--explain 写了两次");
        assertThatThrownBy(
                        () -> UnderstandCommandLine.at(options("--at", "9月9日"), LocalDateTime.MIN))
                .hasMessageStartingWith("--at 要写成");
    }

    private static CommandOptions options(String... operands) throws Arguments.Wrong {
        return UnderstandCommandLine.options(
                new Arguments("understand", Path.of("config"), List.of(operands)));
    }

    @Test
    void the_most_similar_cases_come_first(@TempDir Path folder) throws Exception {
        var file = folder.resolve("cases.tsv");
        Files.writeString(file, "id\ttext\n# 说明\nc1\t母猪产后不吃食\t打针\nc2\t玉米叶子发黄\n没有编号的一条,公路塌方\n");
        var similar = similar("--cases", file.toString(), "--top", "1");

        assertThat(JSON.readTree(similar.answer("母猪不吃料")).at("/matches/0/id").asText())
                .isEqualTo("c1");
        assertThat(similar.answer("路塌了")).contains("\"id\":\"5\"", "公路塌方");
        assertThat(similar.answer("")).isEqualTo("{\"query\":\"\",\"matches\":[]}");
    }

    @Test
    void a_wrong_case_file_or_count_is_named(@TempDir Path folder) {
        assertThatThrownBy(() -> similar()).hasMessageContaining("--cases");
        assertThatThrownBy(() -> similar("--cases", folder.resolve("none").toString()))
                .hasMessageStartingWith("读不了文件");
        assertThatThrownBy(() -> similar("--cases", folder.toString(), "--top", "0"))
                .hasMessageStartingWith("--top");
    }

    private static SimilarCommandLine similar(String... operands) throws Exception {
        return SimilarCommandLine.of(
                new Arguments("similar", Path.of("config"), List.of(operands)), Sentences.NONE);
    }

    private static JsonNode answer(String line) throws IOException {
        return JSON.readTree(UNDERSTAND.answer(line));
    }

    private static ByteArrayInputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
