package zutuan.bot.meeting.rsvp;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.rsvp.Rsvp.Wanted;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Takes answers to invitations. In the group it says nothing but marks them; the convenor hears of
/// them in a summary, see [RsvpSummary].
final class RsvpDesk {
    private static final Duration LATEST = Duration.ofHours(12);

    /// Behind the name of somebody who is asked although they are away.
    private static final String SURE = "(仍请)";

    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final MeetingBook book;
    private final MeetingReplies replies;
    private final RsvpSummary summary;
    private final RsvpReplies rsvpReplies;
    private final StandIns standIns;
    private final Lately lately;

    RsvpDesk(Kit kit) {
        this.kit = kit;
        this.book = new MeetingBook(kit);
        this.replies = new MeetingReplies(kit);
        this.summary = new RsvpSummary(kit);
        this.rsvpReplies = new RsvpReplies(replies.texts());
        this.standIns = new StandIns(kit);
        this.lately = new Lately(kit);
    }

    Answer answer(Rsvp rsvp, Turn turn) {
        var number = rsvp.number();
        if (number != null) {
            return meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), number))
                    .map(meeting -> take(meeting, rsvp.wanted(), turn))
                    .orElseGet(() -> Answer.of(replies.unknown(number)));
        }
        var lately = invitedLately(rsvp, turn);
        var meant = rsvp.generous() || lately.size() == 1 ? lately : meant(rsvp, turn);
        if (meant.size() == 1) {
            return take(meant.getFirst(), rsvp.wanted(), turn);
        }
        if (meant.isEmpty()) {
            // 参加 alone may be about anything.
            return turn.inGroup() ? Answer.silence() : Answer.of(none(rsvp));
        }
        var options =
                meant.stream()
                        .map(meeting ->
                                new Question.Option(
                                        replies.line(meeting),
                                        meeting.ref().label() + " " + rsvp.wanted().typed()))
                        .toList();
        return Choices.ask("回复的是哪个会？", "回执", options);
    }

    private String none(Rsvp rsvp) {
        var days = rsvp.days();
        return days == null
                ? replies.noneAhead()
                : rsvpReplies.noneOn(days, rsvp.wanted() instanceof Wanted.StayAway);
    }

    /// Those ahead that the speaker is asked to and that can be meant.
    List<Meeting> meant(Rsvp rsvp, Turn turn) {
        var zone = kit.settings().zone();
        var days = rsvp.days();
        return meetings.ahead(turn.tx(), turn.workspace(), turn.now()).stream()
                .filter(meeting ->
                        days == null
                                || days.contains(
                                        LocalDate.ofInstant(meeting.plan().slot().start(), zone)))
                .filter(meeting -> isAsked(meeting, turn))
                .toList();
    }

    private boolean isAsked(Meeting meeting, Turn turn) {
        return invitations.of(turn.tx(), meeting.ref(), turn.member().id()).isPresent()
                || !standIns.forWhom(meeting, turn).isEmpty();
    }

    /// Those to which the speaker was invited, for the first time or again, within the hour.
    List<Meeting> invitedLately(Rsvp rsvp, Turn turn) {
        return meant(rsvp, turn).stream()
                .filter(meeting -> lately.isInvited(meeting, turn))
                .toList();
    }

    private Answer take(Meeting meeting, Wanted wanted, Turn turn) {
        return book.take(meeting, turn, hold -> answer(hold, wanted, turn));
    }

    private Answer answer(Hold hold, Wanted wanted, Turn turn) {
        var meeting = hold.meeting();
        if (!meeting.isAhead(turn.now())) {
            var why = meeting.isCancelled() ? Meeting.Refusal.CANCELLED : Meeting.Refusal.OVER;
            return about(meeting, replies.refused(meeting, why));
        }
        var forWhom = standIns.forWhom(meeting, turn);
        boolean invited = invitations.of(turn.tx(), meeting.ref(), turn.member().id()).isPresent();
        if (!forWhom.isEmpty() && !invited) {
            return instead(hold, forWhom, wanted, turn);
        }
        return switch (wanted) {
            case Wanted.Come() ->
                    keep(hold, new Reply.Comes(turn.now()), replies.comes(meeting), turn);
            case Wanted.ComeLate(var minutes) -> late(hold, minutes, turn);
            case Wanted.StayAway(var standIn, var reason) -> {
                standIns.refuse(hold, forWhom, reason, turn);
                yield away(hold, standIn, reason, turn);
            }
        };
    }

    /// Somebody who comes instead of others answers for them.
    private Answer instead(Hold hold, List<Member> forWhom, Wanted wanted, Turn turn) {
        var meeting = hold.meeting();
        String line =
                switch (wanted) {
                    case Wanted.Come() -> accepted(meeting, forWhom, "", turn);
                    case Wanted.ComeLate(var minutes) ->
                            accepted(meeting, forWhom, RsvpReplies.lateBy(minutes), turn);
                    case Wanted.StayAway(_, var reason) -> {
                        standIns.refuse(hold, forWhom, reason, turn);
                        summary.due(turn.tx(), meeting, turn.now());
                        yield rsvpReplies.standsInNoMore(meeting, forWhom);
                    }
                };
        hold.record(MeetingEvent.ANSWERED, Map.of("answer", "Instead"));
        return noted(meeting, line, turn);
    }

    private String accepted(Meeting meeting, List<Member> forWhom, String how, Turn turn) {
        standIns.accept(meeting, forWhom, how, turn);
        return rsvpReplies.standsIn(meeting, forWhom, how);
    }

    private Answer late(Hold hold, int minutes, Turn turn) {
        int bounded = (int) Math.min(minutes, LATEST.toMinutes());
        return keep(
                hold,
                new Reply.Late(bounded, turn.now()),
                replies.comesLate(hold.meeting(), bounded),
                turn);
    }

    private Answer away(Hold hold, String word, String reason, Turn turn) {
        var meeting = hold.meeting();
        if (word.isEmpty()) {
            String line =
                    reason.contains("派人")
                            ? rsvpReplies.sendsSomebody(meeting)
                            : replies.staysAway(meeting, "");
            return keep(hold, alone(reason, turn), line, turn);
        }
        boolean sure = word.endsWith(SURE);
        String name = sure ? word.substring(0, word.length() - SURE.length()) : word;
        return switch (NamedPeople.of(name, turn.roster())) {
            case Named.One(_, var member) -> send(hold, member, sure, reason, turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            "代会",
                            one -> "去不了 %s，请%s代".formatted(meeting.ref().label(), one));
            case Named.Nobody _ -> {
                keep(hold, alone(name, turn), "", turn);
                yield about(meeting, replies.unknownStandIn(meeting, name));
            }
        };
    }

    private static Reply alone(String reason, Turn turn) {
        return new Reply.Declined(null, reason, turn.now());
    }

    /// Who cannot come either is not asked before that was said aloud.
    private Answer send(Hold hold, Member member, boolean sure, String reason, Turn turn) {
        var meeting = hold.meeting();
        if (member.id().equals(turn.member().id())) {
            return about(meeting, rsvpReplies.notYourself(meeting));
        }
        var standIn = standIns.whileAway(meeting, member, turn);
        boolean away = standIn.isPresent() || standIns.staysAway(meeting, member, turn);
        if (away && !sure) {
            return whoElse(hold, member, standIn, reason, turn);
        }
        var reply = new Reply.Declined(member.id(), reason, turn.now());
        return keep(hold, reply, replies.staysAway(meeting, member.name()), turn);
    }

    private Answer whoElse(
            Hold hold, Member member, Optional<Member> standIn, String reason, Turn turn) {
        var meeting = hold.meeting();
        var kept = keep(hold, alone(reason, turn), "", turn);
        String prompt =
                standIn.map(other -> rsvpReplies.isAway(meeting, member, other))
                        .orElseGet(() -> rsvpReplies.staysAwayToo(meeting, member));
        var options = new ArrayList<Question.Option>();
        standIn.filter(other -> !other.id().equals(turn.member().id()))
                .ifPresent(other ->
                        options.add(
                                new Question.Option(
                                        RsvpReplies.instead(other),
                                        sending(meeting, other, turn) + "代")));
        options.add(
                new Question.Option(
                        RsvpReplies.still(member), sending(meeting, member, turn) + SURE + "代"));
        options.add(new Question.Option(RsvpReplies.nobody(), ""));
        var asked = Choices.ask(prompt, "代会", options).about(meeting.ref().subject());
        var undo = kept.undo();
        return undo == null ? asked : asked.undoneBy(undo);
    }

    private static String sending(Meeting meeting, Member member, Turn turn) {
        return "去不了 %s，请%s"
                .formatted(meeting.ref().label(), NamedPeople.unmistakable(member, turn.roster()));
    }

    private Answer keep(Hold hold, Reply reply, String line, Turn turn) {
        var meeting = hold.meeting();
        var before = invitations.of(turn.tx(), meeting.ref(), turn.member().id());
        if (!hold.answer(reply)) {
            return about(meeting, replies.notInvited(meeting));
        }
        standIns.follow(
                meeting, before.map(Invitation::reply).orElse(new Reply.Open()), reply, turn);
        summary.due(turn.tx(), meeting, turn.now());
        return noted(meeting, line, turn).undoneBy(TakenBack.undo(meeting, before.orElse(null)));
    }

    /// In the group a mark on what was said is enough.
    private Answer noted(Meeting meeting, String line, Turn turn) {
        if (turn.inGroup()) {
            kit.notices().mark(turn);
            return Answer.silence();
        }
        return about(meeting, line);
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
