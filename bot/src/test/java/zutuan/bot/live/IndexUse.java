package zutuan.bot.live;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;

/// What PostgreSQL counted while a server ran on a database, by the name of the index or table.
record IndexUse(Map<String, Index> indexes, Map<String, Table> tables) {
    /// How often an index was looked into, and how many entries that brought, dead ones included.
    record Index(String table, boolean isKey, long looks, long rows) {
        double rowsPerLook() {
            return looks == 0 ? 0 : (double) rows / looks;
        }
    }

    /// Updates, how many of them left every index as it was (HOT), and how many rows were read
    /// without any index.
    record Table(long updates, long light, long walked) {
        double share() {
            return updates == 0 ? 1 : (double) light / updates;
        }
    }

    private static final String INDEXES =
            """
            select stat.relname, indexrelname, indisprimary, idx_scan, idx_tup_read
            from pg_stat_user_indexes stat join pg_index using (indexrelid)
            where idx_scan > 0
            """;

    private static final String TABLES =
            """
            select relname, n_tup_upd, n_tup_hot_upd, seq_tup_read
            from pg_stat_user_tables where n_tup_upd > 0
            """;

    /// After the server's end: what a connection did is counted once it is closed at the latest.
    static IndexUse read(StoreSettings store) {
        new Answers(store)
                .awaitNone(
                        """
                        select pid from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                            and backend_type = 'client backend'
                        """);
        var use = new IndexUse(new TreeMap<>(), new TreeMap<>());
        use.fill(store);
        return use;
    }

    private void fill(StoreSettings store) {
        try (var connection = RawSql.connect(store);
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(INDEXES)) {
                while (row.next()) {
                    var index =
                            new Index(
                                    row.getString(1),
                                    row.getBoolean(3),
                                    row.getLong(4),
                                    row.getLong(5));
                    indexes.put(row.getString(2), index);
                }
            }
            try (var row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.put(
                            row.getString(1),
                            new Table(row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// One that was looked into.
    Index index(String name) {
        return Objects.requireNonNull(indexes.get(name), name);
    }

    /// One with updated rows.
    Table table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    /// One JSON object a line.
    void print(Consumer<String> line) {
        indexes.forEach((name, index) -> {
            var json = Phone.JSON.createObjectNode().put("index", name).put("looks", index.looks());
            line.accept(json.put("rowsPerLook", rounded(index.rowsPerLook())).toString());
        });
        tables.forEach((name, table) -> {
            var json =
                    Phone.JSON
                            .createObjectNode()
                            .put("table", name)
                            .put("updates", table.updates());
            json.put("hotShare", rounded(table.share())).put("walked", table.walked());
            line.accept(json.toString());
        });
    }

    private static double rounded(double ratio) {
        return Math.round(100 * ratio) / 100.0;
    }
}
