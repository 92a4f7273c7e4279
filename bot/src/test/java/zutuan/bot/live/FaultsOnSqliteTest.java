package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class FaultsOnSqliteTest extends FaultsContract {
    @TempDir Path folder;

    @Test
    void a_database_that_another_program_locks_is_told_and_logged() throws Exception {
        var store = TestDatabases.embedded(folder);
        try (var server = new ServerProcess(ServerProcess.Setup.of(store));
                var phone = new Phone(server, "liming")) {
            try (var other = RawSql.connect(store)) {
                RawSql.execute(other, "begin immediate");
                reportInVain(server, phone);
                RawSql.execute(other, "rollback");
            }
            reportAgain(server, phone, store);
            assertLog(server);
        }
    }

    /// One JSON object a line; trouble with a message carries its id; nobody's words or number.
    private static void assertLog(ServerProcess server) throws IOException {
        var lines = server.output().stream().filter(line -> !line.startsWith("组团助手")).toList();
        for (var line : lines) {
            JsonNode entry = Phone.JSON.readTree(line);
            if (entry.path("formattedMessage").asText().startsWith("message not kept")) {
                assertThat(entry.at("/mdc/inbound").asText()).matches("[0-9a-f]{32}");
            }
        }
        assertThat(String.join("\n", lines))
                .contains("message not kept", "\"level\":\"INFO\"")
                .doesNotContain("饲料车", "1380000");
    }

    @Test
    void a_full_disk_is_told_and_nothing_is_half_done() throws Exception {
        var store = TestDatabases.embedded(folder);
        try (var server = new ServerProcess(ServerProcess.Setup.of(store));
                var phone = new Phone(server, "liming")) {
            try (var _ = noFileMayGrow(server)) {
                reportInVain(server, phone);
            }
            reportAgain(server, phone, store);
            assertThat(integrity(store)).containsExactly("ok");
        }
    }

    private static List<String> integrity(StoreSettings store) {
        return RawSql.column(store, "pragma integrity_check");
    }

    /// No room in a file beyond its first page: what a process feels of a full disk.
    private static Fault noFileMayGrow(ServerProcess server) {
        limitFiles(server, "4096");
        return () -> limitFiles(server, "unlimited");
    }

    private static void limitFiles(ServerProcess server, String bytes) {
        try {
            var limit =
                    new ProcessBuilder(
                                    "prlimit",
                                    "--pid",
                                    Long.toString(server.pid()),
                                    "--fsize=%s:unlimited".formatted(bytes))
                            .inheritIO()
                            .start();
            assertThat(limit.waitFor()).isZero();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
