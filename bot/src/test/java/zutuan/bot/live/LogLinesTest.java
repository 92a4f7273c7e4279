package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.TestDatabases;

/// What an operator reads in the log: one JSON object a line.
final class LogLinesTest {
    @TempDir Path folder;

    @Test
    void a_line_about_a_message_carries_its_id_and_others_carry_none() throws Exception {
        var store = TestDatabases.embedded(folder);
        var setup = ServerProcess.Setup.of(talkative(), store);
        List<JsonNode> lines;
        try (var server = new ServerProcess(setup);
                var one = new Phone(server, "liming");
                var other = new Phone(server, "wangfang")) {
            one.say(Phone.DIRECT, "列表");
            one.answer("没有");
            other.say(Phone.DIRECT, "列表 我的");
            other.answer("没有");
            new Answers(store).awaitSent();
            server.stop();
            lines = lines(server);
        }

        var messages = RawSql.column(store, "select id from inbox");
        assertThat(messages).hasSize(2);
        assertThat(inbound(lines, "message KEPT")).containsExactlyInAnyOrderElementsOf(messages);
        assertThat(inbound(lines, "message sent")).hasSize(2).containsOnly("");
    }

    private static List<String> inbound(List<JsonNode> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.path("formattedMessage").asText().startsWith(beginning))
                .map(line -> line.at("/mdc/inbound").asText())
                .toList();
    }

    private static List<JsonNode> lines(ServerProcess server) throws IOException {
        return server.output().stream()
                .filter(line -> line.startsWith("{"))
                .<JsonNode>map(LogLinesTest::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return Phone.JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }

    /// The configuration with the bot's own lines down to DEBUG.
    private Path talkative() throws IOException {
        var config = Unhurried.copyTo(folder.resolve("config"));
        var logback = config.resolve("logback.xml");
        var shipped = Files.readString(logback);
        assertThat(shipped).contains("<root level=\"INFO\">");
        Files.writeString(
                logback,
                shipped.replace(
                        "<root level=\"INFO\">",
                        "<logger name=\"zutuan\" level=\"DEBUG\" /><root level=\"INFO\">"));
        return config;
    }
}
