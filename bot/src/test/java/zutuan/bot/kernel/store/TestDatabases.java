package zutuan.bot.kernel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Empty databases with the kernel's tables and those of the given class-path folders. One
/// PostgreSQL serves the whole test run; each call makes a database of its own in it.
public final class TestDatabases {
    /// Where the kernel's migrations lie.
    public static final String KERNEL = "classpath:zutuan/bot/kernel/store/migrations";

    private static final AtomicInteger LAST = new AtomicInteger();

    private TestDatabases() {}

    /// Opens `test.db` of a directory, so that a second call opens what the first one wrote.
    public static Database sqlite(Path directory, String... locations) {
        return Databases.open(embedded(directory), folders(locations));
    }

    /// Opens a new, empty PostgreSQL database with two writers.
    public static Database postgres(String... locations) {
        return Databases.open(shared(2), folders(locations));
    }

    /// Where [#sqlite] keeps its data.
    public static StoreSettings embedded(Path directory) {
        return new StoreSettings("jdbc:sqlite:" + directory.resolve("test.db"), null, null, 2, 1);
    }

    /// Makes an empty PostgreSQL database and says how to reach it.
    public static StoreSettings shared(int writers) {
        var name = "test" + LAST.incrementAndGet();
        try (var connection = Cluster.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var url = Cluster.RUNNING.getJdbcUrl("postgres", name);
        return new StoreSettings(url, "postgres", "postgres", 2, writers);
    }

    static List<String> folders(String... locations) {
        var all = new ArrayList<>(List.of(KERNEL));
        all.addAll(List.of(locations));
        return all;
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
