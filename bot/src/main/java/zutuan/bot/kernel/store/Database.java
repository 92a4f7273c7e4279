package zutuan.bot.kernel.store;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The store. Safe for use by many threads.
public interface Database extends AutoCloseable {
    /// Runs a work and returns when it is durable. An exception of the work undoes this work alone
    /// and is thrown on; trouble with the store is a [StoreUnavailable].
    <T extends @Nullable Object> T write(Work<T> work);

    /// The same for a work that has nothing to say.
    default void run(Consumer<Transaction> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// Runs a work that changes nothing, beside the writers.
    <T extends @Nullable Object> T read(Work<T> work);

    Dialect dialect();

    /// How the writers stand.
    Health health();

    /// Pooled connections for libraries that bring their own SQL.
    DataSource dataSource();

    @Override
    void close();

    /// `queued` works wait for a writer.
    record Health(boolean open, int queued) {}
}
