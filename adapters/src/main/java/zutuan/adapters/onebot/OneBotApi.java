package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import zutuan.adapters.link.Json;

/// Calls an implementation over one connection and finds the answer to each call, in whatever order
/// answers come. Safe for use by many threads; calls block.
final class OneBotApi {
    /// Below what the web server queues for one connection.
    private static final int MOST_AT_ONCE = 512;

    private final Line line;
    private final Map<String, CompletableFuture<Reply>> calls = new ConcurrentHashMap<>();
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);
    private final AtomicLong last = new AtomicLong();
    private volatile boolean broken;

    OneBotApi(Line line) {
        this.line = line;
    }

    /// The connection underneath.
    interface Line {
        /// Queues a frame in order. False: it certainly does not leave. `failed` runs if it turns
        /// out later that it may not have left.
        boolean send(String frame, Runnable failed);

        void close(int code, String reason);
    }

    Reply call(String action, ObjectNode params, Duration patience) {
        return call(action, params, patience, () -> {});
    }

    /// `handedOver` runs once the call has its place in the connection's order.
    Reply call(String action, ObjectNode params, Duration patience, Runnable handedOver) {
        var echo = "z" + last.incrementAndGet();
        var answer = new CompletableFuture<Reply>();
        var frame = Json.object().put("action", action).put("echo", echo);
        frame.set("params", params);
        try {
            if (!slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Reply.NotSent();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Reply.NotSent();
        }
        try {
            calls.put(echo, answer);
            Runnable failed = () -> answer.complete(new Reply.Silent("连接断开,没有收到确认"));
            if (broken || !line.send(frame.toString(), failed)) {
                return new Reply.NotSent();
            }
            handedOver.run();
            return await(answer, patience);
        } finally {
            calls.remove(echo);
            slots.release();
        }
    }

    private static Reply await(CompletableFuture<Reply> answer, Duration patience) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Reply.Silent("%d 秒没有收到确认".formatted(patience.toSeconds()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Reply.Silent("正在停机,没有等到确认");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Takes an answer; one that nobody waits for (late, or the second) is dropped.
    void answered(ObjectNode frame) {
        var answer = calls.remove(Json.text(frame, "echo"));
        if (answer != null) {
            answer.complete(Reply.read(frame));
        }
    }

    boolean isBroken() {
        return broken;
    }

    void close(int code, String reason) {
        line.close(code, reason);
    }

    /// The connection is gone: nothing leaves any more, and open calls stay unanswered.
    void broke() {
        broken = true;
        calls.values().forEach(answer -> answer.complete(new Reply.Silent("连接断开,没有收到确认")));
    }
}
