package zutuan.bot.kernel.outbox;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// A consignment in this instance's hands. `number` is its place in the order. Safe for use by many
/// threads.
final class Held {
    private enum Stage {
        WAITING,
        STARTED,
        RECALLED
    }

    private final long number;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private volatile Consignment row;
    private volatile Instant dueAt;
    private volatile Instant leaseUntil;

    /// `dueAt` is in [Steady] time.
    Held(long number, Consignment row, Instant dueAt) {
        this.number = number;
        this.row = row;
        this.dueAt = dueAt;
        leaseUntil = row.leaseUntil();
    }

    long number() {
        return number;
    }

    Consignment row() {
        return row;
    }

    String id() {
        return row.id();
    }

    boolean isWaiting() {
        return stage.get() == Stage.WAITING;
    }

    boolean isRecalled() {
        return stage.get() == Stage.RECALLED;
    }

    /// Whether it may be sent; from then on it cannot be recalled.
    boolean begin() {
        return stage.compareAndSet(Stage.WAITING, Stage.STARTED);
    }

    /// Whether it is certain not to be sent from here. May be asked again.
    boolean recall() {
        return stage.compareAndSet(Stage.WAITING, Stage.RECALLED) || isRecalled();
    }

    /// After an attempt that is to be repeated.
    void again(Consignment next, Instant due) {
        row = next;
        dueAt = due;
        stage.set(Stage.WAITING);
    }

    /// When it may be sent, in [Steady] time.
    Instant dueAt() {
        return dueAt;
    }

    Instant leaseUntil() {
        return leaseUntil;
    }

    void renewed(Instant until) {
        leaseUntil = until;
    }
}
