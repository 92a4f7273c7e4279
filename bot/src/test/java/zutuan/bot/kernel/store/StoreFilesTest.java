package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of an embedded database: whose they are, and whether they are still there.
@Tag("slow")
final class StoreFilesTest {
    @TempDir Path directory;

    private StoreSettings settings() {
        return TestDatabases.embedded(directory.resolve("data"));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory.resolve("data"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void nobody_else_reads_the_database() throws Exception {
        try (var ledger = new Ledger(settings())) {
            ledger.add("secret");
            assertThat(files())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void a_database_that_others_could_read_is_closed_to_them() throws Exception {
        try (var ledger = new Ledger(settings())) {
            ledger.add("secret");
        }
        var file = directory.resolve("data").resolve("test.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (var ledger = new Ledger(settings())) {
            ledger.add("more");
            assertThat(files()).allSatisfy(one -> assertThat(mode(one)).isEqualTo("rw-------"));
        }
    }

    @Test
    void nobody_else_reads_a_backup() {
        var copy = directory.resolve("copy.db");
        try (var ledger = new Ledger(settings())) {
            ledger.add("secret");
            Backups.backup(ledger.database, copy);
        }
        assertThat(mode(copy)).isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_vanished_takes_nothing_in_until_it_is_back() throws Exception {
        var away = directory.resolve("away");
        try (var ledger = new Ledger(settings())) {
            ledger.add("before");
            Files.move(directory.resolve("data"), away, StandardCopyOption.ATOMIC_MOVE);
            refuses(ledger);
            Files.move(away, directory.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
            ledger.add("after");
            assertThat(ledger.lines()).containsExactly("after", "before");
        }
    }

    @Test
    void a_folder_that_was_replaced_takes_nothing_in() throws Exception {
        try (var other = new Ledger(TestDatabases.embedded(directory.resolve("other")))) {
            other.add("of somebody else");
        }
        try (var ledger = new Ledger(settings())) {
            ledger.add("before");
            Files.move(directory.resolve("data"), directory.resolve("away"));
            Files.move(directory.resolve("other"), directory.resolve("data"));
            refuses(ledger);
        }
        try (var restarted = new Ledger(settings())) {
            assertThat(restarted.lines()).containsExactly("of somebody else");
        }
    }

    @Test
    void a_log_that_was_deleted_takes_nothing_in() throws Exception {
        try (var ledger = new Ledger(settings())) {
            ledger.add("before");
            Files.delete(directory.resolve("data").resolve("test.db-wal"));
            refuses(ledger);
        }
    }

    private static void refuses(Ledger ledger) {
        assertThatThrownBy(() -> ledger.add("lost"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("数据库文件");
    }

    @Test
    void what_the_store_says_is_chinese() throws Exception {
        var settings = settings();
        try (var ledger = new Ledger(settings);
                var other = RawSql.connect(settings)) {
            ledger.add("before");
            RawSql.execute(other, "begin immediate");
            assertThatThrownBy(() -> ledger.add("locked"))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("数据库")
                    .message()
                    .doesNotContainPattern("[a-z]{4}");
            RawSql.execute(other, "rollback");
        }
    }
}
