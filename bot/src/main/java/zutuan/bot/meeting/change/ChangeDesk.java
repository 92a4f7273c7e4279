package zutuan.bot.meeting.change;

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
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.PlaceStore;
import zutuan.bot.meeting.store.VisitStore;
import zutuan.bot.meeting.visit.RouteChange;
import zutuan.bot.meeting.visit.RouteChange.Itinerary;
import zutuan.bot.meeting.visit.VisitHosts;
import zutuan.bot.meeting.visit.VisitReplies;

/// Moves and renames meetings. Whoever had answered, or comes instead, or receives the visitors is
/// told, nobody else.
final class ChangeDesk {
    private final BookingReader reader;
    private final VisitStore visits = new VisitStore();
    private final PlaceStore places = new PlaceStore();
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final ChosenMeeting chosen;
    private final MeetingReplies replies;
    private final BookingReplies bookingReplies;
    private final VisitReplies visitReplies;
    private final FreeTimes free;
    private final Reminders reminders;
    private final Changed changed;
    private final VisitHosts hosts;
    private final Invites invites;

    ChangeDesk(Kit kit) {
        var texts = new MeetingTexts(kit.settings().zone());
        reader = new BookingReader(kit.settings());
        chosen = new ChosenMeeting(kit);
        replies = new MeetingReplies(texts);
        bookingReplies = new BookingReplies(texts);
        visitReplies = new VisitReplies(texts);
        free = new FreeTimes(kit.settings());
        reminders = new Reminders(kit);
        changed = new Changed(kit);
        hosts = new VisitHosts(kit);
        invites = new Invites(kit);
    }

    Answer change(Change change, Turn turn) {
        return chosen.go(
                change.which(),
                _ -> true,
                turn,
                label -> typed(change, label),
                meeting -> change(meeting, change, turn));
    }

    /// The same change of one meeting among several.
    private static String typed(Change change, String label) {
        return change.what().isEmpty()
                ? new Form(change.form().command(), label, change.form().parts()).typed()
                : change.form().command() + " " + label + " 改到" + change.what();
    }

    private Answer change(Meeting meeting, Change change, Turn turn) {
        var title = change.form().part(BookingReader.TITLE);
        if (title.isPresent()) {
            return rename(meeting, title.get(), turn);
        }
        var time = reader.whens().correct(change.what(), meeting.plan().slot(), turn.now());
        var place = reader.places().in(time.rest());
        var route = visits.find(turn.tx(), meeting.ref());
        if (route.isPresent() && place.isPresent()) {
            return about(meeting, visitReplies.placeIsRoute(meeting, route.get()));
        }
        var plan = place.map(found -> meeting.plan().in(found.place())).orElse(meeting.plan());
        if (time.when() instanceof When.Fixed(var slot, _)) {
            return move(meeting, plan.at(slot), turn);
        }
        if (time.when() instanceof When.Unsaid && place.isPresent()) {
            return move(meeting, plan, turn);
        }
        var form = new Form(Change.COMMAND, meeting.ref().label(), Map.of());
        return bookingReplies.askTime(form, time.when());
    }

    private Answer move(Meeting meeting, Meeting.Plan plan, Turn turn) {
        return switch (meeting.change(plan, turn.now())) {
            case Meeting.Step.Refused(var why) -> about(meeting, replies.refused(meeting, why));
            case Meeting.Step.Done(var next) -> {
                var route = visits.find(turn.tx(), meeting.ref());
                if (route.isPresent()) {
                    yield moved(meeting, next, route, turn);
                }
                places.release(turn.tx(), meeting.ref());
                if (!places.take(turn.tx(), meeting.ref(), plan.place(), plan.slot())) {
                    yield taken(meeting, plan, turn);
                }
                yield moved(meeting, next, route, turn);
            }
        };
    }

    private Answer rename(Meeting meeting, String title, Turn turn) {
        return switch (meeting.change(meeting.plan().called(title), turn.now())) {
            case Meeting.Step.Refused(var why) -> about(meeting, replies.refused(meeting, why));
            case Meeting.Step.Done(var next) -> {
                changed.keep(meeting, next, turn);
                changed.record(next, "meeting.renamed", Map.of("title", title), turn);
                var card = replies.renamed(meeting, next).with(invites.request(next, turn));
                yield changed.tell("改好了", next, card, List.of(), turn);
            }
        };
    }

    private Answer taken(Meeting meeting, Meeting.Plan plan, Turn turn) {
        var old = meeting.plan();
        if (!places.take(turn.tx(), meeting.ref(), old.place(), old.slot())) {
            places.share(turn.tx(), meeting.ref(), old.place(), old.slot());
        }
        long holder =
                places.holder(turn.tx(), turn.workspace(), plan.place(), plan.slot()).orElseThrow();
        var other =
                meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), holder)).orElseThrow();
        var form =
                new Form(Change.COMMAND, meeting.ref().label(), Map.of())
                        .with(
                                BookingReader.TIME,
                                new MeetingTexts(reader.zone()).typed(plan.slot()))
                        .with(BookingReader.PLACE, plan.place());
        var instead = free.around(plan, turn);
        return bookingReplies.clash(
                form,
                other,
                turn.roster(),
                new FreeTimes.Free(instead.later(), instead.elsewhere(), false));
    }

    private Answer moved(Meeting before, Meeting after, Optional<Visit> route, Turn turn) {
        changed.keep(before, after, turn);
        var answered = answered(after, turn);
        invitations.outdate(turn.tx(), after.ref());
        reminders.set(turn.tx(), after);
        var start = after.plan().slot().start();
        changed.record(after, "meeting.changed", Map.of("start", start.toString()), turn);
        route.ifPresent(visit -> ask(before, after, visit, turn));
        var card = replies.changed(before, after).with(invites.request(after, turn));
        return changed.tell("改好了", after, card, answered, turn);
    }

    /// Hosts had agreed to another time.
    private void ask(Meeting before, Meeting after, Visit visit, Turn turn) {
        var change =
                new RouteChange(
                        new Itinerary(visit, before.plan().slot().start()),
                        new Itinerary(visit, after.plan().slot().start()));
        visits.replace(turn.tx(), after.ref(), change.settled());
        hosts.follow(after, change, turn);
    }

    /// Who had said something, or comes instead of one who did: they count on it.
    private List<String> answered(Meeting meeting, Turn turn) {
        return invitations.of(turn.tx(), meeting.ref()).stream()
                .flatMap(Invitation::answered)
                .toList();
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
