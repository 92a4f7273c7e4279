package zutuan.bot.kernel.outbox;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// Acknowledges nothing until so many messages are on the wire; remembers how many ever waited.
final class PatientPlatform implements Platform {
    private final Platform wrapped;
    private final CountDownLatch enough;
    private final AtomicInteger unacknowledged = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    PatientPlatform(Platform wrapped, int messages) {
        this.wrapped = wrapped;
        enough = new CountDownLatch(messages);
    }

    int mostUnacknowledged() {
        return most.get();
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        most.accumulateAndGet(unacknowledged.incrementAndGet(), Math::max);
        try {
            var delivery = wrapped.send(outgoing);
            enough.countDown();
            return enough.await(30, TimeUnit.SECONDS)
                    ? delivery
                    : new Delivery.Refused("too few messages came before an acknowledgement");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Delivery.Unknown("interrupted");
        } finally {
            unacknowledged.decrementAndGet();
        }
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
