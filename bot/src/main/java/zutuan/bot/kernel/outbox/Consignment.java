package zutuan.bot.kernel.outbox;

import java.time.Instant;

/// A parcel on its way: how often it was tried, when it may be tried next, and until when this
/// instance may take it for its own.
record Consignment(Parcel parcel, int attempts, Instant dueAt, Instant leaseUntil) {
    String id() {
        return parcel.id();
    }

    Consignment again(int newAttempts, Instant newDueAt) {
        return new Consignment(parcel, newAttempts, newDueAt, leaseUntil);
    }
}
