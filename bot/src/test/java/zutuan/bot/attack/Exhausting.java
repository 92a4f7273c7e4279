package zutuan.bot.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// A platform whose pictures are more than the memory holds: a real `OutOfMemoryError` each.
record Exhausting(Platform wrapped, AtomicInteger fetched) implements Platform {
    Exhausting(Platform wrapped) {
        this(wrapped, new AtomicInteger());
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
        return wrapped.send(outgoing);
    }

    @Override
    public byte[] fetch(Media media, int maxBytes) throws IOException {
        fetched.incrementAndGet();
        return new byte[Integer.MAX_VALUE];
    }

    @Override
    public Status status() {
        return wrapped.status();
    }

    @Override
    public Duration standstill() {
        return wrapped.standstill();
    }

    @Override
    public void close() {
        wrapped.close();
    }
}
