package zutuan.bot.kernel.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that takes waiting works and commits them together, so that they share one sync.
///
/// The group runs optimistically in one transaction. If a work throws, the whole group is undone
/// and each runs again alone, so that a failing work spoils nobody else's.
final class GroupWriter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int LARGEST_GROUP = 256;
    private static final int TRIES_ALONE = 3;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final BlockingQueue<Ticket<?>> queue;
    private @Nullable Handle handle;
    private volatile boolean stopping;

    GroupWriter(Jdbi jdbi, Dialect dialect, BlockingQueue<Ticket<?>> queue) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.queue = queue;
    }

    static BlockingQueue<Ticket<?>> queue() {
        return new ArrayBlockingQueue<>(10_000);
    }

    /// Takes no more than what already waits.
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        var group = new ArrayList<Ticket<?>>();
        try {
            while (!stopping || !queue.isEmpty()) {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST_GROUP - 1);
                    commit(group);
                    group.clear();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            discardHandle();
        }
    }

    private void commit(List<Ticket<?>> group) {
        try {
            together(group);
        } catch (RuntimeException | SQLException failed) {
            rollback();
            if (group.size() == 1 && !transientFailure(failed)) {
                group.getFirst().fail(translated(failed));
                return;
            }
            group.forEach(this::alone);
        }
    }

    private void alone(Ticket<?> ticket) {
        for (int attempt = 1; ; attempt++) {
            try {
                together(List.of(ticket));
                return;
            } catch (RuntimeException | SQLException failed) {
                rollback();
                if (attempt == TRIES_ALONE || !transientFailure(failed)) {
                    ticket.fail(translated(failed));
                    return;
                }
            }
        }
    }

    private void together(List<Ticket<?>> group) throws SQLException {
        var connection = handle();
        var actions = new ArrayList<Runnable>();
        connection.getConnection().setAutoCommit(false);
        for (var ticket : group) {
            var tx = new Transaction(connection, dialect);
            ticket.attempt(tx);
            actions.addAll(tx.actions());
        }
        connection.getConnection().commit();
        actions.forEach(GroupWriter::afterCommit);
        group.forEach(Ticket::done);
    }

    private static void afterCommit(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException bug) {
            LOG.error("action after commit failed", bug);
        }
    }

    private Handle handle() {
        var open = handle;
        if (open == null) {
            open = jdbi.open();
            handle = open;
        }
        return open;
    }

    private void rollback() {
        var open = handle;
        try {
            if (open != null) {
                open.getConnection().rollback();
                if (!open.getConnection().isValid(1)) {
                    discardHandle();
                }
            }
        } catch (SQLException | RuntimeException broken) {
            discardHandle();
        }
    }

    private void discardHandle() {
        var open = handle;
        handle = null;
        if (open != null) {
            try {
                open.getConnection().close();
            } catch (SQLException alreadyGone) {
                LOG.debug("writer connection closed with an error", alreadyGone);
            }
        }
    }

    private static boolean transientFailure(Throwable failed) {
        String state = Failures.sqlState(failed);
        return state.equals("40001") || state.equals("40P01");
    }

    private static RuntimeException translated(Throwable failed) {
        return Failures.ofStore(failed)
                ? new StoreUnavailable("the database refused a write", failed)
                : failed instanceof RuntimeException bug ? bug : new IllegalStateException(failed);
    }

    /// A work that waits, and its fate.
    static final class Ticket<T extends @Nullable Object> {
        private final Work<T> work;
        private final java.util.concurrent.CountDownLatch settled =
                new java.util.concurrent.CountDownLatch(1);
        private @Nullable T result;
        private @Nullable RuntimeException failure;

        Ticket(Work<T> work) {
            this.work = work;
        }

        void attempt(Transaction tx) {
            result = work.run(tx);
        }

        void done() {
            settled.countDown();
        }

        void fail(RuntimeException why) {
            failure = why;
            settled.countDown();
        }

        @SuppressWarnings("NullAway") // a null result is null only where T allows it
        T await() throws InterruptedException {
            settled.await();
            if (failure != null) {
                throw failure;
            }
            return result;
        }
    }
}
