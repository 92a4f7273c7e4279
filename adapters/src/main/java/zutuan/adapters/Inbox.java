package zutuan.adapters;

/// Where a platform hands in what happened.
@FunctionalInterface
public interface Inbox {
    /// Returns when the effect is durable, so that the platform may acknowledge. Safe to call from
    /// many threads; calls for one conversation take effect in the order in which they are made.
    Acceptance accept(Inbound inbound);

    /// What became of an inbound thing.
    enum Acceptance {
        /// Committed, with whatever it caused.
        KEPT,
        /// Seen before; nothing new happened.
        DUPLICATE,
        /// Not kept (overload, storage down): the platform should have it delivered again.
        BUSY
    }
}
