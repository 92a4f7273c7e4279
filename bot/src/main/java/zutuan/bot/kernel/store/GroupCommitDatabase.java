package zutuan.bot.kernel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A database with group-committing writers: one on SQLite, several on PostgreSQL.
final class GroupCommitDatabase implements Database {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String CLOSED = "数据库已关闭";

    private final Dialect dialect;
    private final HikariDataSource source;
    private final HikariDataSource readers;
    private final Jdbi reading;
    private final BlockingQueue<GroupWriter.Ticket<?>> queue = GroupWriter.queue();
    private final List<GroupWriter> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /// No writer will look into the queue again.
    private volatile boolean ended;

    GroupCommitDatabase(
            Dialect dialect,
            HikariDataSource source,
            HikariDataSource readers,
            List<StoreFiles> ofWriters) {
        this.dialect = dialect;
        this.source = source;
        this.readers = readers;
        this.reading = Jdbi.create(readers);
        int number = 0;
        for (var files : ofWriters) {
            number++;
            var writer = new GroupWriter(new WriterConnection(source, files), dialect, queue);
            writers.add(writer);
            threads.add(Thread.ofPlatform().name("store-writer-" + number).start(writer));
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        if (threads.contains(Thread.currentThread())) {
            throw new IllegalStateException("a work may not wait for another one");
        }
        var ticket = new GroupWriter.Ticket<>(work);
        try {
            if (closed || !queue.offer(ticket, 10, TimeUnit.SECONDS)) {
                throw new StoreUnavailable(closed ? CLOSED : "等着写入数据库的太多了，请稍后再试");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("正在停机，没有写入", interrupted);
        }
        // They may have ended between the look at closed and the offer. While they have not, what
        // waits is written.
        if (ended && queue.remove(ticket)) {
            throw new StoreUnavailable(CLOSED);
        }
        return ticket.await();
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        try (var handle = reading.open()) {
            // The readers of SQLite are read-only for good; its driver cannot switch.
            if (dialect == Dialect.POSTGRESQL) {
                handle.setReadOnly(true);
            }
            return handle.inTransaction(open -> work.run(new Transaction(open, dialect)));
        } catch (RuntimeException failed) {
            throw Failures.ofStore(failed)
                    ? new StoreUnavailable("数据库读不出来：请检查磁盘和数据库", failed)
                    : failed;
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Health health() {
        return new Health(!closed, queue.size());
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        closed = true;
        writers.forEach(GroupWriter::stop);
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (var thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        ended = true;
        var left = new ArrayList<GroupWriter.Ticket<?>>();
        queue.drainTo(left);
        left.forEach(ticket -> ticket.fail(new StoreUnavailable(CLOSED)));
        readers.close();
        source.close();
    }
}
