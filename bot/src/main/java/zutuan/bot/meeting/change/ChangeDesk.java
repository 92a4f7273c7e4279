package zutuan.bot.meeting.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Changed;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.booking.BookingReplies;
import zutuan.bot.meeting.booking.FreeTimes;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.When;
import zutuan.bot.meeting.store.Stores;
import zutuan.bot.meeting.visit.RouteChange;
import zutuan.bot.meeting.visit.RouteChange.Itinerary;
import zutuan.bot.meeting.visit.VisitHosts;
import zutuan.bot.meeting.visit.VisitReplies;

/// Moves meetings and calls them off. Whoever had answered, or comes instead, or receives the
/// visitors is told, nobody else.
public final class ChangeDesk {
    private final BookingReader reader;
    private final Stores stores;
    private final Replies replies;
    private final Reminders reminders;
    private final Telling telling;

    /// The sentences of booking (for what is asked back), of what is booked, and of visits.
    public record Replies(BookingReplies booking, MeetingReplies meeting, VisitReplies visits) {}

    /// How people come to know of it.
    private record Telling(Changed changed, VisitHosts hosts, Invites invites) {}

    public ChangeDesk(
            Kit kit, BookingReader reader, Stores stores, Replies replies, Reminders reminders) {
        this.reader = reader;
        this.stores = stores;
        this.replies = replies;
        this.reminders = reminders;
        this.telling =
                new Telling(
                        new Changed(kit, stores, replies.meeting()),
                        new VisitHosts(kit, stores),
                        new Invites(kit, stores));
    }

    Answer change(ChangeCommand.Change change, Turn turn) {
        return new ChosenMeeting(stores, reader.whens().times(), replies.meeting())
                .go(
                        change.which(),
                        _ -> true,
                        turn,
                        label -> typed(change, label),
                        meeting -> change(meeting, change, turn));
    }

    /// The same change of one meeting among several.
    private static String typed(ChangeCommand.Change change, String label) {
        return change.what().isEmpty()
                ? new Form(change.form().command(), label, change.form().parts()).typed()
                : change.form().command() + " " + label + " 改到" + change.what();
    }

    Answer cancel(CancelCommand.Cancel cancel, Turn turn) {
        return new ChosenMeeting(stores, reader.whens().times(), replies.meeting())
                .go(
                        cancel.which(),
                        _ -> true,
                        turn,
                        label -> "取消" + label + " " + cancel.reason(),
                        meeting -> cancel(meeting, cancel.reason(), turn));
    }

    private Answer change(Meeting meeting, ChangeCommand.Change change, Turn turn) {
        var title = change.form().part(BookingReader.TITLE);
        if (title.isPresent()) {
            return rename(meeting, title.get(), turn);
        }
        var time = reader.whens().correct(change.what(), meeting.plan().slot(), turn.now());
        var place = reader.places().in(time.rest());
        var route = stores.visits().find(turn.tx(), meeting.ref());
        if (route.isPresent() && place.isPresent()) {
            return about(meeting, replies.visits().placeIsRoute(meeting, route.get()));
        }
        var plan = place.map(found -> meeting.plan().in(found.place())).orElse(meeting.plan());
        if (time.when() instanceof When.Fixed(var slot, _)) {
            return move(meeting, plan.at(slot), turn);
        }
        if (time.when() instanceof When.Unsaid && place.isPresent()) {
            return move(meeting, plan, turn);
        }
        var form = new Form(ChangeCommand.COMMAND, meeting.ref().label(), Map.of());
        return replies.booking().askTime(form, time.when());
    }

    private Answer move(Meeting meeting, Meeting.Plan plan, Turn turn) {
        return switch (meeting.change(plan, turn.now())) {
            case Meeting.Step.Refused(var why) ->
                    about(meeting, replies.meeting().refused(meeting, why));
            case Meeting.Step.Done(var next) -> {
                var route = stores.visits().find(turn.tx(), meeting.ref());
                if (route.isPresent()) {
                    yield moved(meeting, next, route, turn);
                }
                stores.places().release(turn.tx(), meeting.ref());
                if (!stores.places().take(turn.tx(), meeting.ref(), plan.place(), plan.slot())) {
                    yield taken(meeting, plan, turn);
                }
                yield moved(meeting, next, route, turn);
            }
        };
    }

    private Answer rename(Meeting meeting, String title, Turn turn) {
        return switch (meeting.change(meeting.plan().called(title), turn.now())) {
            case Meeting.Step.Refused(var why) ->
                    about(meeting, replies.meeting().refused(meeting, why));
            case Meeting.Step.Done(var next) -> {
                telling.changed().keep(meeting, next, turn);
                telling.changed().record(next, "meeting.renamed", Map.of("title", title), turn);
                var card =
                        replies.meeting()
                                .renamed(meeting, next)
                                .with(telling.invites().request(next, turn));
                yield telling.changed().tell("改好了", next, card, List.of(), turn);
            }
        };
    }

    private Answer taken(Meeting meeting, Meeting.Plan plan, Turn turn) {
        var old = meeting.plan();
        if (!stores.places().take(turn.tx(), meeting.ref(), old.place(), old.slot())) {
            stores.places().share(turn.tx(), meeting.ref(), old.place(), old.slot());
        }
        long holder =
                stores.places()
                        .holder(turn.tx(), turn.workspace(), plan.place(), plan.slot())
                        .orElseThrow();
        var other =
                stores.meetings()
                        .find(turn.tx(), new Meeting.Ref(turn.workspace(), holder))
                        .orElseThrow();
        var form =
                new Form(ChangeCommand.COMMAND, meeting.ref().label(), Map.of())
                        .with(
                                BookingReader.TIME,
                                new MeetingTexts(reader.zone()).typed(plan.slot()))
                        .with(BookingReader.PLACE, plan.place());
        var free =
                new FreeTimes(stores.places(), reader.places().rooms(), reader.zone())
                        .around(plan, turn);
        return replies.booking()
                .clash(
                        form,
                        other,
                        turn.roster(),
                        new FreeTimes.Free(free.later(), free.elsewhere(), false));
    }

    private Answer moved(Meeting before, Meeting after, Optional<Visit> route, Turn turn) {
        telling.changed().keep(before, after, turn);
        var answered = answered(after, turn);
        stores.invitations().outdate(turn.tx(), after.ref());
        reminders.set(turn.tx(), after);
        var start = after.plan().slot().start();
        telling.changed().record(after, "meeting.changed", Map.of("start", start.toString()), turn);
        route.ifPresent(visit -> ask(before, after, visit, turn));
        var card =
                replies.meeting()
                        .changed(before, after)
                        .with(telling.invites().request(after, turn));
        return telling.changed().tell("改好了", after, card, answered, turn);
    }

    /// Hosts had agreed to another time.
    private void ask(Meeting before, Meeting after, Visit visit, Turn turn) {
        var change =
                new RouteChange(
                        new Itinerary(visit, before.plan().slot().start()),
                        new Itinerary(visit, after.plan().slot().start()));
        stores.visits().replace(turn.tx(), after.ref(), change.settled());
        telling.hosts().follow(after, change, turn);
    }

    private Answer cancel(Meeting meeting, String reason, Turn turn) {
        var cancelled = new Meeting.State.Cancelled(reason, turn.member().id(), turn.now());
        return switch (meeting.cancel(cancelled)) {
            case Meeting.Step.Refused(var why) ->
                    about(meeting, replies.meeting().refused(meeting, why));
            case Meeting.Step.Done(var next) -> cancelled(meeting, next, reason, turn);
        };
    }

    private Answer cancelled(Meeting before, Meeting after, String reason, Turn turn) {
        telling.changed().keep(before, after, turn);
        stores.places().release(turn.tx(), after.ref());
        reminders.stop(turn.tx(), after.ref());
        telling.changed().record(after, "meeting.cancelled", Map.of("reason", reason), turn);
        var card =
                replies.meeting()
                        .cancelled(after, reason)
                        .with(telling.invites().cancel(after, turn));
        var concerned = new ArrayList<>(answered(after, turn));
        stores.visits()
                .find(turn.tx(), after.ref())
                .ifPresent(visit -> concerned.addAll(visit.hosts()));
        return telling.changed().tell("取消了", after, card, concerned, turn);
    }

    /// Who had said something, or comes instead of one who did: they count on it.
    private List<String> answered(Meeting meeting, Turn turn) {
        return stores.invitations().of(turn.tx(), meeting.ref()).stream()
                .flatMap(Invitation::answered)
                .toList();
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
