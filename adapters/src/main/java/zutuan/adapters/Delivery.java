package zutuan.adapters;

import java.time.Duration;

/// What became of a message handed to a platform.
public sealed interface Delivery {
    /// The platform has it, under its own id.
    record Delivered(String externalId) implements Delivery {}

    /// Not sent; may be tried again after the pause.
    record Deferred(Duration retryAfter, String why) implements Delivery {}

    /// Will never be sent (the person left, the content is refused).
    record Refused(String why) implements Delivery {}

    /// May or may not have been sent. Never sent again by itself unless the platform recognises the
    /// idempotency key.
    record Unknown(String why) implements Delivery {}
}
