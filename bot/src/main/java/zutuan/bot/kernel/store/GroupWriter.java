package zutuan.bot.kernel.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import zutuan.adapters.link.Threads;

/// One thread that takes waiting works and commits them together, so that they share one sync.
///
/// The group runs optimistically in one transaction. If a work throws, the whole group is undone
/// and each runs again alone, so that a failing work spoils nobody else's. If the store itself
/// fails, the whole group fails at once: one by one, each would wait for the same lock.
final class GroupWriter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int LARGEST_GROUP = 256;
    private static final int TRIES_ALONE = 3;

    private final WriterConnection connection;
    private final Dialect dialect;
    private final BlockingQueue<Ticket<?>> queue;
    private boolean committing;
    private volatile boolean stopping;

    GroupWriter(WriterConnection connection, Dialect dialect, BlockingQueue<Ticket<?>> queue) {
        this.connection = connection;
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
                Threads.survives(LOG, "group not committed", null, () -> round(group));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            connection.discard();
        }
    }

    /// Whatever happens to the group, everybody in it learns a fate: nobody else will ever tell.
    private void round(List<Ticket<?>> group) throws InterruptedException {
        try {
            var first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                group.add(first);
                queue.drainTo(group, LARGEST_GROUP - 1);
                commit(group, 1);
            }
        } finally {
            group.forEach(Ticket::abandon);
            group.clear();
        }
    }

    /// Settles every ticket of the group. An Error of a work is its caller's too: the writer and
    /// everybody else's works go on.
    private void commit(List<Ticket<?>> group, int attempt) {
        try {
            together(group);
        } catch (Throwable failed) {
            connection.rollback();
            if (worthAnother(failed, group.size(), attempt)) {
                commit(group, attempt + 1);
            } else if (group.size() == 1 || Failures.ofStore(failed) || isDoubtful(failed)) {
                group.forEach(ticket -> ticket.fail(translated(failed)));
            } else {
                group.forEach(ticket -> commit(List.of(ticket), 1));
            }
        }
    }

    private void together(List<Ticket<?>> group) throws SQLException {
        committing = false;
        var handle = connection.begin();
        var actions = new ArrayList<Runnable>();
        for (var ticket : group) {
            var tx = new Transaction(handle, dialect);
            ticket.attempt(tx);
            actions.addAll(tx.actions());
        }
        connection.verify();
        committing = true;
        connection.commit(handle);
        actions.forEach(GroupWriter::afterCommit);
        group.forEach(Ticket::done);
    }

    /// The work is durable by now: whatever an action throws, it must not run again.
    private static void afterCommit(Runnable action) {
        try {
            action.run();
        } catch (Throwable bug) {
            Threads.tell(LOG, "action after commit failed", null, bug);
        }
    }

    /// A conflict may pass when the work is alone. A connection that was cut while idle is replaced
    /// once, but never after a commit was asked for: that one may have been kept.
    private boolean worthAnother(Throwable failed, int works, int attempt) {
        return Failures.passing(failed)
                ? works == 1 && attempt < TRIES_ALONE
                : Failures.cutOff(failed) && !committing && attempt == 1;
    }

    /// An Error amid a commit says nothing about whether it took place, so nothing of it may run
    /// again.
    private boolean isDoubtful(Throwable failed) {
        return committing && failed instanceof Error;
    }

    private Throwable translated(Throwable failed) {
        if (failed instanceof StoreUnavailable) {
            return failed;
        }
        if (Failures.ofStore(failed) || isDoubtful(failed)) {
            return new StoreUnavailable(
                    committing ? "数据库在提交时出错，不知道存下来没有" : "数据库写不进去：磁盘满了，或被别的程序占着", failed);
        }
        return failed instanceof SQLException ? new IllegalStateException(failed) : failed;
    }

    /// A work that waits, and its fate.
    static final class Ticket<T extends @Nullable Object> {
        private final Work<T> work;
        private final Map<String, String> context =
                Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        private final CountDownLatch settled = new CountDownLatch(1);
        private @Nullable T result;
        private @Nullable Throwable failure;

        Ticket(Work<T> work) {
            this.work = work;
        }

        /// The log's context is that of the caller.
        void attempt(Transaction tx) {
            MDC.setContextMap(context);
            try {
                result = work.run(tx);
            } finally {
                MDC.clear();
            }
        }

        void done() {
            settled.countDown();
        }

        void fail(Throwable why) {
            failure = why;
            settled.countDown();
        }

        /// Whoever still waits is told that nobody knows.
        void abandon() {
            if (settled.getCount() > 0) {
                fail(new StoreUnavailable("写入中途出错，不知道存下来没有"));
            }
        }

        /// Waits even if interrupted: the work can no longer be recalled, and its caller has to
        /// learn whether it was kept.
        @SuppressWarnings("NullAway") // a null result is null only where T allows it
        T await() {
            boolean interrupted = false;
            while (settled.getCount() > 0) {
                try {
                    settled.await();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException bug) {
                throw bug;
            }
            return result;
        }
    }
}
