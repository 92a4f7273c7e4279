package zutuan.bot.meeting.visit;

import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;

/// Puts another route of a field visit into force: kept, the timers set anew, the hosts whom it
/// concerns asked or released, and those who come told. Stateless.
final class RouteOpening {
    private final InvitationStore invitations = new InvitationStore();
    private final RouteReplies replies;
    private final Announcements announcements;
    private final VisitHosts hosts;

    RouteOpening(Kit kit) {
        this.replies = new RouteReplies(kit);
        this.announcements = new Announcements(kit);
        this.hosts = new VisitHosts(kit);
    }

    Answer publish(Hold hold, Meeting.Plan plan, RouteChange change, Turn turn) {
        var after = keep(hold, plan, change, turn);
        if (!change.concernsVisitors()) {
            return Answer.of(replies.hostsOnly(after)).about(after.ref().subject());
        }
        var concerned = concerned(after, change, turn);
        var card = replies.rerouted(after, change, turn.roster());
        return announcements.changed("路线改好了", after, card, concerned, turn);
    }

    /// Keeps another route or other hosts, and asks and releases the hosts whom that concerns.
    Meeting keep(Hold hold, Meeting.Plan plan, RouteChange change, Turn turn) {
        var after = hold.reroute(plan, change.settled());
        hosts.follow(after, change, turn);
        return after;
    }

    /// Who comes; and when the start moves, whoever had answered at all. Whoever called it, too.
    private List<String> concerned(Meeting meeting, RouteChange change, Turn turn) {
        var invited = invitations.of(turn.tx(), meeting.ref()).stream();
        var answered =
                change.movesStart()
                        ? invited.flatMap(Invitation::answered)
                        : invited.flatMap(one -> one.comer().stream());
        return Stream.concat(Stream.of(meeting.origin().organizerId()), answered).toList();
    }
}
