package zutuan.bot.meeting.visit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingFinder;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Sure;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Meeting.Plan;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.VisitStore;
import zutuan.bot.meeting.visit.Rerouting.Result;
import zutuan.bot.meeting.visit.RouteChange.Itinerary;

/// Finds out which other route a field visit is to have, and shows it as a draft.
final class RouteDesk {
    private static final Visit NOWHERE = new Visit(List.of(), "");

    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final VisitStore visits = new VisitStore();
    private final RouteReader reader;
    private final ChosenMeeting chosen;
    private final MeetingReplies meetingReplies;
    private final RouteReplies replies;
    private final RouteOpening opening;

    RouteDesk(Kit kit) {
        this.kit = kit;
        this.reader = new RouteReader(kit.settings());
        this.chosen = new ChosenMeeting(kit);
        this.meetingReplies = new MeetingReplies(kit);
        this.replies = new RouteReplies(kit);
        this.opening = new RouteOpening(kit);
    }

    Answer change(Form form, Turn turn) {
        if (isTalk(form, turn)) {
            return Answer.silence();
        }
        return chosen.go(
                form.said(),
                RouteDesk::isVisit,
                turn,
                label -> new Form(form.command(), label, form.parts()).typed(),
                hold -> change(hold, form, turn).about(hold.meeting().ref().subject()));
    }

    private static boolean isVisit(Meeting meeting) {
        return meeting.plan().kind() == Meeting.Kind.VISIT;
    }

    /// What people without a visit of their own say to each other about 观摩 is not for the bot.
    private boolean isTalk(Form form, Turn turn) {
        return isLoose(form, turn)
                && meetings.ahead(turn.tx(), turn.workspace(), turn.now()).stream()
                        .noneMatch(one -> isVisit(one) && ChosenMeeting.mayChange(one, turn));
    }

    private static boolean isLoose(Form form, Turn turn) {
        return turn.isChatter() && MeetingFinder.Name.of(form.said()).number() == 0;
    }

    private Answer change(Hold hold, Form form, Turn turn) {
        var meeting = hold.meeting();
        var no = refusal(meeting, form, turn.now());
        if (no.isPresent()) {
            return Answer.of(no.get());
        }
        var visit = visits.find(turn.tx(), meeting.ref()).orElse(NOWHERE);
        var edits = reader.edits(form);
        if (edits.isEmpty()) {
            return Answer.of(replies.unclear(meeting));
        }
        if (edits.get().isEmpty()) {
            return Answer.of(replies.how(meeting, visit));
        }
        var result =
                new Rerouting(reader, turn.roster(), local(turn.now()))
                        .apply(
                                RouteDraft.of(visit, local(meeting.plan().slot().start())),
                                edits.get());
        return switch (result) {
            case Result.Wrong(var why) -> again(form, why);
            case Result.NoStop _ when isLoose(form, turn) -> Answer.silence();
            case Result.NoStop(var said) -> again(form, replies.noStop(meeting, visit, said));
            case Result.NeedsStop() -> ask(meeting, RouteReplies.WHICH_STOP, "");
            case Result.NeedsTime(var stop) -> ask(meeting, RouteReplies.whenAt(stop), stop + " ");
            case Result.Done done -> decide(hold, visit, done, form, turn);
        };
    }

    /// A draft that was to be corrected stays open for another correction.
    private static Answer again(Form form, String why) {
        return form.part(RouteLabels.ROUTE).isPresent()
                ? form.ask(RouteLabels.CHANGE, why)
                : Answer.of(why);
    }

    private Optional<String> refusal(Meeting meeting, Form form, Instant now) {
        if (!isVisit(meeting)) {
            return Optional.of(replies.noVisit(meeting));
        }
        if (!meeting.isAhead(now)) {
            var why = meeting.isCancelled() ? Meeting.Refusal.CANCELLED : Meeting.Refusal.OVER;
            return Optional.of(meetingReplies.refused(meeting, why));
        }
        if (meeting.hasBegun(now)) {
            return Optional.of(replies.begun(meeting));
        }
        String sequence = Integer.toString(meeting.sequence());
        return form.part(RouteLabels.VERSION)
                .filter(seen -> !seen.equals(sequence))
                .map(_ -> replies.meanwhile(meeting));
    }

    /// What is answered belongs behind what is known of the stop to add.
    private static Answer ask(Meeting meeting, String question, String stop) {
        String soFar =
                new Form(RouteLabels.COMMAND, meeting.ref().label(), Map.of())
                        .with(RouteLabels.CHANGE, "加一站")
                        .typed();
        return Answer.of(question)
                .asking(new Question.Words(RouteLabels.COMMAND, (soFar + " " + stop).strip()));
    }

    private Answer decide(Hold hold, Visit before, Result.Done done, Form form, Turn turn) {
        var meeting = hold.meeting();
        var start = done.start().atZone(kit.settings().zone()).toInstant();
        var change =
                new RouteChange(
                        new Itinerary(before, meeting.plan().slot().start()),
                        new Itinerary(done.visit(), start));
        var old = meeting.plan();
        boolean named = !old.title().startsWith("观摩：") && !old.title().startsWith("观摩:");
        var plan =
                new Plan(
                        named ? old.title() : done.visit().title(),
                        old.series(),
                        old.kind(),
                        Slot.of(start, done.length()),
                        done.visit().route());
        if (change.isNothing()) {
            return Answer.of(replies.same(meeting));
        }
        if (!start.isAfter(turn.now()) || plan.slot().isFar(turn.now())) {
            return Answer.of(replies.past(plan.slot(), turn.now()));
        }
        return form.part(RouteLabels.CONFIRMED).isPresent()
                ? opening.publish(hold, plan, change, form.part(Sure.WAITING), turn)
                : draft(meeting, plan, change, turn);
    }

    private Answer draft(Meeting meeting, Plan plan, RouteChange change, Turn turn) {
        var route = replies.typed(plan.slot(), change.settled(), turn.roster());
        var form =
                new Form(RouteLabels.COMMAND, meeting.ref().label(), Map.of())
                        .with(RouteLabels.ROUTE, route)
                        .with(RouteLabels.VERSION, Integer.toString(meeting.sequence()));
        var card = replies.draft(meeting, plan.slot(), change, turn.roster());
        String confirmed = form.with(RouteLabels.CONFIRMED, "是").typed();
        return Answer.draft(card, new Question.Draft(RouteLabels.COMMAND, form.typed(), confirmed));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, kit.settings().zone());
    }
}
