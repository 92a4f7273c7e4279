package zutuan.bot.kernel.outbox;

import java.io.IOException;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// Sends, and takes the process down before anybody can write it down.
record DyingPlatform(Platform wrapped) implements Platform {
    /// Stands for the end of the process: nothing catches it.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Capabilities capabilities() {
        return wrapped.capabilities();
    }

    @Override
    public void open(Inbox inbox) {
        wrapped.open(inbox);
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        wrapped.send(outgoing);
        throw new Killed();
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
