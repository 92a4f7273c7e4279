package zutuan.bot.kernel.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reaches a database past the store, as another program would.
public final class RawSql {
    private RawSql() {}

    public static Connection connect(StoreSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    public static List<String> column(StoreSettings settings, String query) {
        try (var connection = connect(settings);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
