package zutuan.bot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.web.HealthCheck;
import zutuan.bot.kernel.web.HealthCheck.CheckResult;

/// Whether conversations move, those that come in and those that go out: one that stands still is
/// deaf or dumb, and nobody else would tell.
final class Movement {
    private static final Duration STUCK = Duration.ofMinutes(1);

    private Movement() {}

    static List<HealthCheck> checks(Core core) {
        var checks = new ArrayList<HealthCheck>();
        core.platforms()
                .forEach((name, platform) ->
                        checks.add(
                                new HealthCheck(
                                        "intake:" + name, () -> judged(platform.standstill()))));
        checks.add(new HealthCheck("lanes", () -> judged(core.standstill())));
        return checks;
    }

    static CheckResult judged(Duration standstill) {
        return standstill.compareTo(STUCK) < 0
                ? new CheckResult(true, "都在走")
                : new CheckResult(false, "有会话 %d 秒没有动了，请看日志".formatted(standstill.toSeconds()));
    }

    static void measure(Core core, MeterRegistry registry) {
        core.platforms()
                .forEach((name, platform) ->
                        registry.gauge(
                                "zutuan.intake.still.seconds",
                                Tags.of("platform", name),
                                platform,
                                Movement::seconds));
        registry.gauge(
                "zutuan.lanes.still.seconds", core, one -> one.standstill().toMillis() / 1000.0);
    }

    private static double seconds(Platform platform) {
        return platform.standstill().toMillis() / 1000.0;
    }
}
