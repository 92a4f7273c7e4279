package zutuan.adapters.testkit;

import zutuan.adapters.Delivery;

/// What befalls one message on the fake wire.
sealed interface Fault {
    /// The platform answers this instead of taking the message.
    record Answered(Delivery delivery) implements Fault {}

    /// Faults that the sender cannot tell from success, or not at once.
    enum Silent implements Fault {
        /// Acknowledged and never shown.
        DROPPED,
        /// Shown twice.
        DOUBLED,
        /// Shown only after the next message.
        OVERTAKEN,
        /// Shown, but the acknowledgement is lost.
        UNCONFIRMED
    }
}
