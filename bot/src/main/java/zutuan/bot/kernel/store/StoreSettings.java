package zutuan.bot.kernel.store;

import org.jspecify.annotations.Nullable;

/// Where the data lies: a `jdbc:sqlite:` or `jdbc:postgresql:` URL, how many connections read and,
/// on PostgreSQL, how many write.
public record StoreSettings(
        String url, @Nullable String user, @Nullable String password, int readers, int writers) {
    @Override
    public String toString() {
        return "StoreSettings[readers=" + readers + ", writers=" + writers + "]";
    }
}
