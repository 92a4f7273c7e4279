package zutuan.bot.meeting.rsvp;

import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.Dates;

/// An answer to an invitation as it was said. `number` and `days` say which meeting is meant, where
/// that was said; `wanted` what is answered; `generous` that it is an answer only because there was
/// an invitation just before.
public record Rsvp(@Nullable Long number, @Nullable Dates days, Wanted wanted, boolean generous) {
    Rsvp(@Nullable Long number, @Nullable Dates days, Wanted wanted) {
        this(number, days, wanted, false);
    }

    /// What is answered.
    sealed interface Wanted {
        /// As it is typed behind a meeting's label.
        default String typed() {
            return switch (this) {
                case Come() -> "参加";
                case ComeLate(var minutes) -> "晚到%d分钟".formatted(minutes);
                case StayAway(var standIn, var reason) -> {
                    String who = standIn.isEmpty() ? "" : "，请%s代".formatted(standIn);
                    yield ("去不了 " + reason).strip() + who;
                }
            };
        }

        record Come() implements Wanted {}

        record ComeLate(int minutes) implements Wanted {}

        /// `standIn` is the word for who comes instead, or empty.
        record StayAway(String standIn, String reason) implements Wanted {}
    }
}
