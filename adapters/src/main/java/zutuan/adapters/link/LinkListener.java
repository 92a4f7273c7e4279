package zutuan.adapters.link;

/// Follows a [WebSocketLink]. The calls come one after another, in the order `connected`, frames,
/// `disconnected`, `connected` …; only `probe` may come beside another. What a call throws is
/// logged and does not end the link. A slow call holds up the frames behind it, which is the
/// back-pressure the server feels.
public interface LinkListener {
    /// A connection stands; frames sent from here are its first.
    void connected();

    void text(String frame);

    default void binary(byte[] frame) {}

    /// The connection is gone, and with it every frame that was not answered. `code` is the one
    /// with which the server closed it, some of which mean something on a platform; 1006 when it
    /// said none (RFC 6455). The reason beside it is not passed on: it may be anything.
    void disconnected(int code);

    /// Nothing came for the idle time: ask the server for a sign of life. If nothing comes for as
    /// long again, the connection is given up. Pings and pongs of the socket itself do not count:
    /// they keep answering on a connection that no longer carries messages.
    void probe();
}
