package zutuan.bot.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a meeting gave somebody to do (议定事项), open until it is done. `meeting` is where it was
/// decided; `series` is that meeting's, or null.
record Action(Meeting.Ref meeting, long number, @Nullable String series, Task task, State state) {
    /// What, by whom, until which day (null if none was set), about which matter of another
    /// feature.
    record Task(@Nullable Matter matter, String text, String ownerId, @Nullable LocalDate due) {
        Optional<LocalDate> dueDay() {
            return Optional.ofNullable(due);
        }
    }

    /// A matter by its key (`issue:12`) and its name among members (12号).
    record Matter(String subject, String label) {}

    /// Whether it is done.
    sealed interface State {
        record Open() implements State {}

        record Done(String result, String byId, Instant at) implements State {}
    }

    String label() {
        return "待办" + number;
    }

    String subject() {
        return "action:" + number;
    }

    String workspace() {
        return meeting.workspace();
    }

    boolean isOpen() {
        return state instanceof State.Open;
    }

    boolean isOverdue(LocalDate today) {
        return isOpen() && task.dueDay().filter(today::isAfter).isPresent();
    }
}
