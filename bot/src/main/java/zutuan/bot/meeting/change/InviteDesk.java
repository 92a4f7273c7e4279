package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.booking.BookingReplies;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.rsvp.StandIns;
import zutuan.bot.meeting.store.InvitationStore;

/// Invites more people to a meeting, or fewer. Only they are told.
final class InviteDesk {
    /// More are not told without a question.
    private static final int FEW = 3;

    /// Behind what was confirmed.
    static final String SURE = ";确认";

    private final Kit kit;
    private final InvitationStore invitations = new InvitationStore();
    private final ChosenMeeting chosen;
    private final MeetingReplies meetingReplies;
    private final InviteReplies replies;
    private final Invites invites;
    private final StandIns standIns;

    InviteDesk(Kit kit) {
        this.kit = kit;
        this.chosen = new ChosenMeeting(kit);
        this.meetingReplies = new MeetingReplies(kit);
        this.replies = new InviteReplies(kit);
        this.invites = new Invites(kit);
        this.standIns = new StandIns(kit);
    }

    Answer change(GuestChange change, Turn turn) {
        return chosen.go(
                "会" + change.number(),
                _ -> true,
                turn,
                label -> label,
                hold -> change(hold, change, turn).about(hold.meeting().ref().subject()));
    }

    /// Whether all of them are invited to a meeting.
    boolean invites(Meeting meeting, Audience who, Turn turn) {
        return invited(meeting, turn).containsAll(who.memberIds());
    }

    private Answer change(Hold hold, GuestChange change, Turn turn) {
        var meeting = hold.meeting();
        if (!meeting.isAhead(turn.now())) {
            var why = meeting.isCancelled() ? Meeting.Refusal.CANCELLED : Meeting.Refusal.OVER;
            return Answer.of(meetingReplies.refused(meeting, why));
        }
        if (!BookingReader.mayInvite(change.audience(), turn.member().roles())) {
            return Answer.of(new BookingReplies(replies.texts()).mayNotInvite(turn.roster()));
        }
        var invited = invited(meeting, turn);
        var concerned =
                change.audience().memberIds().stream()
                        .filter(id -> change.invited() != invited.contains(id))
                        .toList();
        if (concerned.isEmpty()) {
            return Answer.of(replies.nobodyElse(meeting, change.invited()));
        }
        var people = concerned.stream().flatMap(id -> turn.roster().member(id).stream()).toList();
        if (people.size() > FEW && !change.sure()) {
            return ask(meeting, change, people, turn);
        }
        return change.invited() ? invite(hold, concerned, turn) : spare(hold, concerned, turn);
    }

    private static Answer ask(Meeting meeting, GuestChange change, List<Member> people, Turn turn) {
        var yes = new Question.Option("是", typed(meeting, people, change.invited(), turn) + SURE);
        return ChangeReplies.sure(
                ChangeReplies.inviteWhich(meeting, change.invited()), people, yes);
    }

    private static String typed(Meeting meeting, List<Member> people, boolean invited, Turn turn) {
        String names =
                people.stream()
                        .map(one -> NamedPeople.unmistakable(one, turn.roster()))
                        .collect(Collectors.joining("、"));
        return meeting.ref().label() + (invited ? "再请" : "不用请") + names;
    }

    private static Undo undo(Meeting meeting, List<String> memberIds, boolean invited, Turn turn) {
        var people = memberIds.stream().flatMap(id -> turn.roster().member(id).stream()).toList();
        String back = typed(meeting, people, !invited, turn);
        String step = meeting.ref().label() + (invited ? "请人" : "减人");
        return new Undo(step, back + SURE, people.size() > FEW ? meeting.ref().label() : back);
    }

    private Set<String> invited(Meeting meeting, Turn turn) {
        return invitations.of(turn.tx(), meeting.ref()).stream()
                .map(Invitation::memberId)
                .collect(Collectors.toSet());
    }

    private Answer invite(Hold hold, List<String> memberIds, Turn turn) {
        var meeting = hold.meeting();
        hold.invite(memberIds);
        var card = replies.invited(meeting, turn.roster()).with(invites.request(meeting, turn));
        String names = told(meeting, memberIds, card, turn);
        return Answer.of(replies.invitedMore(meeting, names, invited(meeting, turn).size()))
                .undoneBy(undo(meeting, memberIds, true, turn));
    }

    private Answer spare(Hold hold, List<String> memberIds, Turn turn) {
        var meeting = hold.meeting();
        var spared =
                hold.invited().stream().filter(one -> memberIds.contains(one.memberId())).toList();
        hold.spare(memberIds);
        standIns.freed(meeting, spared, turn);
        String names = told(meeting, memberIds, Message.text(replies.spared(meeting)), turn);
        return Answer.of(replies.invitedFewer(meeting, names, invited(meeting, turn).size()))
                .undoneBy(undo(meeting, memberIds, false, turn));
    }

    /// Gives the names of those who were told.
    private String told(Meeting meeting, List<String> memberIds, Message card, Turn turn) {
        var members = memberIds.stream().flatMap(id -> turn.roster().member(id).stream()).toList();
        var note = Notices.Note.of(card, meeting.ref().subject());
        kit.notices().tellEach(turn.tx(), turn.workspace(), members, note);
        return members.stream().map(Member::name).collect(Collectors.joining("、"));
    }
}
