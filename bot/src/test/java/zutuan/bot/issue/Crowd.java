package zutuan.bot.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/// Many who do the same thing at the same moment.
final class Crowd {
    private Crowd() {}

    /// Runs `deed` on that many threads, which wait for each other first; the results by number.
    static <T> List<T> atOnce(int size, IntFunction<T> deed)
            throws InterruptedException, ExecutionException, TimeoutException {
        var start = new CyclicBarrier(size);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int index = 0; index < size; index++) {
                int number = index;
                running.add(
                        threads.submit(() -> {
                            start.await(30, TimeUnit.SECONDS);
                            return deed.apply(number);
                        }));
            }
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
