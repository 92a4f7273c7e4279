package zutuan.adapters.testkit;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// A platform whose next sending or fetching throws what it is told to. Safe for use by many
/// threads.
public record PoisonedPlatform(
        Platform wrapped,
        AtomicReference<@Nullable Throwable> onSend,
        AtomicReference<@Nullable Throwable> onFetch)
        implements Platform {
    public static PoisonedPlatform around(Platform wrapped) {
        return new PoisonedPlatform(wrapped, new AtomicReference<>(), new AtomicReference<>());
    }

    private static void swallow(AtomicReference<@Nullable Throwable> poison) {
        var next = poison.getAndSet(null);
        if (next != null) {
            StubbornThread.hurl(next);
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
    public Delivery send(Outgoing outgoing) {
        swallow(onSend);
        return wrapped.send(outgoing);
    }

    @Override
    public void mark(Address at, String messageId) {
        wrapped.mark(at, messageId);
    }

    @Override
    public byte[] fetch(Media media, int maxBytes) throws IOException {
        swallow(onFetch);
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
