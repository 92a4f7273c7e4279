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
        return database(Cluster.RUNNING, writers);
    }

    /// The same on a cluster that syncs its commits to disk, which the shared one does not: what is
    /// to be measured.
    public static StoreSettings durable(int writers) {
        return database(DurableCluster.RUNNING, writers);
    }

    private static StoreSettings database(EmbeddedPostgres cluster, int writers) {
        var name = "test" + LAST.incrementAndGet();
        try (var connection = cluster.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var url = cluster.getJdbcUrl("postgres", name);
        return new StoreSettings(url, "postgres", "postgres", 2, writers);
    }

    static List<String> folders(String... locations) {
        var all = new ArrayList<>(List.of(KERNEL));
        all.addAll(List.of(locations));
        return all;
    }

    /// Started by the first test that needs it; ends with the process.
    private static final class Cluster {
        static final EmbeddedPostgres RUNNING = start("off");
    }

    private static final class DurableCluster {
        static final EmbeddedPostgres RUNNING = start("on");
    }

    private static EmbeddedPostgres start(String durable) {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
