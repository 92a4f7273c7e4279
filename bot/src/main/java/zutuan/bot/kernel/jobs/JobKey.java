package zutuan.bot.kernel.jobs;

/// One timer: its kind and an id within the kind.
public record JobKey(String job, String id) {}
