package zutuan.bot.kernel.event;

import java.time.Instant;
import zutuan.bot.kernel.store.Transaction;

/// Who does something, when, in which transaction; `source` names the inbound message or the job
/// that caused it.
public record Deed(Transaction tx, String workspace, String actorId, Instant at, String source) {
    /// The bot itself, because time has passed.
    public static final String BOT = "zutuan";

    public static Deed ofBot(Transaction tx, String workspace, Instant at, String job) {
        return new Deed(tx, workspace, BOT, at, job);
    }
}
