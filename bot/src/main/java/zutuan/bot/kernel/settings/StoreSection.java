package zutuan.bot.kernel.settings;

import org.jspecify.annotations.Nullable;

/**
 * The database.
 *
 * @param url JDBC address, SQLite or PostgreSQL
 * @param password from the environment only; never printed
 * @param readers connections that read
 * @param writers connections that write, on PostgreSQL
 * @param media the folder of pictures and files; null if beside the embedded database, or in data/
 */
public record StoreSection(
        String url,
        @Nullable String user,
        @Nullable String password,
        int readers,
        int writers,
        @Nullable String media) {
    static final StoreSection DEFAULTS =
            new StoreSection("jdbc:sqlite:data/zutuan.db", null, null, 4, 1);

    StoreSection(
            String url,
            @Nullable String user,
            @Nullable String password,
            int readers,
            int writers) {
        this(url, user, password, readers, writers, null);
    }

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
