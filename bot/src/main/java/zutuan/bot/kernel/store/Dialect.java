package zutuan.bot.kernel.store;

/// Where the two databases differ.
public enum Dialect {
    SQLITE("", "--"),
    POSTGRESQL(" for update skip locked", "");

    private final String skipLocked;
    private final String onPostgres;

    Dialect(String skipLocked, String onPostgres) {
        this.skipLocked = skipLocked;
        this.onPostgres = onPostgres;
    }

    /// Ends the select of a claim: rows that another instance is claiming are passed over.
    public String skipLocked() {
        return skipLocked;
    }

    /// Begins a line of a migration that only PostgreSQL understands: how a table is stored.
    String onPostgres() {
        return onPostgres;
    }

    static Dialect of(String url) {
        return url.startsWith("jdbc:sqlite:") ? SQLITE : POSTGRESQL;
    }
}
