package zutuan.bot.meeting.rsvp;

import java.time.Duration;
import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.rsvp.Rsvp.Wanted;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Takes answers to invitations. In the group it is silent: a summary follows, see [RsvpSummary].
final class RsvpDesk {
    private static final Duration LATEST = Duration.ofHours(12);

    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final MeetingBook book;
    private final MeetingReplies replies;
    private final RsvpSummary summary;

    RsvpDesk(Kit kit) {
        this.kit = kit;
        this.book = new MeetingBook(kit);
        this.replies = new MeetingReplies(kit);
        this.summary = new RsvpSummary(kit);
    }

    Answer answer(Rsvp rsvp, Turn turn) {
        var number = rsvp.number();
        if (number != null) {
            return meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), number))
                    .map(meeting -> take(meeting, rsvp.wanted(), turn))
                    .orElseGet(() -> Answer.of(replies.unknown(number)));
        }
        var meant = meant(rsvp, turn);
        if (meant.size() == 1) {
            return take(meant.getFirst(), rsvp.wanted(), turn);
        }
        if (meant.isEmpty()) {
            // 参加 alone may be about anything.
            return turn.inGroup() ? Answer.silence() : Answer.of(replies.noneAhead());
        }
        var options =
                meant.stream()
                        .map(meeting ->
                                new Question.Option(
                                        replies.line(meeting),
                                        typed(rsvp.wanted()) + " " + meeting.ref().label()))
                        .toList();
        return Choices.ask("回复的是哪个会？", "回执", options);
    }

    private List<Meeting> meant(Rsvp rsvp, Turn turn) {
        var zone = kit.settings().zone();
        return meetings.ahead(turn.tx(), turn.workspace(), turn.now()).stream()
                .filter(meeting ->
                        rsvp.day() == null
                                || meeting.plan()
                                        .slot()
                                        .start()
                                        .atZone(zone)
                                        .toLocalDate()
                                        .equals(rsvp.day()))
                .filter(meeting ->
                        invitations.of(turn.tx(), meeting.ref(), turn.member().id()).isPresent())
                .toList();
    }

    private static String typed(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Come() -> "参加";
            case Wanted.ComeLate(var minutes) -> "晚到%d分钟".formatted(minutes);
            case Wanted.StayAway(var standIn, _) ->
                    standIn.isEmpty() ? "去不了" : "去不了，请%s代".formatted(standIn);
        };
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
        return switch (wanted) {
            case Wanted.Come() ->
                    keep(hold, new Reply.Comes(turn.now()), replies.comes(meeting), turn);
            case Wanted.ComeLate(var minutes) -> late(hold, minutes, turn);
            case Wanted.StayAway(var standIn, var reason) -> away(hold, standIn, reason, turn);
        };
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
            return keep(
                    hold,
                    new Reply.Declined(null, reason, turn.now()),
                    replies.staysAway(meeting, ""),
                    turn);
        }
        return switch (NamedPeople.of(word, turn.roster())) {
            case Named.One(_, var member) -> {
                var note =
                        Notices.Note.of(
                                replies.standIn(meeting, turn.member().name()),
                                meeting.ref().subject());
                var answer =
                        keep(
                                hold,
                                new Reply.Declined(member.id(), reason, turn.now()),
                                replies.staysAway(meeting, member.name()),
                                turn);
                kit.notices().tell(turn.tx(), turn.workspace(), member, note);
                yield answer;
            }
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            "代会",
                            name -> "去不了 %s，请%s代".formatted(meeting.ref().label(), name));
            case Named.Nobody _ -> {
                keep(hold, new Reply.Declined(null, word, turn.now()), "", turn);
                yield about(meeting, replies.unknownStandIn(meeting, word));
            }
        };
    }

    private Answer keep(Hold hold, Reply reply, String line, Turn turn) {
        var meeting = hold.meeting();
        if (!hold.answer(reply)) {
            return about(meeting, replies.notInvited(meeting));
        }
        summary.due(turn.tx(), meeting, turn.now());
        return turn.inGroup() ? Answer.silence() : about(meeting, line);
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
