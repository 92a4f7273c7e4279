package zutuan.adapters;

import java.time.Duration;
import java.util.List;

/// What plays the other side of a platform in a test: its server, its members, its wire.
public interface Counterpart extends AutoCloseable {
    /// How long anything may take before it counts as not happening.
    Duration PATIENCE = Duration.ofSeconds(10);

    /// The platform under test, made against this counterpart and not yet opened.
    Platform platform();

    /// Waits until the opened platform can send and receive.
    void awaitConnected() throws InterruptedException;

    /// A group that the bot is in.
    Address group();

    /// A conversation of this platform that does not exist.
    Address unknown();

    /// Somebody says something in [#group]; returns the platform's id of the message. Does not wait
    /// for the bot.
    String say(String text);

    /// The platform brings the message again, as it would after a lost acknowledgement.
    void redeliver(String messageId);

    /// Waits until the bot has acknowledged the message.
    void awaitAcknowledged(String messageId) throws InterruptedException;

    /// How often the message was acknowledged so far.
    int acknowledgements(String messageId);

    /// What members see of the bot's messages, in order, once there are so many: one entry for each
    /// message, all of its text, names of pictures and files included.
    List<String> awaitShown(int count) throws InterruptedException;

    /// Breaks the wire and returns once the platform knows.
    void cut() throws InterruptedException;

    /// Ends the other side, after the platform was closed.
    @Override
    void close();
}
