package zutuan.bot.record.model;

import java.time.Instant;
import java.time.LocalDate;
import zutuan.bot.kernel.event.Subject;

/// A village takes a practice over, once: open until it is done, or dropped for a reason. Members
/// name it by the practice and their village.
public record Adoption(Practice.Ref practice, long number, Task task, Instant at, State state) {
    /// The kind of [Subject] that an adoption is.
    public static final String SUBJECT = "adoption";

    /// Which village (its id), in whose hands, until which day.
    public record Task(String village, String ownerId, LocalDate due) {}

    /// How it goes.
    public sealed interface State {
        record Open() implements State {}

        record Done(String result, String byId, Instant at) implements State {}

        record Dropped(String reason, String byId, Instant at) implements State {}
    }

    public Subject subject() {
        return Subject.of(SUBJECT, number);
    }

    public String workspace() {
        return practice.workspace();
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public boolean isDropped() {
        return state instanceof State.Dropped;
    }

    public Adoption with(State newState) {
        return new Adoption(practice, number, task, at, newState);
    }

    public Adoption dueOn(LocalDate day) {
        return new Adoption(
                practice, number, new Task(task.village(), task.ownerId(), day), at, state);
    }
}
