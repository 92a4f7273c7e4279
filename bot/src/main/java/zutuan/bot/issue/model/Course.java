package zutuan.bot.issue.model;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What runs beside the state of an issue: who assists, who above and outside is asked, and the
/// pace.
public record Course(
        List<String> assistants,
        @Nullable Escalation escalation,
        @Nullable Waiting waiting,
        @Nullable Extension extension,
        Pace pace) {
    public static final Course NEW =
            new Course(List.of(), null, null, null, new Pace(0, 0, null, null));

    public Course {
        assistants = List.copyOf(assistants);
    }

    /// How high an issue has been taken (升级).
    public enum Level {
        TOWN,
        /// 县/市: outside the chat; the town follows it.
        COUNTY
    }

    /// Taken to a higher level, which has its own deadline; the inner clock goes on.
    public record Escalation(Level level, Instant at, String by, String reason, Term term) {
        public Instant dueAt() {
            return term.dueAt();
        }

        public Escalation overdueTold() {
            return new Escalation(level, at, by, reason, new Term(term.dueAt(), true));
        }
    }

    /// Until when the higher level has time; `told` once it has been reminded that it is over.
    public record Term(Instant dueAt, boolean told) {
        public static Term until(Instant dueAt) {
            return new Term(dueAt, false);
        }
    }

    /// An outside party has it (转外部). The inner clock stands still since `since`, the party's does
    /// not. `contact` may hold a phone number and is never said in a group.
    public record Waiting(String party, String contact, Instant since, Instant dueAt) {}

    /// More time was asked for (延期); the team's lead decides.
    public record Extension(Instant until, String reason, String by, Instant at) {}

    /// `returns` counts 退单; `idle` how often the lead was urged since the last progress; `urgedAt`
    /// when a member urged last (催办).
    public record Pace(
            int returns, int idle, @Nullable Instant progressAt, @Nullable Instant urgedAt) {}

    public Course assistedBy(String memberId) {
        var more = Stream.concat(assistants.stream(), Stream.of(memberId)).toList();
        return new Course(more, escalation, waiting, extension, pace);
    }

    public Course assistedBy(List<String> all) {
        return new Course(all, escalation, waiting, extension, pace);
    }

    /// Without the help and the wishes of everybody else.
    Course leftTo(Predicate<String> who) {
        var helping = assistants.stream().filter(who).toList();
        var wish = extension != null && who.test(extension.by()) ? extension : null;
        return new Course(helping, escalation, waiting, wish, pace);
    }

    public Course with(@Nullable Escalation newEscalation) {
        return new Course(assistants, newEscalation, waiting, extension, pace);
    }

    public Course with(@Nullable Waiting newWaiting) {
        return new Course(assistants, escalation, newWaiting, extension, pace);
    }

    public Course with(@Nullable Extension newExtension) {
        return new Course(assistants, escalation, waiting, newExtension, pace);
    }

    private Course with(Pace newPace) {
        return new Course(assistants, escalation, waiting, extension, newPace);
    }

    Course returned() {
        return with(new Pace(pace.returns() + 1, 0, null, pace.urgedAt()));
    }

    public Course progressed(Instant now) {
        return with(new Pace(pace.returns(), 0, now, pace.urgedAt()));
    }

    Course urged(Instant now) {
        return with(new Pace(pace.returns(), pace.idle(), pace.progressAt(), now));
    }

    public Course urgedForIdleness() {
        return with(new Pace(pace.returns(), pace.idle() + 1, pace.progressAt(), pace.urgedAt()));
    }

    /// In new hands: nobody has been idle yet.
    public Course handedOn() {
        return with(new Pace(pace.returns(), 0, null, pace.urgedAt()));
    }
}
