package zutuan.bot.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The oldest schema version that may still run on this database; migrations that an older program
/// could not live with raise it.
final class SchemaFloor {
    /// What this program understands.
    private static final long OURS = 1;

    private SchemaFloor() {}

    /// Refuses before anything is changed. A new database has no floor yet.
    static void check(DataSource source) {
        try (var connection = source.getConnection()) {
            long floor = exists(connection) ? floor(connection) : 0;
            if (floor > OURS) {
                throw new NewerSchema(floor);
            }
        } catch (SQLException unreadable) {
            throw new StoreUnavailable("数据库读不出来", unreadable);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, "schema_floor", null)) {
            return tables.next();
        }
    }

    private static long floor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(version) from schema_floor")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
