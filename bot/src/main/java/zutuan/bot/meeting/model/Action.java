package zutuan.bot.meeting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.event.Subject;

/// What a meeting gave somebody to do (议定事项), open until it is done. `meeting` is where it was
/// decided; `series` is that meeting's, or null.
public record Action(
        Meeting.Ref meeting, long number, @Nullable String series, Task task, State state) {
    /// The kind of [Subject] that an action is.
    public static final String SUBJECT = "action";

    /// What, by whom, until which day (null if none was set), about which matter of another
    /// feature.
    public record Task(
            @Nullable Matter matter, String text, String ownerId, @Nullable LocalDate due) {
        public Optional<LocalDate> dueDay() {
            return Optional.ofNullable(due);
        }
    }

    /// A matter by its key (`issue:12`) and its name among members (12号).
    public record Matter(Subject subject, String label) {}

    /// Whether it is done.
    public sealed interface State {
        record Open() implements State {}

        record Done(String result, String byId, Instant at) implements State {}
    }

    public String label() {
        return "待办" + number;
    }

    public Subject subject() {
        return Subject.of(SUBJECT, number);
    }

    public String workspace() {
        return meeting.workspace();
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && task.dueDay().filter(today::isAfter).isPresent();
    }
}
