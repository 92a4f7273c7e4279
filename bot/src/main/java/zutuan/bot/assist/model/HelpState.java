package zutuan.bot.assist.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a request has come.
public sealed interface HelpState {
    /// Nobody has taken it yet.
    record Waiting() implements HelpState {}

    /// A technician has taken it.
    record Accepted(Hand hand) implements HelpState {}

    /// A technician has said what was found and done; the asker has not said whether it helped.
    record Answered(Hand hand, Result result) implements HelpState {}

    /// It helped (解决了), or nobody said otherwise in time: then `by` is null. Without a result when
    /// the asker said so first.
    record Solved(@Nullable Hand hand, @Nullable Result result, Instant at, @Nullable String by)
            implements HelpState {}

    /// Taken back, or nothing for a technician.
    record Dropped(Instant at, String by, String reason) implements HelpState {}

    /// Who has it since when, and when they come.
    record Hand(String technicianId, Instant since, @Nullable Visit visit) {
        public Hand coming(@Nullable Visit newVisit) {
            return new Hand(technicianId, since, newVisit);
        }

        /// Back in the same hands, without a day.
        public Hand again(Instant now) {
            return new Hand(technicianId, now, null);
        }
    }

    /// When somebody comes (上门), how exactly that was said, and when they set out.
    record Visit(Instant at, Precision precision, @Nullable Instant wayAt) {
        public Visit onWay(Instant now) {
            return new Visit(at, precision, now);
        }
    }

    /// A day, half a day, or a time of day.
    enum Precision {
        DAY,
        HALF,
        TIME
    }

    /// What was found and done. `phone` says that nobody had to come; `again` is the day of the
    /// second look (复看).
    record Result(String text, Instant at, boolean phone, @Nullable LocalDate again) {
        public Result looked(@Nullable LocalDate next) {
            return new Result(text, at, phone, next);
        }
    }
}
