package zutuan.bot.meeting;

import zutuan.adapters.Message;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;

/// Asks in private those who are to receive the visitors, and tells them when they need not.
final class VisitHosts {
    private final Kit kit;
    private final Invites invites;
    private final VisitReplies replies;

    VisitHosts(Kit kit, Stores stores, VisitReplies replies) {
        this.kit = kit;
        this.invites = new Invites(kit, stores);
        this.replies = replies;
    }

    /// Asks whoever receives at a stop, with a file for their calendar.
    void ask(Meeting meeting, Visit visit, int stop, Turn turn) {
        String host = visit.stops().get(stop).host().id();
        if (host != null) {
            var question = replies.askHost(meeting, visit, stop);
            tell(host, meeting, question.with(invites.request(meeting, turn)), turn);
        }
    }

    /// The route or the day changed: asks and releases whom that concerns, nobody else.
    void follow(Meeting meeting, RouteChange change, Turn turn) {
        var visit = change.settled();
        for (int stop : change.asked()) {
            if (change.isRetimed(visit.stops().get(stop))) {
                var question = replies.askHostAgain(meeting, visit, stop);
                String host = java.util.Objects.requireNonNull(visit.stops().get(stop).host().id());
                tell(host, meeting, question.with(invites.request(meeting, turn)), turn);
            } else {
                ask(meeting, visit, stop, turn);
            }
        }
        for (var released : change.released()) {
            release(released.hostId(), meeting, released.place(), turn);
        }
    }

    void release(String hostId, Meeting meeting, String place, Turn turn) {
        tell(hostId, meeting, Message.text(replies.released(meeting, place)), turn);
    }

    private void tell(String memberId, Meeting meeting, Message message, Turn turn) {
        var note = Notices.Note.of(message, meeting.ref().subject());
        turn.roster()
                .member(memberId)
                .ifPresent(member -> kit.notices().tell(turn.tx(), turn.workspace(), member, note));
    }
}
