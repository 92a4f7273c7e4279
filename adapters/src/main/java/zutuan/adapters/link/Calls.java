package zutuan.adapters.link;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Calls over one connection, whose answers come in whatever order. Safe for use by many threads;
/// calls block and end with the connection at the latest.
public final class Calls {
    /// Below what the web server queues for one connection.
    private static final int MOST_AT_ONCE = 512;

    private static final ApiOutcome NOT_SENT = new ApiOutcome.NoAnswer(false, "没有连接");
    private static final ApiOutcome CUT_OFF = new ApiOutcome.NoAnswer(true, "连接断开，没有收到确认");

    private final Line line;
    private final Map<String, CompletableFuture<ApiOutcome>> open = new ConcurrentHashMap<>();
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);
    private final AtomicLong last = new AtomicLong();
    private volatile boolean broken;

    public Calls(Line line) {
        this.line = line;
    }

    /// `frame` writes the frame for a call's id; `handedOver` runs once it has its place in the
    /// connection's order.
    public ApiOutcome call(Function<String, String> frame, Duration patience, Runnable handedOver) {
        if (!hasSlot(patience)) {
            return NOT_SENT;
        }
        try {
            return exchange(frame, patience, handedOver);
        } finally {
            slots.release();
        }
    }

    private boolean hasSlot(Duration patience) {
        try {
            return slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ApiOutcome exchange(
            Function<String, String> frame, Duration patience, Runnable handedOver) {
        var id = newId();
        var answer = new CompletableFuture<ApiOutcome>();
        open.put(id, answer);
        try {
            if (broken || !line.send(frame.apply(id), () -> answer.complete(CUT_OFF))) {
                return NOT_SENT;
            }
            handedOver.run();
            return await(answer, patience);
        } finally {
            open.remove(id);
        }
    }

    private static ApiOutcome await(CompletableFuture<ApiOutcome> answer, Duration patience) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            var why = "%d 秒没有收到确认".formatted(patience.toSeconds());
            return new ApiOutcome.NoAnswer(true, why);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new ApiOutcome.NoAnswer(true, "正在停机，没有等到确认");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The id of a call whose answer nobody waits for.
    public String newId() {
        return "z" + last.incrementAndGet();
    }

    /// Takes an answer; one that nobody waits for (late, or the second) is dropped.
    public void answered(String id, ApiOutcome outcome) {
        var answer = open.remove(id);
        if (answer != null) {
            answer.complete(outcome);
        }
    }

    public boolean isBroken() {
        return broken;
    }

    /// The connection is gone: nothing leaves any more, and open calls stay unanswered.
    public void broke() {
        broken = true;
        open.values().forEach(answer -> answer.complete(CUT_OFF));
    }
}
