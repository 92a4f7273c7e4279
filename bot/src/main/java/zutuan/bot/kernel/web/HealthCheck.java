package zutuan.bot.kernel.web;

import java.util.function.Supplier;

/// One thing that must be well for the bot to take traffic. Asked on each `/health/ready`; one that
/// takes longer than two seconds counts as failed.
public record HealthCheck(String name, Supplier<CheckResult> check) {
    /// The answer; `detail` is one Chinese line for the operator.
    public record CheckResult(boolean ok, String detail) {}
}
