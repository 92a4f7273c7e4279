package zutuan.adapters.link;

import java.time.Duration;

/// How a link behaves. `name` appears in logs and thread names; `connectTimeout` holds for the TCP
/// connection and again for the handshake; `idle` is when the probe is sent; a frame longer than
/// `maxFrameBytes` ends the connection.
public record LinkSettings(
        String name,
        Duration connectTimeout,
        Duration idle,
        int maxFrameBytes,
        Backoff.Bounds backoff) {
    /// What a platform may need for one answer or one long record.
    public static final int USUAL_FRAME = 16 * 1024 * 1024;

    public LinkSettings(
            String name, Duration connectTimeout, Duration idle, Backoff.Bounds backoff) {
        this(name, connectTimeout, idle, USUAL_FRAME, backoff);
    }

    /// What suits every platform that says something at least now and then.
    public static LinkSettings usual(String name) {
        return new LinkSettings(
                name, Duration.ofSeconds(10), Duration.ofSeconds(30), Backoff.Bounds.USUAL);
    }

    public LinkSettings withIdle(Duration other) {
        return new LinkSettings(name, connectTimeout, other, maxFrameBytes, backoff);
    }

    public LinkSettings withMaxFrame(int bytes) {
        return new LinkSettings(name, connectTimeout, idle, bytes, backoff);
    }
}
