package zutuan.bot.kernel.store;

/// The database cannot be used now: full, locked, gone or closed. Nothing of the work was kept,
/// unless the database failed during the commit itself: then nobody knows.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailable(String message) {
        super(message);
    }
}
