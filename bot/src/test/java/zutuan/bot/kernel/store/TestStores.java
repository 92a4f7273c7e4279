package zutuan.bot.kernel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Empty databases, with the tables of the program. One PostgreSQL serves all tests.
public final class TestStores {
    private static final List<String> MIGRATIONS =
            List.of(
                    "classpath:zutuan/bot/kernel/store/migrations",
                    "classpath:zutuan/bot/issue/migrations");
    private static final AtomicInteger LAST = new AtomicInteger();

    private TestStores() {}

    public static Database sqlite(Path directory) {
        var url = "jdbc:sqlite:" + directory.resolve("test.db");
        return Databases.open(new StoreSettings(url, null, null, 2, 1), MIGRATIONS);
    }

    public static Database postgresql() {
        var name = "test" + LAST.incrementAndGet();
        try (var connection = Cluster.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var url = Cluster.RUNNING.getJdbcUrl("postgres", name);
        return Databases.open(new StoreSettings(url, "postgres", "postgres", 2, 2), MIGRATIONS);
    }

    /// Started by the first test that needs it; ends with the process.
    private static final class Cluster {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
