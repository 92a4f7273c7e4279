package zutuan.bot.kernel.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// A database under test, with a table to write into and threads to write from.
final class Ledger implements AutoCloseable {
    static final String TABLES = "classpath:zutuan/bot/kernel/store/tables";

    final Database database;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Ledger(StoreSettings settings) {
        database = Databases.open(settings, TestDatabases.folders(TABLES));
    }

    void add(String line) {
        database.write(tx -> insert(tx, line));
    }

    static boolean insert(Transaction tx, String line) {
        return tx.handle().execute("insert into line (id, body) values (?, '')", line) == 1;
    }

    List<String> lines() {
        return database.read(tx ->
                tx.handle()
                        .createQuery("select id from line order by id")
                        .mapTo(String.class)
                        .list());
    }

    static boolean increment(Transaction tx) {
        return tx.handle().execute("update tally set n = n + 1 where id = 'all'") == 1;
    }

    long tally() {
        return database.read(
                tx -> tx.handle().createQuery("select n from tally").mapTo(Long.class).one());
    }

    <T> Future<T> start(Callable<T> task) {
        return threads.submit(task);
    }

    /// Keeps one writer busy until the latch opens, so that what is written meanwhile waits and
    /// then goes into one commit.
    Future<Boolean> hold(CountDownLatch until) throws InterruptedException {
        var held = new CountDownLatch(1);
        var holder =
                start(() ->
                        database.write(_ -> {
                            held.countDown();
                            return patiently(until);
                        }));
        if (!held.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the writer did not start");
        }
        return holder;
    }

    /// Returns when that many works wait.
    void awaitQueued(int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (database.health().queued() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("queued " + database.health().queued());
            }
            Thread.onSpinWait();
        }
    }

    static boolean patiently(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }
}
