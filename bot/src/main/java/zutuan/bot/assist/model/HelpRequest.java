package zutuan.bot.assist.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.model.HelpState.Accepted;
import zutuan.bot.assist.model.HelpState.Answered;
import zutuan.bot.assist.model.HelpState.Dropped;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.assist.model.HelpState.Solved;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.model.HelpState.Waiting;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.event.Subject;

/// A request for help (技术求助). Its verbs give the request as it is afterwards, or the reason why
/// not. `revision` counts the changes that have been stored.
public record HelpRequest(Asked asked, Course course, HelpState state, long revision) {
    /// How it is numbered: J7.
    public static final SubjectKind KIND =
            new SubjectKind(
                    "help",
                    "J%d",
                    Words.of("技术求助", "求助", "J", "j"),
                    Words.of("技术求助", "求助", "J", "j"));

    /// What was asked, by whom, when.
    public record Asked(Ref ref, String askerId, Instant at, String said, Trouble trouble) {}

    /// The number within a workspace.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(KIND.code(), number);
        }

        public String label() {
            return KIND.label(number);
        }
    }

    /// Who was asked to take it, in this order, and when the next one will be; null when nobody is
    /// left to ask.
    public record Course(List<String> told, @Nullable Instant passAt) {
        public Course {
            told = List.copyOf(told);
        }

        public Course then(List<String> others, @Nullable Instant nextPass) {
            var all = new ArrayList<>(told);
            others.stream().filter(id -> !all.contains(id)).forEach(all::add);
            return new Course(all, nextPass);
        }
    }

    /// A step that was taken, or not.
    public sealed interface Step {
        record Done(HelpRequest request) implements Step {}

        record Refused(Refusal why) implements Step {}
    }

    public Ref ref() {
        return asked.ref();
    }

    public long number() {
        return ref().number();
    }

    public String label() {
        return ref().label();
    }

    public Subject subject() {
        return ref().subject();
    }

    public Trouble trouble() {
        return asked.trouble();
    }

    /// Who has it or had it.
    public Optional<Hand> hand() {
        return switch (state) {
            case Waiting _, Dropped _ -> Optional.empty();
            case Accepted(var hand) -> Optional.of(hand);
            case Answered(var hand, _) -> Optional.of(hand);
            case Solved(var hand, _, _, _) -> Optional.ofNullable(hand);
        };
    }

    public Optional<Visit> visit() {
        return state instanceof Accepted(var hand)
                ? Optional.ofNullable(hand.visit())
                : Optional.empty();
    }

    public Optional<Result> result() {
        return switch (state) {
            case Waiting _, Accepted _, Dropped _ -> Optional.empty();
            case Answered(_, var result) -> Optional.of(result);
            case Solved(_, var result, _, _) -> Optional.ofNullable(result);
        };
    }

    /// Whether somebody still has to do something about it.
    public boolean isOpen() {
        return switch (state) {
            case Waiting _, Accepted _, Answered _ -> true;
            case Solved _, Dropped _ -> false;
        };
    }

    public boolean isWaiting() {
        return state instanceof Waiting;
    }

    public boolean isWith(String memberId) {
        return hand().filter(hand -> hand.technicianId().equals(memberId)).isPresent();
    }

    /// Others are asked to take it.
    public HelpRequest passedTo(List<String> ids, @Nullable Instant nextPass) {
        return new HelpRequest(asked, course.then(ids, nextPass), state, revision);
    }

    public Step accept(String technicianId, Instant now, @Nullable Visit visit) {
        return switch (state) {
            case Waiting() -> done(new Accepted(new Hand(technicianId, now, visit)));
            case Accepted(var hand) when hand.technicianId().equals(technicianId) ->
                    visit == null ? refused(new Refusal.Taken(hand)) : come(visit);
            case Accepted(var hand) -> refused(new Refusal.Taken(hand));
            case Answered(var hand, _) -> refused(new Refusal.Taken(hand));
            case Solved _, Dropped _ -> ended();
        };
    }

    /// Given to somebody by whoever may, whoever had it.
    public Step give(String technicianId, Instant now) {
        return switch (state) {
            case Waiting _, Accepted _, Answered _ ->
                    done(new Accepted(new Hand(technicianId, now, null)));
            case Solved _, Dropped _ -> ended();
        };
    }

    /// A visit at another time.
    public Step come(@Nullable Visit visit) {
        return switch (state) {
            case Waiting() -> refused(new Refusal.NotTaken());
            case Accepted(var hand) -> done(new Accepted(hand.coming(visit)));
            case Answered(var hand, _) -> done(new Accepted(hand.coming(visit)));
            case Solved _, Dropped _ -> ended();
        };
    }

    /// Whoever says a result has it, also if they had not said so before; a later one replaces the
    /// first.
    public Step answer(String technicianId, Result result, Instant now) {
        return switch (state) {
            case Waiting() -> done(new Answered(new Hand(technicianId, now, null), result));
            case Accepted(var hand) -> done(new Answered(hand, result));
            case Answered(var hand, _) -> done(new Answered(hand, result));
            case Solved _, Dropped _ -> ended();
        };
    }

    /// It helped; `by` is null if only time has said so.
    public Step solve(@Nullable String by, Instant now) {
        return switch (state) {
            case Waiting() -> done(new Solved(null, null, now, by));
            case Accepted(var hand) -> done(new Solved(hand, null, now, by));
            case Answered(var hand, var result) -> done(new Solved(hand, result, now, by));
            case Solved _, Dropped _ -> ended();
        };
    }

    /// It did not help (没解决): back to the technician, or to whoever is on duty.
    public Step reopen(Instant now) {
        return switch (state) {
            case Waiting _, Accepted _ -> done(state);
            case Answered(var hand, _) -> done(new Accepted(hand.again(now)));
            case Solved(var hand, _, _, _) ->
                    done(hand == null ? new Waiting() : new Accepted(hand.again(now)));
            case Dropped _ -> ended();
        };
    }

    public Step drop(String by, String reason, Instant now) {
        return isOpen() ? done(new Dropped(now, by, reason)) : ended();
    }

    /// After the second look: the next one, or none.
    public Step lookedAgain(@Nullable LocalDate next) {
        return switch (state) {
            case Answered(var hand, var result) -> done(new Answered(hand, result.looked(next)));
            case Solved(var hand, var result, var at, var by) when result != null ->
                    done(new Solved(hand, result.looked(next), at, by));
            case Waiting _, Accepted _ -> refused(new Refusal.NotTaken());
            case Solved _, Dropped _ -> ended();
        };
    }

    /// More was said of it.
    public HelpRequest told(String said, Trouble trouble) {
        var more = new Asked(ref(), asked.askerId(), asked.at(), said, trouble);
        return new HelpRequest(more, course, state, revision);
    }

    private Step done(HelpState next) {
        return new Step.Done(new HelpRequest(asked, course, next, revision));
    }

    private Step ended() {
        return refused(
                state instanceof Dropped(_, _, var reason)
                        ? new Refusal.Dropped(reason)
                        : new Refusal.Over());
    }

    private static Step refused(Refusal why) {
        return new Step.Refused(why);
    }
}
