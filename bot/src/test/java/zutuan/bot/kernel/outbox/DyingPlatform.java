package zutuan.bot.kernel.outbox;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// Sends, and takes the process down before anybody can write it down.
record DyingPlatform(Platform wrapped, AtomicBoolean dead) implements Platform {
    DyingPlatform(Platform wrapped) {
        this(wrapped, new AtomicBoolean());
    }

    /// Stands for the end of the process.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Capabilities capabilities() {
        if (dead.get()) {
            throw new Killed();
        }
        return wrapped.capabilities();
    }

    @Override
    public void open(Inbox inbox) {
        wrapped.open(inbox);
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        dead.set(true);
        return wrapped.send(outgoing);
    }

    @Override
    public byte[] fetch(Media media, int maxBytes) throws IOException {
        return wrapped.fetch(media, maxBytes);
    }

    @Override
    public Status status() {
        return wrapped.status();
    }

    @Override
    public void close() {
        wrapped.close();
    }
}
