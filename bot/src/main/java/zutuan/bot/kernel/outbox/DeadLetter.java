package zutuan.bot.kernel.outbox;

import java.time.Instant;
import zutuan.adapters.Address;
import zutuan.adapters.Message;

/// A message that will not be sent by itself any more. `uncertain` says that it may have arrived.
public record DeadLetter(
        String id, Address to, Message message, boolean uncertain, String why, Instant at) {}
