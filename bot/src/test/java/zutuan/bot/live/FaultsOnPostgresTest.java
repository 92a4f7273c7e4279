package zutuan.bot.live;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class FaultsOnPostgresTest extends FaultsContract {
    @Test
    void a_database_that_lets_nobody_in_is_told() throws Exception {
        var store = TestDatabases.shared(2);
        try (var server = new ServerProcess(ServerProcess.Setup.of(store));
                var phone = new Phone(server, "liming").entered()) {
            try (var _ = shut(store)) {
                reportInVain(server, phone);
            }
            reportAgain(server, phone, store);
        }
    }

    private static Fault shut(StoreSettings store) throws SQLException {
        var name = store.url().replaceFirst(".*/(\\w+)\\?.*", "$1");
        var elsewhere = store.url().replace("/" + name + "?", "/postgres?");
        var admin = new StoreSettings(elsewhere, store.user(), store.password(), 1, 1);
        try (var connection = RawSql.connect(admin)) {
            allow(connection, name, false);
            RawSql.execute(
                    connection,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                            .formatted(name));
        }
        return () -> {
            try (var connection = RawSql.connect(admin)) {
                allow(connection, name, true);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    private static void allow(Connection connection, String name, boolean connections) {
        RawSql.execute(
                connection,
                "alter database %s with allow_connections %s".formatted(name, connections));
    }
}
