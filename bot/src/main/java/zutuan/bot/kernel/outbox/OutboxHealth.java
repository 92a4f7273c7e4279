package zutuan.bot.kernel.outbox;

import java.time.Duration;

/// How far behind the outbox is. `oldestUnsent` counts from the time when the oldest pending
/// message should have gone out, and is zero when none is due; `dead` counts what was given up or
/// may or may not have arrived.
public record OutboxHealth(Duration oldestUnsent, int pending, int dead) {}
