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
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;

/// Calls an implementation over one connection and finds the answer to each call, in whatever order
/// answers come. Safe for use by many threads; calls block.
final class OneBotApi {
    /// Below what the web server queues for one connection.
    private static final int MOST_AT_ONCE = 512;

    static final String NOT_CONNECTED = "QQ 没有连接";
    private static final ApiOutcome NOT_SENT = new ApiOutcome.NoAnswer(false, NOT_CONNECTED);
    private static final ApiOutcome CUT_OFF = new ApiOutcome.NoAnswer(true, "连接断开,没有收到确认");

    private final Line line;
    private final Map<String, CompletableFuture<ApiOutcome>> calls = new ConcurrentHashMap<>();
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

    ApiOutcome call(String action, ObjectNode params, Duration patience) {
        return call(action, params, patience, () -> {});
    }

    /// `handedOver` runs once the call has its place in the connection's order.
    ApiOutcome call(String action, ObjectNode params, Duration patience, Runnable handedOver) {
        var echo = "z" + last.incrementAndGet();
        var answer = new CompletableFuture<ApiOutcome>();
        var frame = Json.object().put("action", action).put("echo", echo);
        frame.set("params", params);
        try {
            if (!slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return NOT_SENT;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return NOT_SENT;
        }
        try {
            calls.put(echo, answer);
            Runnable failed = () -> answer.complete(CUT_OFF);
            if (broken || !line.send(frame.toString(), failed)) {
                return NOT_SENT;
            }
            handedOver.run();
            return await(answer, patience);
        } finally {
            calls.remove(echo);
            slots.release();
        }
    }

    private static ApiOutcome await(CompletableFuture<ApiOutcome> answer, Duration patience) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new ApiOutcome.NoAnswer(true, "%d 秒没有收到确认".formatted(patience.toSeconds()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new ApiOutcome.NoAnswer(true, "正在停机,没有等到确认");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Takes an answer; one that nobody waits for (late, or the second) is dropped.
    void answered(ObjectNode frame) {
        var answer = calls.remove(Json.text(frame, "echo"));
        if (answer != null) {
            answer.complete(read(frame));
        }
    }

    /// `async` is a yes without an id. Implementations that fail without a code exist.
    static ApiOutcome read(ObjectNode frame) {
        var status = Json.text(frame, "status");
        if (status.equals("ok") || status.equals("async")) {
            return new ApiOutcome.Answer(frame.path("data"));
        }
        var code = frame.path("retcode").asInt(-1);
        var words = Json.text(frame, "wording") + " " + Json.text(frame, "message");
        return new ApiOutcome.Rejected(code == 0 ? -1 : code, null, words.strip());
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
        calls.values().forEach(answer -> answer.complete(CUT_OFF));
    }
}
