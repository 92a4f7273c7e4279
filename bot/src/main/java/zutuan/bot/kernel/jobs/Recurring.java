package zutuan.bot.kernel.jobs;

import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;

/// A job that comes again and again: `next` gives the first time strictly after a given one. What
/// was missed during an outage runs once, not once for each time.
public record Recurring(Job job, UnaryOperator<ZonedDateTime> next) {}
