package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;

/// `export`, from the arguments to the file.
final class ExportCommandLineTest {
    @TempDir private Path directory;

    private static ExportCommandLine parsed(String... operands) throws Arguments.Wrong {
        var arguments = new Arguments("export", Path.of("config"), List.of(operands));
        return ExportCommandLine.of(arguments, Features.ALL.exports());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 后面要写导出什么",
        "people, 后面要写导出什么：issues、practices、ledger 或 --examples",
        "issues, 要写 --to 文件",
        "issues --to a.txt, 要写 xlsx 或 csv",
        "issues --to a.csv --format pdf, 要写 xlsx 或 csv",
        "issues --to, 后面少了内容",
        "issues --all, 不认识 --all",
    })
    void what_is_wrong_is_said_in_one_line(String line, String why) {
        var operands = line.isEmpty() ? new String[0] : line.split(" ", -1);

        assertThatThrownBy(() -> parsed(operands))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining(why);
    }

    @Test
    void the_ending_says_the_format_unless_it_is_named() throws Arguments.Wrong {
        assertThat(parsed("issues", "--to", "a.CSV").format())
                .isEqualTo(ExportCommandLine.Format.CSV);
        assertThat(parsed("issues", "--to", "a.csv", "--format", "xlsx").format())
                .isEqualTo(ExportCommandLine.Format.XLSX);
        assertThat(parsed("issues", "--to", "a.csv").workspace()).isEqualTo(Optional.empty());
    }

    @Test
    void what_members_taught_stands_a_line_each() throws Exception {
        var store = new StoreSettings("jdbc:sqlite:" + directory.resolve("l.db"), "", "", 2, 1);
        var file = directory.resolve("lessons.tsv");
        try (var database = Databases.open(store, Features.ALL.migrations())) {
            try (var connection = RawSql.connect(store)) {
                RawSql.execute(
                        connection,
                        "insert into lesson (workspace, id, said, label, taught_at)"
                                + " values ('y', 'a', 'V的路塌了', 'report_issue', 1)");
            }
            if (!(Features.ALL.settings(Path.of("../config"), Map.of())
                    instanceof Loaded.Ready(var settings))) {
                throw new AssertionError();
            }
            var export = parsed("--examples", "--to", file.toString());

            assertThat(export.run(settings, database)).isEqualTo(1);
        }
        assertThat(file).hasContent("report_issue\tV的路塌了");
    }

    @Test
    void a_file_that_is_there_stays() throws IOException {
        var file = Files.writeString(directory.resolve("a.csv"), "x");

        assertThatThrownBy(() -> parsed("issues", "--to", file.toString()))
                .hasMessageContaining("已存在");
        assertThat(file).hasContent("x");
    }

    @Test
    void all_issues_stand_in_the_file() throws Arguments.Wrong, IOException {
        if (!(Features.ALL.settings(Path.of("../config"), Map.of())
                instanceof Loaded.Ready(var settings))) {
            throw new AssertionError();
        }
        var file = directory.resolve("issues.csv");
        var url = "jdbc:sqlite:" + directory.resolve("t.db");

        try (var database =
                Databases.open(new StoreSettings(url, "", "", 2, 1), Features.ALL.migrations())) {
            database.write(tx ->
                    tx.handle()
                            .execute(
                                    "insert into issue (workspace, number, reporter_id, reported_at,"
                                            + " said, hamlet, domain, urgency, due_at, state,"
                                            + " conversation) values ('yunling', 1, 'liming', 0,"
                                            + " '=1+1', '', 'env', 'NORMAL', 9, 'REPORTED', 'c')"));
            int count = parsed("issues", "--to", file.toString()).run(settings, database);

            assertThat(count).isEqualTo(1);
        }
        assertThat(Files.readString(file)).contains("李明", "'=1+1");
    }
}
