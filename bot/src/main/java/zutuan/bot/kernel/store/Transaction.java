package zutuan.bot.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// One transaction, used by one thread.
public final class Transaction {
    private final Handle handle;
    private final Dialect dialect;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int tries;

    Transaction(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /// Runs SQL in this transaction.
    public Handle handle() {
        return handle;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// Runs once the transaction is durable, and never if it is not. A failure is logged only.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /// What would come of this: it is run, and nothing of it stays.
    public <T> T tried(Supplier<T> what) {
        int actions = afterCommit.size();
        String before = "tried" + ++tries;
        handle.savepoint(before);
        try {
            return what.get();
        } finally {
            handle.rollbackToSavepoint(before);
            afterCommit.subList(actions, afterCommit.size()).clear();
        }
    }

    List<Runnable> actions() {
        return List.copyOf(afterCommit);
    }
}
