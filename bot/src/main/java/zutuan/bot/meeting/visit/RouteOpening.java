package zutuan.bot.meeting.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.Sure;
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

    /// `back` holds who had not answered before the change that this takes back, if it does.
    Answer publish(
            Hold hold, Meeting.Plan plan, RouteChange change, Optional<String> back, Turn turn) {
        var invited = hold.invited();
        var after = keep(hold, plan, change, turn);
        back.ifPresent(ids -> hold.settle(invited, Set.of(ids.split(" ", -1))));
        return published(after, change, turn)
                .undoneBy(undo(hold.meeting(), after, change, invited, turn));
    }

    /// The route as it was, typed.
    private Undo undo(
            Meeting before,
            Meeting after,
            RouteChange change,
            List<Invitation> invited,
            Turn turn) {
        String label = after.ref().label();
        var waiting = invited.stream().filter(Invitation::stale).map(Invitation::memberId).toList();
        var route = replies.typed(before.plan().slot(), change.before().visit(), turn.roster());
        var form =
                new Form(RouteLabels.COMMAND, label, Map.of())
                        .with(RouteLabels.ROUTE, route)
                        .with(Sure.WAITING, Sure.waiting(waiting));
        return new Undo(label + "改路线", Sure.of(form, after).typed(), label + " 改路线 …");
    }

    private Answer published(Meeting after, RouteChange change, Turn turn) {
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
