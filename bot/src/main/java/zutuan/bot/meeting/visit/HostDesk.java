package zutuan.bot.meeting.visit;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Consent;
import zutuan.bot.meeting.model.Visit.Host;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.VisitStore;
import zutuan.bot.meeting.visit.RouteChange.Itinerary;

/// What hosts of a field visit answer, who is host instead, and what visitors took home.
final class HostDesk {
    private static final int LONGEST_NOTE = 500;

    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final VisitStore visits = new VisitStore();
    private final MeetingBook book;
    private final HostReplies replies;
    private final RouteOpening opening;

    HostDesk(Kit kit) {
        this.kit = kit;
        this.book = new MeetingBook(kit);
        this.replies = new HostReplies(kit);
        this.opening = new RouteOpening(kit);
    }

    Answer hear(HostMessage said, Turn turn) {
        var ref = new Meeting.Ref(turn.workspace(), said.number());
        var meeting = meetings.find(turn.tx(), ref);
        if (meeting.isEmpty() || visits.find(turn.tx(), ref).isEmpty()) {
            return Answer.of(replies.noVisit(said.number()));
        }
        return book.take(meeting.get(), turn, hold -> hear(hold, said, turn)).about(ref.subject());
    }

    private Answer hear(Hold hold, HostMessage said, Turn turn) {
        var visit = visits.find(turn.tx(), hold.meeting().ref()).orElseThrow();
        return switch (said) {
            case HostMessage.Agrees _ -> consent(hold, visit, Consent.AGREED, "", turn);
            case HostMessage.Refuses(_, var reason) ->
                    consent(hold, visit, Consent.REFUSED, reason, turn);
            case HostMessage.Names names -> name(hold, visit, names, turn);
            case HostMessage.Notes notes -> note(hold, visit, notes, turn);
        };
    }

    private Answer consent(Hold hold, Visit visit, Consent consent, String reason, Turn turn) {
        var meeting = hold.meeting();
        if (!meeting.isAhead(turn.now())) {
            return Answer.of(replies.notAhead(meeting));
        }
        var stops = visit.stopsOf(turn.member().id());
        if (stops.isEmpty()) {
            return Answer.of(replies.notHost(meeting));
        }
        hold.consent(stops, consent);
        var places = stops.stream().map(index -> visit.stops().get(index).place()).toList();
        var told =
                replies.hostAnswered(
                        meeting,
                        new HostReplies.HostAnswer(turn.member().name(), places, consent, reason));
        tellOrganizer(meeting, told, turn);
        return Answer.of(replies.thanks(meeting, places, consent));
    }

    private void tellOrganizer(Meeting meeting, String text, Turn turn) {
        String organizer = meeting.origin().organizerId();
        if (!organizer.equals(turn.member().id())) {
            var note = Notices.Note.of(Message.text(text), meeting.ref().subject());
            turn.roster()
                    .member(organizer)
                    .ifPresent(member ->
                            kit.notices().tell(turn.tx(), turn.workspace(), member, note));
        }
    }

    private Answer name(Hold hold, Visit visit, HostMessage.Names names, Turn turn) {
        var meeting = hold.meeting();
        var stop = visit.stopNamed(names.stop());
        if (!ChosenMeeting.mayChange(meeting, turn)) {
            return Answer.of(replies.onlyOrganizer(meeting, turn.roster()));
        }
        if (!meeting.isAhead(turn.now())) {
            return Answer.of(replies.notAhead(meeting));
        }
        if (stop.isEmpty()) {
            return Answer.of(replies.noStop(meeting, visit, names.stop()));
        }
        int index = stop.get();
        return switch (NamedPeople.of(names.who(), turn.roster())) {
            case Named.One(_, var member) -> name(hold, visit, index, member, turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several, turn.roster(), "接待", name -> receiving(meeting, index, name));
            case Named.Nobody _ -> Answer.of(replies.noSuchMember(names.who()));
        };
    }

    private Answer name(Hold hold, Visit visit, int index, Member member, Turn turn) {
        var meeting = hold.meeting();
        var stop = visit.stops().get(index);
        if (member.id().equals(stop.host().id())) {
            return Answer.of(replies.sameHost(meeting, stop, member.name()));
        }
        var stops = new ArrayList<>(visit.stops());
        stops.set(index, stop.receivedBy(Host.asked(member.id())));
        var start = meeting.plan().slot().start();
        var change =
                new RouteChange(
                        new Itinerary(visit, start),
                        new Itinerary(new Visit(stops, visit.transport()), start));
        opening.keep(hold, meeting.plan(), change, turn);
        var answer = Answer.of(replies.hostNamed(meeting, stop, member.name()));
        return Optional.ofNullable(stop.host().id())
                .flatMap(turn.roster()::member)
                .map(before -> answer.undoneBy(back(meeting, index, before, turn)))
                .orElse(answer);
    }

    private static Undo back(Meeting meeting, int index, Member before, Turn turn) {
        String name = NamedPeople.unmistakable(before, turn.roster());
        String typed = receiving(meeting, index, name);
        return new Undo("%s第%d站的接待".formatted(meeting.ref().label(), index + 1), typed, typed);
    }

    private static String receiving(Meeting meeting, int index, String name) {
        return "%s 第%d站接待%s".formatted(meeting.ref().label(), index + 1, name);
    }

    private Answer note(Hold hold, Visit visit, HostMessage.Notes notes, Turn turn) {
        var meeting = hold.meeting();
        var stop = visit.stopNamed(notes.stop());
        if (stop.isEmpty()) {
            return Answer.of(replies.noStop(meeting, visit, notes.stop()));
        }
        if (meeting.isCancelled() || !meeting.hasBegun(turn.now())) {
            return Answer.of(replies.tooEarlyToNote(meeting));
        }
        if (notes.text().codePoints().count() > LONGEST_NOTE) {
            return Answer.of(replies.noteTooLong(LONGEST_NOTE));
        }
        var note = new VisitStore.Note(stop.get(), turn.member().id(), notes.text(), turn.now());
        visits.note(turn.tx(), meeting.ref(), kit.ids().get(), note);
        hold.record(MeetingEvent.STOP_NOTED, Map.of());
        return Answer.of(replies.noted(meeting, visit.stops().get(stop.get())));
    }
}
