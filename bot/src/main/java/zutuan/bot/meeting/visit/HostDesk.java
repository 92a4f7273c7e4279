package zutuan.bot.meeting.visit;

import java.util.ArrayList;
import java.util.Map;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
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
    private final HostReplies replies;
    private final RouteOpening opening;

    HostDesk(Kit kit) {
        this.kit = kit;
        this.replies = new HostReplies(new MeetingTexts(kit.settings().zone()));
        this.opening = new RouteOpening(kit);
    }

    Answer hear(HostMessage said, Turn turn) {
        var ref = new Meeting.Ref(turn.workspace(), said.number());
        var meeting = meetings.find(turn.tx(), ref);
        var visit = visits.find(turn.tx(), ref);
        if (meeting.isEmpty() || visit.isEmpty()) {
            return Answer.of(replies.noVisit(said.number()));
        }
        var answer =
                switch (said) {
                    case HostMessage.Agrees _ ->
                            consent(meeting.get(), visit.get(), Consent.AGREED, "", turn);
                    case HostMessage.Refuses(_, var reason) ->
                            consent(meeting.get(), visit.get(), Consent.REFUSED, reason, turn);
                    case HostMessage.Names names -> name(meeting.get(), visit.get(), names, turn);
                    case HostMessage.Notes notes -> note(meeting.get(), visit.get(), notes, turn);
                };
        return answer.about(ref.subject());
    }

    private Answer consent(
            Meeting meeting, Visit visit, Consent consent, String reason, Turn turn) {
        if (!meeting.isAhead(turn.now())) {
            return Answer.of(replies.notAhead(meeting));
        }
        var places = new ArrayList<String>();
        for (int index = 0; index < visit.stops().size(); index++) {
            var stop = visit.stops().get(index);
            if (turn.member().id().equals(stop.host().id())) {
                var host = new Host(turn.member().id(), consent);
                visits.receive(turn.tx(), meeting.ref(), index, host);
                places.add(stop.place());
            }
        }
        if (places.isEmpty()) {
            return Answer.of(replies.notHost(meeting));
        }
        record(meeting, "meeting.host_" + (consent == Consent.AGREED ? "agreed" : "refused"), turn);
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

    private Answer name(Meeting meeting, Visit visit, HostMessage.Names names, Turn turn) {
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
            case Named.One(_, var member) -> name(meeting, visit, index, member, turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            "接待",
                            name ->
                                    "%s 第%d站接待%s"
                                            .formatted(meeting.ref().label(), index + 1, name));
            case Named.Nobody _ -> Answer.of(replies.noSuchMember(names.who()));
        };
    }

    private Answer name(Meeting meeting, Visit visit, int index, Member member, Turn turn) {
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
        opening.keep(meeting, meeting.plan(), change, turn);
        return Answer.of(replies.hostNamed(meeting, stop, member.name()));
    }

    private Answer note(Meeting meeting, Visit visit, HostMessage.Notes notes, Turn turn) {
        var stop = visit.stopNamed(notes.stop());
        if (stop.isEmpty()) {
            return Answer.of(replies.noStop(meeting, visit, notes.stop()));
        }
        if (meeting.isCancelled() || meeting.plan().slot().start().isAfter(turn.now())) {
            return Answer.of(replies.tooEarlyToNote(meeting));
        }
        if (notes.text().codePoints().count() > LONGEST_NOTE) {
            return Answer.of(replies.noteTooLong(LONGEST_NOTE));
        }
        var note = new VisitStore.Note(stop.get(), turn.member().id(), notes.text(), turn.now());
        visits.note(turn.tx(), meeting.ref(), kit.ids().get(), note);
        record(meeting, "meeting.stop_noted", turn);
        return Answer.of(replies.noted(meeting, visit.stops().get(stop.get())));
    }

    private void record(Meeting meeting, String kind, Turn turn) {
        kit.events()
                .record(
                        turn.tx(),
                        new Event(
                                turn.workspace(),
                                meeting.ref().subject(),
                                kind,
                                turn.member().id(),
                                turn.now(),
                                turn.source(),
                                Map.of()));
    }
}
