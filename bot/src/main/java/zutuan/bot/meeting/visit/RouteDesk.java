package zutuan.bot.meeting.visit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.MeetingFinder;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Meeting.Plan;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.store.Stores;
import zutuan.bot.meeting.visit.Rerouting.Result;
import zutuan.bot.meeting.visit.RouteChange.Itinerary;

/// Finds out which other route a field visit is to have, and shows it as a draft.
public final class RouteDesk {
    private static final Visit NOWHERE = new Visit(List.of(), "");

    private final Kit kit;
    private final Stores stores;
    private final RouteReader reader;
    private final Voices voices;
    private final RouteOpening opening;

    /// The sentences about meetings and about routes.
    public record Voices(MeetingReplies meetings, RouteReplies routes) {}

    public RouteDesk(
            Kit kit, Stores stores, RouteReader reader, Voices voices, RouteOpening opening) {
        this.kit = kit;
        this.stores = stores;
        this.reader = reader;
        this.voices = voices;
        this.opening = opening;
    }

    Answer change(Form form, Turn turn) {
        if (isTalk(form, turn)) {
            return Answer.silence();
        }
        return new ChosenMeeting(stores, reader.times(), voices.meetings())
                .go(
                        form.said(),
                        RouteDesk::isVisit,
                        turn,
                        label -> new Form(form.command(), label, form.parts()).typed(),
                        meeting -> change(meeting, form, turn).about(meeting.ref().subject()));
    }

    private static boolean isVisit(Meeting meeting) {
        return meeting.plan().kind() == Meeting.Kind.VISIT;
    }

    /// What people without a visit of their own say to each other about 观摩 is not for the bot.
    private boolean isTalk(Form form, Turn turn) {
        return isLoose(form, turn)
                && stores.meetings().ahead(turn.tx(), turn.workspace(), turn.now()).stream()
                        .noneMatch(one -> isVisit(one) && ChosenMeeting.mayChange(one, turn));
    }

    private static boolean isLoose(Form form, Turn turn) {
        return turn.isChatter() && MeetingFinder.Name.of(form.said()).number() == 0;
    }

    private Answer change(Meeting meeting, Form form, Turn turn) {
        var no = refusal(meeting, form, turn.now());
        if (no.isPresent()) {
            return Answer.of(no.get());
        }
        var visit = stores.visits().find(turn.tx(), meeting.ref()).orElse(NOWHERE);
        var edits = edits(form);
        if (edits.isEmpty()) {
            return Answer.of(voices.routes().unclear(meeting));
        }
        if (edits.get().isEmpty()) {
            return Answer.of(voices.routes().how(meeting, visit));
        }
        var result =
                new Rerouting(reader, turn.roster(), local(turn.now()))
                        .apply(
                                RouteDraft.of(visit, local(meeting.plan().slot().start())),
                                edits.get());
        return switch (result) {
            case Result.Wrong(var why) -> again(form, why);
            case Result.NoStop _ when isLoose(form, turn) -> Answer.silence();
            case Result.NoStop(var said) ->
                    again(form, voices.routes().noStop(meeting, visit, said));
            case Result.NeedsStop() -> ask(meeting, RouteReplies.WHICH_STOP, "");
            case Result.NeedsTime(var stop) -> ask(meeting, RouteReplies.whenAt(stop), stop + " ");
            case Result.Done done -> decide(meeting, visit, done, form, turn);
        };
    }

    /// A draft that was to be corrected stays open for another correction.
    private static Answer again(Form form, String why) {
        return form.part(RouteCommand.ROUTE).isPresent()
                ? form.ask(RouteCommand.CHANGE, why)
                : Answer.of(why);
    }

    private Optional<String> refusal(Meeting meeting, Form form, Instant now) {
        if (!isVisit(meeting)) {
            return Optional.of(voices.routes().noVisit(meeting));
        }
        if (!meeting.isAhead(now)) {
            var why = meeting.isCancelled() ? Meeting.Refusal.CANCELLED : Meeting.Refusal.OVER;
            return Optional.of(voices.meetings().refused(meeting, why));
        }
        if (!meeting.plan().slot().start().isAfter(now)) {
            return Optional.of(voices.routes().begun(meeting));
        }
        String sequence = Integer.toString(meeting.sequence());
        return form.part(RouteCommand.VERSION)
                .filter(seen -> !seen.equals(sequence))
                .map(_ -> voices.routes().meanwhile(meeting));
    }

    /// Empty if the words are about no route.
    private Optional<List<RouteEdit>> edits(Form form) {
        var edits = new ArrayList<RouteEdit>();
        form.part(RouteCommand.ROUTE).map(RouteEdit.Whole::new).ifPresent(edits::add);
        var change = form.part(RouteCommand.CHANGE);
        if (change.isPresent()) {
            var read = reader.edits().read(change.get());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            edits.addAll(read.get());
        }
        return Optional.of(edits);
    }

    /// What is answered belongs behind what is known of the stop to add.
    private static Answer ask(Meeting meeting, String question, String stop) {
        String soFar =
                new Form(RouteCommand.COMMAND, meeting.ref().label(), Map.of())
                        .with(RouteCommand.CHANGE, "加一站")
                        .typed();
        return Answer.of(question)
                .asking(new Question.Words(RouteCommand.COMMAND, (soFar + " " + stop).strip()));
    }

    private Answer decide(Meeting meeting, Visit before, Result.Done done, Form form, Turn turn) {
        var start = done.start().atZone(kit.settings().zone()).toInstant();
        var change =
                new RouteChange(
                        new Itinerary(before, meeting.plan().slot().start()),
                        new Itinerary(done.visit(), start));
        var old = meeting.plan();
        boolean named = !old.title().startsWith("观摩:");
        var plan =
                new Plan(
                        named ? old.title() : done.visit().title(),
                        old.series(),
                        old.kind(),
                        Slot.of(start, done.length()),
                        done.visit().route());
        if (change.isNothing()) {
            return Answer.of(voices.routes().same(meeting));
        }
        if (!start.isAfter(turn.now()) || plan.slot().isFar(turn.now())) {
            return Answer.of(voices.routes().past(plan.slot(), turn.now()));
        }
        return form.part(RouteCommand.CONFIRMED).isPresent()
                ? opening.publish(meeting, plan, change, turn)
                : draft(meeting, plan, change, turn);
    }

    private Answer draft(Meeting meeting, Plan plan, RouteChange change, Turn turn) {
        var route = voices.routes().typed(plan.slot(), change.settled(), turn.roster());
        var form =
                new Form(RouteCommand.COMMAND, meeting.ref().label(), Map.of())
                        .with(RouteCommand.ROUTE, route)
                        .with(RouteCommand.VERSION, Integer.toString(meeting.sequence()));
        var card = voices.routes().draft(meeting, plan.slot(), change, turn.roster());
        String confirmed = form.with(RouteCommand.CONFIRMED, "是").typed();
        return Answer.draft(
                card, new Question.Draft(RouteCommand.COMMAND, form.typed(), confirmed));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, kit.settings().zone());
    }
}
