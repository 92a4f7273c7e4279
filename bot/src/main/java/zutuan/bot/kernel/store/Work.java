package zutuan.bot.kernel.store;

import org.jspecify.annotations.Nullable;

/// Something to do in one transaction. It may run more than once, so it touches nothing but the
/// transaction; what has to happen outside goes to [Transaction#afterCommit].
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    T run(Transaction tx);
}
