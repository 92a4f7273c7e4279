package zutuan.bot.meeting.model;

import java.time.LocalDate;
import java.util.List;

/// What was said of a meeting's time.
public sealed interface When {
    /// A slot; `guessedLength` if nobody said how long.
    record Fixed(Slot slot, boolean guessedLength) implements When {}

    /// Nothing.
    record Unsaid() implements When {}

    /// A time that does not exist; the reason is a Chinese sentence.
    record Impossible(String reason) implements When {}

    /// A time that only its speaker can pin down (过几天), or one that comes again and again.
    record Vague(String said) implements When {}

    /// A slot that is over; `later` is the same time on the next day on which it is not.
    record Past(Slot slot, Slot later) implements When {}

    /// One of several slots.
    record Several(List<Slot> slots) implements When {
        public Several {
            slots = List.copyOf(slots);
        }
    }

    /// A day, or part of one, without a time; one day or several to choose from.
    record NoClock(List<LocalDate> days, String part) implements When {
        public NoClock {
            days = List.copyOf(days);
        }
    }
}
