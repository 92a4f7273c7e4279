package zutuan.bot.meeting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 会议: what is booked, or how one stands.
final class ListCommand implements Command<Long> {
    private static final int LINES = 5;
    private static final Pattern ALL =
            Pattern.compile("/?\\s*(?:会议|会议列表|近期会议|最近有什么会|有哪些会|看会议)[??]*");
    private static final Pattern ONE =
            Pattern.compile("/?\\s*(?:查|看)?\\s*会\\s*(\\d{1,9})(?:怎么样了?|多少人来|谁来|情况|回执)?[??]*");

    private final Stores stores;
    private final MeetingReplies replies;
    private final VisitReplies visits;

    ListCommand(Stores stores, MeetingReplies replies, VisitReplies visits) {
        this.stores = stores;
        this.replies = replies;
        this.visits = visits;
    }

    @Override
    public Manual manual() {
        return new Manual("会议", "list_issues", "看约好的会", List.of("会议", "会1"), null);
    }

    @Override
    public Reading<Long> read(Heard heard) {
        var one = ONE.matcher(heard.text());
        if (one.matches()) {
            return new Reading.Understood<>(Long.valueOf(one.group(1)));
        }
        return ALL.matcher(heard.text()).matches()
                ? new Reading.Understood<>(0L)
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Long number, Turn turn) {
        if (number > 0) {
            var ref = new Meeting.Ref(turn.workspace(), number);
            return stores.meetings()
                    .find(turn.tx(), ref)
                    .map(meeting -> one(meeting, turn))
                    .orElseGet(() -> Answer.of(replies.unknown(number)));
        }
        var ahead = stores.meetings().ahead(turn.tx(), turn.workspace(), turn.now());
        return Answer.of(
                ahead.isEmpty()
                        ? replies.noneAhead()
                        : ahead.stream()
                                .limit(LINES)
                                .map(replies::line)
                                .collect(Collectors.joining("\n")));
    }

    private Answer one(Meeting meeting, Turn turn) {
        var invited = stores.invitations().of(turn.tx(), meeting.ref());
        var card = replies.status(meeting, invited, turn.roster());
        var visit = stores.visits().find(turn.tx(), meeting.ref());
        if (visit.isPresent()) {
            var notes = stores.visits().notes(turn.tx(), meeting.ref());
            for (var block : visits.status(meeting, visit.get(), notes, turn.roster())) {
                card = card.with(block);
            }
        }
        return Answer.of(card).about(meeting.ref().subject());
    }
}
