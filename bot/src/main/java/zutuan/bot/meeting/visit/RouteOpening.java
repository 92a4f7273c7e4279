package zutuan.bot.meeting.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Changed;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.PlaceStore;
import zutuan.bot.meeting.store.VisitStore;

/// Puts another route of a field visit into force: kept, the timers set anew, the hosts whom it
/// concerns asked or released, and those who come told. Stateless.
final class RouteOpening {
    private final InvitationStore invitations = new InvitationStore();
    private final VisitStore visits = new VisitStore();
    private final PlaceStore places = new PlaceStore();
    private final RouteReplies replies;
    private final Changed changed;
    private final VisitHosts hosts;
    private final Reminders reminders;
    private final Invites invites;

    RouteOpening(Kit kit) {
        this.replies = new RouteReplies(new MeetingTexts(kit.settings().zone()));
        this.changed = new Changed(kit);
        this.hosts = new VisitHosts(kit);
        this.reminders = new Reminders(kit);
        this.invites = new Invites(kit);
    }

    Answer publish(Meeting before, Meeting.Plan plan, RouteChange change, Turn turn) {
        var after = keep(before, plan, change, turn);
        if (!change.concernsVisitors()) {
            return Answer.of(replies.hostsOnly(after)).about(after.ref().subject());
        }
        var concerned = concerned(after, change, turn);
        if (change.movesStart()) {
            invitations.outdate(turn.tx(), after.ref());
            reminders.set(turn.tx(), after);
        }
        var card =
                replies.rerouted(after, change, turn.roster()).with(invites.request(after, turn));
        return changed.tell("路线改好了", after, card, concerned, turn);
    }

    /// Keeps another route or other hosts, and asks and releases the hosts whom that concerns.
    Meeting keep(Meeting before, Meeting.Plan plan, RouteChange change, Turn turn) {
        var after = before.reroute(plan);
        changed.keep(before, after, turn);
        visits.replace(turn.tx(), after.ref(), change.settled());
        places.release(turn.tx(), after.ref());
        changed.record(after, "meeting.rerouted", Map.of("route", change.settled().route()), turn);
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
