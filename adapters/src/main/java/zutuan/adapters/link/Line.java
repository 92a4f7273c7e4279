package zutuan.adapters.link;

/// The sending side of one connection, whoever made it. Safe for use by many threads.
public interface Line {
    /// Queues a frame in order. False: it certainly does not leave. `failed` runs if it turns out
    /// later that it may not have left.
    boolean send(String frame, Runnable failed);

    /// Ends a connection that the other side made. One that we made stays as a reserve: dialling
    /// again would only chase away whatever took its place.
    void close(int code, String reason);

    /// Hears what comes over one connection, one after another, until it has ended.
    interface Follower {
        void text(String frame);

        /// Nothing came for a while: ask for a sign of life, and do not wait for it.
        void probe();

        /// Nothing comes any more. May be called twice. `code` is why the connection closed: 1009
        /// (RFC 6455) says that a frame was too long for whoever got it.
        void ended(int code);
    }
}
