package zutuan.bot.kernel.outbox;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// Sends nothing until it may, and tells when it is asked to.
record HangingPlatform(Platform wrapped, CountDownLatch sending, CountDownLatch go)
        implements Platform {
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
        sending.countDown();
        try {
            go.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
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
