package zutuan.bot.kernel.outbox;

import zutuan.bot.kernel.store.Transaction;

/// A parcel that was given up. `forGood` says that the platform refused it; otherwise it failed too
/// often.
public record Undelivered(Parcel parcel, String why, boolean forGood) {
    /// Hears of it in the transaction that records it.
    @FunctionalInterface
    public interface Listener {
        void undelivered(Transaction tx, Undelivered letter);
    }
}
