package zutuan.bot.meeting.booking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// What whoever books a meeting should see before it is confirmed: a place that is no room of the
/// town, people who are in another meeting then.
final class DraftRemarks {
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final Places places;
    private final BookingReplies replies;

    DraftRemarks(Kit kit) {
        places = new Places(kit.settings().of(MeetingSettings.SECTION).places());
        replies = new BookingReplies(kit);
    }

    List<String> on(Booking.Complete booking, Turn turn) {
        var remarks = new ArrayList<String>();
        String place = booking.plan().place();
        if (!places.isRoom(place)) {
            remarks.add(replies.unknownPlace(place));
        }
        for (var other : meetings.during(turn.tx(), turn.workspace(), booking.plan().slot())) {
            var busy = busy(other, booking, turn);
            if (!busy.isEmpty()) {
                remarks.add(replies.busyPeople(busy, other.plan().title()));
            }
        }
        return remarks;
    }

    private List<Member> busy(Meeting other, Booking.Complete booking, Turn turn) {
        var wanted = new HashSet<>(booking.audience().memberIds());
        return invitations.of(turn.tx(), other.ref()).stream()
                .filter(one -> wanted.contains(one.memberId()))
                .filter(one -> !(one.reply() instanceof Invitation.Reply.Declined))
                .flatMap(one -> turn.roster().member(one.memberId()).stream())
                .toList();
    }
}
