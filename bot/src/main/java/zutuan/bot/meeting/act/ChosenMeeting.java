package zutuan.bot.meeting.act;

import java.util.function.Function;
import java.util.function.Predicate;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingPermission;

/// Finds the one meeting that a change is about, and lets only who may change it take hold of it.
public final class ChosenMeeting {
    private final MeetingBook book;
    private final MeetingFinder finder;
    private final MeetingReplies replies;

    public ChosenMeeting(Kit kit) {
        book = new MeetingBook(kit);
        finder = new MeetingFinder(kit.settings());
        replies = new MeetingReplies(kit);
    }

    /// `typed` makes of a meeting's label (会1) what to type when several are meant.
    public Answer go(
            String which,
            Predicate<Meeting> kind,
            Turn turn,
            Function<String, String> typed,
            Function<Hold, Answer> step) {
        var name = MeetingFinder.Name.of(which);
        var found =
                finder.find(name, turn).stream()
                        .filter(meeting -> name.number() > 0 || kind.test(meeting))
                        .toList();
        if (found.isEmpty()) {
            return none(name, which, turn);
        }
        if (found.size() > 1) {
            var options =
                    found.stream()
                            .map(meeting ->
                                    new Question.Option(
                                            replies.line(meeting),
                                            typed.apply(meeting.ref().label())))
                            .toList();
            return Choices.ask("是哪个会？", "会议", options);
        }
        var meeting = found.getFirst();
        return mayChange(meeting, turn)
                ? book.take(meeting, turn, step)
                : Answer.of(replies.mayNotChange(meeting, turn.roster()))
                        .about(meeting.ref().subject());
    }

    /// What people tell each other of a meeting that is none of ours is not for the bot.
    private Answer none(MeetingFinder.Name name, String which, Turn turn) {
        if (name.number() > 0) {
            return Answer.of(replies.unknown(name.number()));
        }
        boolean talk = turn.isChatter() && !turn.said().text().startsWith("/");
        return talk ? Answer.silence() : Answer.of(replies.noneCalled(which));
    }

    public static boolean mayChange(Meeting meeting, Turn turn) {
        return meeting.origin().organizerId().equals(turn.member().id())
                || Permissions.allows(turn.member().roles(), MeetingPermission.ADMIN);
    }
}
