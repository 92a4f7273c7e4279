package zutuan.adapters;

/// One message on its way out.
///
/// `key` is the same on every attempt. A pipelined platform runs `handedOver` as soon as the
/// message has its place in the connection's order, so that the next one of the conversation may
/// follow before this one is acknowledged; others need not.
public record Outgoing(Address to, Message message, String key, Runnable handedOver) {
    public Outgoing(Address to, Message message, String key) {
        this(to, message, key, () -> {});
    }
}
