package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Changed;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.booking.BookingReplies;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.InvitationStore;

/// Invites more people to a meeting, or fewer. Only they are told.
final class InviteDesk {
    private final Kit kit;
    private final InvitationStore invitations = new InvitationStore();
    private final ChosenMeeting chosen;
    private final MeetingReplies meetingReplies;
    private final InviteReplies replies;
    private final Changed changed;
    private final Invites invites;

    InviteDesk(Kit kit) {
        this.kit = kit;
        this.chosen = new ChosenMeeting(kit);
        var texts = new MeetingTexts(kit.settings().zone());
        this.meetingReplies = new MeetingReplies(texts);
        this.replies = new InviteReplies(texts);
        this.changed = new Changed(kit);
        this.invites = new Invites(kit);
    }

    Answer change(GuestChange wish, Turn turn) {
        return chosen.go(
                "会" + wish.number(),
                _ -> true,
                turn,
                label -> label,
                meeting -> change(meeting, wish, turn).about(meeting.ref().subject()));
    }

    private Answer change(Meeting meeting, GuestChange wish, Turn turn) {
        if (!meeting.isAhead(turn.now())) {
            var why = meeting.isCancelled() ? Meeting.Refusal.CANCELLED : Meeting.Refusal.OVER;
            return Answer.of(meetingReplies.refused(meeting, why));
        }
        if (!BookingReader.mayInvite(wish.audience(), turn.member().roles())) {
            return Answer.of(new BookingReplies(replies.texts()).mayNotInvite(turn.roster()));
        }
        var invited = invited(meeting, turn);
        var concerned =
                wish.audience().memberIds().stream()
                        .filter(id -> wish.invited() != invited.contains(id))
                        .toList();
        if (concerned.isEmpty()) {
            return Answer.of(replies.nobodyElse(meeting, wish.invited()));
        }
        return wish.invited() ? invite(meeting, concerned, turn) : spare(meeting, concerned, turn);
    }

    private Set<String> invited(Meeting meeting, Turn turn) {
        return invitations.of(turn.tx(), meeting.ref()).stream()
                .map(Invitation::memberId)
                .collect(Collectors.toSet());
    }

    private Answer invite(Meeting meeting, List<String> memberIds, Turn turn) {
        invitations.invite(turn.tx(), meeting.ref(), memberIds);
        var card = replies.invited(meeting, turn.roster()).with(invites.request(meeting, turn));
        return told(meeting, memberIds, card, "meeting.invited", turn);
    }

    private Answer spare(Meeting meeting, List<String> memberIds, Turn turn) {
        invitations.remove(turn.tx(), meeting.ref(), memberIds);
        var card = Message.text(replies.spared(meeting));
        return told(meeting, memberIds, card, "meeting.spared", turn);
    }

    private Answer told(
            Meeting meeting, List<String> memberIds, Message card, String kind, Turn turn) {
        var members = memberIds.stream().flatMap(id -> turn.roster().member(id).stream()).toList();
        var note = Notices.Note.of(card, meeting.ref().subject());
        kit.notices().tellEach(turn.tx(), turn.workspace(), members, note);
        changed.record(meeting, kind, Map.of("members", String.join(" ", memberIds)), turn);
        String names = members.stream().map(Member::name).collect(Collectors.joining("、"));
        int all = invitations.of(turn.tx(), meeting.ref()).size();
        return Answer.of(
                kind.equals("meeting.invited")
                        ? replies.invitedMore(meeting, names, all)
                        : replies.invitedFewer(meeting, names, all));
    }
}
