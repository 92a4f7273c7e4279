package zutuan.bot.kernel.store;

/// Where the two databases differ.
public enum Dialect {
    SQLITE(""),
    POSTGRESQL(" for update skip locked");

    private final String skipLocked;

    Dialect(String skipLocked) {
        this.skipLocked = skipLocked;
    }

    /// Ends the select of a claim: rows that another instance is claiming are passed over.
    public String skipLocked() {
        return skipLocked;
    }

    static Dialect of(String url) {
        return url.startsWith("jdbc:sqlite:") ? SQLITE : POSTGRESQL;
    }
}
