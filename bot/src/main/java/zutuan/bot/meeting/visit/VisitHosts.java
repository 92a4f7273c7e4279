package zutuan.bot.meeting.visit;

import zutuan.adapters.Message;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.store.VisitStore;
import zutuan.bot.meeting.visit.RouteChange.Itinerary;

/// Asks in private those who are to receive the visitors, and tells them when they need not.
public final class VisitHosts {
    private final VisitStore visits = new VisitStore();
    private final Kit kit;
    private final Invites invites;
    private final HostReplies replies;

    public VisitHosts(Kit kit) {
        this.kit = kit;
        this.invites = new Invites(kit);
        this.replies = new HostReplies(kit);
    }

    /// Asks whoever receives at a stop, counted from 0.
    void ask(Meeting meeting, Visit visit, int index, Turn turn) {
        ask(meeting, visit.stops().get(index), replies.askHost(meeting, visit, index), turn);
    }

    /// A visit was moved, and its hosts had agreed to another time. Any other meeting has none.
    public void askAgain(Hold hold, Meeting after, Turn turn) {
        visits.find(turn.tx(), after.ref())
                .ifPresent(visit -> {
                    var change =
                            new RouteChange(
                                    new Itinerary(visit, hold.meeting().plan().slot().start()),
                                    new Itinerary(visit, after.plan().slot().start()));
                    hold.askAgain(change.settled());
                    follow(after, change, turn);
                });
    }

    /// The route or the day changed: asks and releases whom that concerns, nobody else.
    void follow(Meeting meeting, RouteChange change, Turn turn) {
        var visit = change.settled();
        for (int index : change.asked()) {
            var stop = visit.stops().get(index);
            var question =
                    change.isRetimed(stop)
                            ? replies.askHostAgain(meeting, visit, index)
                            : replies.askHost(meeting, visit, index);
            ask(meeting, stop, question, turn);
        }
        for (var released : change.released()) {
            var told = Message.text(replies.released(meeting, released.place()));
            tell(released.hostId(), meeting, told, turn);
        }
    }

    /// With a file for the calendar.
    private void ask(Meeting meeting, Stop stop, Message question, Turn turn) {
        String host = stop.host().id();
        if (host != null) {
            tell(host, meeting, question.with(invites.request(meeting, turn)), turn);
        }
    }

    private void tell(String memberId, Meeting meeting, Message message, Turn turn) {
        var note = Notices.Note.of(message, meeting.ref().subject());
        turn.roster()
                .member(memberId)
                .ifPresent(member -> kit.notices().tell(turn.tx(), turn.workspace(), member, note));
    }
}
