package zutuan.adapters;

import java.time.Instant;

/// What every inbound thing carries: where, which message, who, when.
///
/// `messageId` is the platform's id, unique within the address; it makes a redelivery recognisable.
/// `senderId` is opaque; `senderName` is for showing only and proves nothing.
public record Envelope(
        Address address, String messageId, String senderId, String senderName, Instant sentAt) {}
