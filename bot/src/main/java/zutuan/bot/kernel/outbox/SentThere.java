package zutuan.bot.kernel.outbox;

import zutuan.adapters.Address;

/// A message that was sent, and where.
public record SentThere(Address at, SentMessage message) {}
