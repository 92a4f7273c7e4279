package zutuan.bot.meeting.change;

import java.util.Optional;
import java.util.function.Predicate;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.MeetingStore;

/// The meetings that the speaker called and that are ahead, called off or not.
final class OwnMeetings {
    private static final MeetingStore MEETINGS = new MeetingStore();

    private OwnMeetings() {}

    /// The one that words without its name can only mean.
    static Optional<Meeting> only(Turn turn, Predicate<Meeting> meant) {
        var me = turn.member().id();
        var fit =
                MEETINGS.of(turn.tx(), turn.workspace(), me, turn.now()).stream()
                        .filter(meeting -> meeting.origin().organizerId().equals(me))
                        .filter(meant)
                        .toList();
        return fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty();
    }
}
