package zutuan.bot.kernel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.web.HealthCheck.CheckResult;

/// `/health/live`, `/health/ready` and `/metrics`, for the operator's tools.
final class HealthPages {
    private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HealthCheck> checks;
    private final PrometheusMeterRegistry metrics;
    private final Predicate<Context> mayMeasure;

    /// `mayMeasure` tells who may read the metrics.
    HealthPages(
            List<HealthCheck> checks,
            PrometheusMeterRegistry metrics,
            Predicate<Context> mayMeasure) {
        this.checks = List.copyOf(checks);
        this.metrics = metrics;
        this.mayMeasure = mayMeasure;
    }

    void register(RoutesConfig routes) {
        routes.get("/health/live", context -> Errors.json(context, Map.of("ok", true)));
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", this::metrics);
    }

    private void ready(Context context) {
        var results = new LinkedHashMap<String, CheckResult>();
        var answers = new LinkedHashMap<String, CompletableFuture<CheckResult>>();
        checks.forEach(check -> answers.put(check.name(), answer(check)));
        answers.forEach((name, answer) -> results.put(name, answer.join()));
        var well = results.values().stream().allMatch(CheckResult::ok);
        context.status(well ? 200 : 503);
        Errors.json(context, Map.of("ok", well, "checks", results));
    }

    /// Beside the others: one part that hangs must not hide how the rest is.
    private CompletableFuture<CheckResult> answer(HealthCheck check) {
        var late = new CheckResult(false, "%d 秒内没有回应".formatted(PATIENCE.toSeconds()));
        return CompletableFuture.supplyAsync(() -> ask(check), threads)
                .completeOnTimeout(late, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static CheckResult ask(HealthCheck check) {
        try {
            return check.check().get();
        } catch (Throwable failure) {
            Threads.tell(LOG, "health check failed name={}", check.name(), failure);
            return new CheckResult(false, "检查没能完成，请看日志");
        }
    }

    private void metrics(Context context) {
        if (!mayMeasure.test(context)) {
            Errors.say(context, 403, "指标只能在本机直接查看，不能经过代理。");
            return;
        }
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }
}
