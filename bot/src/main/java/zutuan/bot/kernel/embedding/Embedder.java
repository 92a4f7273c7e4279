package zutuan.bot.kernel.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.chinese.Sentences;

/// Asks an embedding on one thread of its own and waits for it so long and no longer: while it
/// loads, when it is slow, has too much to do or fails, there is no point, and who asks does
/// without.
public final class Embedder implements Sentences, AutoCloseable {
    /// How long a message waits.
    public static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(Embedder.class);
    private static final int WAITING = 32;

    /// A point is two kilobytes.
    private static final int REMEMBERED = 4_096;

    private final Cache<String, float[]> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    task -> Thread.ofPlatform().name("embedder").daemon().unstarted(task));
    private final Future<Embedding> opening;
    private final Duration patience;

    /// Begins to load it.
    public Embedder(EmbeddingProvider provider, Duration patience) {
        this.patience = patience;
        opening = thread.submit(() -> opened(provider));
    }

    /// What the program was packaged with, if anything.
    public static Optional<EmbeddingProvider> shipped() {
        return ServiceLoader.load(EmbeddingProvider.class).findFirst();
    }

    private static Embedding opened(EmbeddingProvider provider) throws IOException {
        try {
            var embedding = provider.open();
            LOG.info("embedding loaded");
            return embedding;
        } catch (Throwable failure) {
            // A native library that is missing is an Error.
            Threads.tell(
                    LOG,
                    "embedding not loaded, sentences are judged by their characters",
                    null,
                    failure);
            throw failure;
        }
    }

    /// Waits until it is loaded; false if it cannot be.
    public boolean awaitLoaded() {
        try {
            opening.get();
            return true;
        } catch (ExecutionException told) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Optional<float[]> point(String text) {
        var remembered = known.getIfPresent(text);
        if (remembered != null || opening.state() != Future.State.SUCCESS) {
            return Optional.ofNullable(remembered);
        }
        var embedding = opening.resultNow();
        var found = inTime(() -> embedding.of(text));
        found.ifPresent(point -> known.put(text, point));
        return found;
    }

    private Optional<float[]> inTime(Callable<float[]> task) {
        @Nullable Future<float[]> asked = null;
        try {
            asked = thread.submit(task);
            return Optional.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException | TimeoutException busy) {
            LOG.debug("embedding busy");
            if (asked != null) {
                asked.cancel(false);
            }
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Throwable failure) {
            // Who asks does without, whatever it is.
            Threads.tell(LOG, "embedding failed", null, failure);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
