package zutuan.bot.kernel.settings;

import org.jspecify.annotations.Nullable;

/**
 * The database.
 *
 * @param url JDBC address, SQLite or PostgreSQL
 * @param password from the environment only; never printed
 * @param readers connections that read
 * @param writers connections that write, on PostgreSQL
 */
public record StoreSection(
        String url, @Nullable String user, @Nullable String password, int readers, int writers) {
    static final StoreSection DEFAULTS =
            new StoreSection("jdbc:sqlite:data/zutuan.db", null, null, 4, 1);

    /** The address without its query, which may hold a password. */
    String address() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return "StoreSection[" + address() + ", " + readers + " readers, " + writers + " writers]";
    }
}
