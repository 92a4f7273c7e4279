package zutuan.bot.kernel.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Subject;

/// A message to be sent, once.
///
/// `id` orders the conversation and is the idempotency key on every attempt. `subject` is what the
/// message is about, such as `issue:12`, so that a reply to it finds its way back. `veil`, if there
/// is one, is kept in place of the message once that has gone out or was given up: of secrets.
public record Parcel(
        String id,
        String workspace,
        Address to,
        Message message,
        @Nullable Subject subject,
        Instant notBefore,
        Priority urgency,
        @Nullable Message veil) {
    /// A message that may be kept.
    public Parcel(
            String id,
            String workspace,
            Address to,
            Message message,
            @Nullable Subject subject,
            Instant notBefore,
            Priority urgency) {
        this(id, workspace, to, message, subject, notBefore, urgency, null);
    }

    /// An answer, about nothing in particular, to go out at once.
    public static Parcel of(
            String id, String workspace, Address to, Message message, Instant notBefore) {
        return new Parcel(id, workspace, to, message, null, notBefore, Priority.ANSWER);
    }

    /// A part of this parcel.
    Parcel part(String partId, Message partMessage) {
        return new Parcel(partId, workspace, to, partMessage, subject, notBefore, urgency, veil);
    }

    /// This parcel about something.
    public Parcel about(Subject newSubject) {
        return new Parcel(id, workspace, to, message, newSubject, notBefore, urgency, veil);
    }

    /// This parcel with another urgency.
    public Parcel as(Priority newUrgency) {
        return new Parcel(id, workspace, to, message, subject, notBefore, newUrgency, veil);
    }

    /// This parcel, not to be sent before an instant.
    public Parcel at(Instant instant) {
        return new Parcel(id, workspace, to, message, subject, instant, urgency, veil);
    }

    /// This parcel as a secret.
    public Parcel veiled(@Nullable Message newVeil) {
        return new Parcel(id, workspace, to, message, subject, notBefore, urgency, newVeil);
    }
}
