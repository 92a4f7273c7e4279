package zutuan.bot.kernel.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// One transaction, used by one thread.
public final class Transaction {
    private final Handle handle;
    private final Dialect dialect;
    private final List<Runnable> afterCommit = new ArrayList<>();

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

    List<Runnable> actions() {
        return List.copyOf(afterCommit);
    }
}
