package zutuan.bot.meeting.change;

import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.VisitStore;

/// Finds who hears of a change. Who had said something, or comes instead of one who did, or
/// receives the visitors counts on the meeting. Stateless.
final class ToldOfChange {
    private final VisitStore visits = new VisitStore();
    private final InvitationStore invitations = new InvitationStore();

    Told of(Meeting meeting, Turn turn) {
        String me = turn.member().id();
        var all = invitations.of(turn.tx(), meeting.ref());
        var invited =
                all.stream()
                        .map(Invitation::memberId)
                        .filter(id -> !id.equals(me))
                        .flatMap(id -> turn.roster().member(id).stream())
                        .toList();
        var hosts =
                visits.find(turn.tx(), meeting.ref()).stream()
                        .flatMap(visit -> visit.hosts().stream());
        var alone =
                Stream.concat(all.stream().flatMap(Invitation::answered), hosts)
                        .filter(id -> !id.equals(me))
                        .distinct()
                        .toList();
        return new Told(invited, alone);
    }
}
