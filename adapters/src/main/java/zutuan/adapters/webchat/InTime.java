package zutuan.adapters.webchat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import zutuan.adapters.Host;

/// Answers at the latest after some seconds, also while the store behind is locked: nobody waits at
/// a login longer than that. The work itself goes on.
record InTime(Host.Http handler, Duration patience) implements Host.Http {
    private static final String LATE = "系统正忙，还没登录上。请过一会儿再试；登录码要是用不了了，请向管理员再要一个。";

    @Override
    public Host.Response answer(Host.Request request) throws IOException {
        var answer = new CompletableFuture<Host.Response>();
        Thread.ofVirtual().name("login").start(() -> work(request, answer));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Answers.error(503, LATE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answers.error(503, LATE);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException wrong -> throw wrong;
                case Error wrong -> throw wrong;
                case IOException wrong -> throw wrong;
                case null, default -> throw new CompletionException(failed);
            }
        }
    }

    private void work(Host.Request request, CompletableFuture<Host.Response> answer) {
        try {
            answer.complete(handler.answer(request));
        } catch (Throwable failed) {
            answer.completeExceptionally(failed);
        }
    }
}
