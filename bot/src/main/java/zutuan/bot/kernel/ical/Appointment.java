package zutuan.bot.kernel.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One appointment (VEVENT). `stamp` is when this version of it was written; times are local to the
/// zone of the [Calendar]; `end` lies after `start`.
public record Appointment(
        Identity identity,
        Instant stamp,
        LocalDateTime start,
        LocalDateTime end,
        Texts texts,
        People people,
        boolean cancelled) {
    public Appointment {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("an appointment ends after it starts");
        }
    }

    /// `uid` stays the same for ever; `sequence` grows with every change of time or place.
    public record Identity(String uid, int sequence) {}

    /// What it is, where, and more about it; the last two may be empty.
    public record Texts(String summary, String location, String description) {}

    /// Who invites and who is invited. A published calendar leaves out the invited.
    public record People(@Nullable Person organizer, List<Person> attendees) {
        public People {
            attendees = List.copyOf(attendees);
        }
    }

    /// `id` is made of ASCII letters, digits, dots and hyphens; it becomes an address that nobody
    /// can write to (RFC 2606).
    public record Person(String id, String name) {}
}
