package zutuan.bot.kernel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Opens databases and brings their tables up to date.
public final class Databases {
    private static final int BUSY_MILLIS = 10_000;

    /// Of SQLite's log, 32 MiB: a checkpoint writes a page once however often it was changed, and
    /// stops the writer meanwhile.
    private static final int PAGES_BEFORE_CHECKPOINT = 8_000;

    /// Of PostgreSQL: a plan made or measured while a table was small would read the whole of it,
    /// and the connection keeps that plan while the table grows. Where no index fits, the table is
    /// read all the same; compiling such a plan because it looks dear would cost more than it.
    private static final String BY_INDEX = "set enable_seqscan = off; set jit = off";

    private Databases() {}

    /// Opens the store of a URL and runs the migrations of these class-path folders.
    public static Database open(StoreSettings settings, List<String> migrations) {
        var dialect = Dialect.of(settings.url());
        HikariDataSource pool = null;
        HikariDataSource readers = null;
        try {
            pool = pool(settings, dialect, false);
            migrate(pool, dialect, migrations);
            readers = dialect == Dialect.SQLITE ? pool(settings, dialect, true) : pool;
            int writers = dialect == Dialect.SQLITE ? 1 : settings.writers();
            var files =
                    Stream.generate(() -> StoreFiles.watched(settings.url()))
                            .limit(writers)
                            .toList();
            return new GroupCommitDatabase(dialect, pool, readers, files);
        } catch (RuntimeException failed) {
            close(readers);
            close(pool);
            throw failed instanceof NewerSchema || failed instanceof InvalidPathException
                    ? failed
                    : new StoreUnavailable("数据库打不开，请检查 store.url、磁盘空间和权限", failed);
        }
    }

    private static void close(@Nullable HikariDataSource source) {
        if (source != null) {
            source.close();
        }
    }

    private static void migrate(DataSource source, Dialect dialect, List<String> migrations) {
        SchemaFloor.check(source);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(migrations.toArray(String[]::new))
                    .outOfOrder(true)
                    .placeholders(Map.of("onPostgres", dialect.onPostgres()))
                    .validateMigrationNaming(true)
                    // Tables of a newer version are additive unless it raised the floor.
                    .ignoreMigrationPatterns("*:missing", "*:future")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StoreUnavailable("数据库结构升级失败", failed);
        }
    }

    private static HikariDataSource pool(StoreSettings settings, Dialect dialect, boolean reading) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setPoolName(reading ? "readers" : "writers");
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_MILLIS);
        if (dialect == Dialect.SQLITE) {
            config.setMaximumPoolSize(reading ? settings.readers() : 6);
            config.setDataSourceProperties(sqlite(settings.url(), reading));
            config.setConnectionInitSql(
                    reading
                            ? "pragma query_only = true"
                            : "pragma wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
        } else {
            config.setMaximumPoolSize(settings.readers() + settings.writers() + 4);
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            config.setConnectionInitSql(BY_INDEX);
            config.addDataSourceProperty("socketTimeout", "30");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return new HikariDataSource(config);
    }

    private static Properties sqlite(String url, boolean reading) {
        var parent = Path.of(url.substring("jdbc:sqlite:".length())).toAbsolutePath().getParent();
        if (parent != null && !parent.toFile().isDirectory() && !parent.toFile().mkdirs()) {
            throw new StoreUnavailable("建不了目录 " + parent + "，请检查权限");
        }
        StoreFiles.secure(url);
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        // Nobody asks for them, but the driver would with each row.
        config.setGetGeneratedKeys(false);
        config.setTransactionMode(
                reading
                        ? SQLiteConfig.TransactionMode.DEFERRED
                        : SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.toProperties();
    }
}
