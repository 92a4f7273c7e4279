package zutuan.bot.kernel.outbox;

import java.time.Instant;
import zutuan.adapters.Message;

/// A message as the platform took it. `externalId` is the platform's name for it.
public record SentMessage(String id, Instant at, Message message, String externalId) {}
