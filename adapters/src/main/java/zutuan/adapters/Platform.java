package zutuan.adapters;

import java.io.IOException;
import java.time.Duration;

/// One connected chat platform. Calls block; the bot makes them on virtual threads.
public interface Platform extends AutoCloseable {
    Capabilities capabilities();

    /// Begins to receive. Returns at once; a connection that fails is tried again in the
    /// background.
    void open(Inbox inbox);

    /// Returns when the platform has answered, or its time-out has passed. Never throws for an
    /// expected failure.
    Delivery send(Outgoing outgoing);

    /// Puts a mark on a message that was heard, such as a reaction, so that its sender sees that it
    /// was taken. Returns at once; where it cannot be done nothing happens.
    default void mark(Address at, String messageId) {}

    /// The content of received media, at most `maxBytes` of it; more is an [IOException].
    byte[] fetch(Media media, int maxBytes) throws IOException;

    /// How the connection stands.
    Status status();

    /// How long the conversation that moves slowest has worked on one message that was heard, by
    /// the host's clock; zero if none has any. What stands for minutes needs somebody to look at
    /// it.
    default Duration standstill() {
        return Duration.ZERO;
    }

    /// Ends every thread and connection. May be called twice.
    @Override
    void close();

    /// A platform's connection: `detail` is one Chinese line for the operator.
    record Status(boolean connected, String detail) {}
}
