package zutuan.bot.meeting.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.calendar.ListReader.Wish;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.Stores;
import zutuan.bot.meeting.visit.VisitReplies;

/// 会议: what is booked, what a member is invited to, or how one stands.
public final class ListCommand implements Command<Wish> {
    private static final int LINES = 5;

    private final ListReader reader;
    private final Stores stores;
    private final Replies replies;

    public ListCommand(ListReader reader, Stores stores, Replies replies) {
        this.reader = reader;
        this.stores = stores;
        this.replies = replies;
    }

    /// The sentences about meetings and about visits.
    public record Replies(MeetingReplies meetings, VisitReplies visits) {}

    @Override
    public Manual manual() {
        return new Manual("会议", "list_issues", "看约好的会", List.of("会议", "会1", "我的会"), null);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        return reader.read(heard)
                .<Reading<Wish>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return switch (wish) {
            case Wish.One(long number) -> one(number, turn);
            case Wish.Ahead() -> all(ahead(turn), replies.meetings().noneAhead());
            case Wish.Mine() -> mine(ahead(turn), turn, replies.meetings().noneOfYours());
            case Wish.Between between -> during(between, turn);
        };
    }

    private List<Meeting> ahead(Turn turn) {
        return stores.meetings().ahead(turn.tx(), turn.workspace(), turn.now());
    }

    private Answer during(Wish.Between wish, Turn turn) {
        ZoneId zone = reader.zone();
        var days =
                new Slot(
                        wish.from().atZone(zone).toInstant(),
                        wish.until().atZone(zone).toInstant());
        var found = stores.meetings().during(turn.tx(), turn.workspace(), days);
        String none = replies.meetings().noneDuring(wish.words(), wish.mine());
        return wish.mine() ? mine(found, turn, none) : all(found, none);
    }

    private Answer all(List<Meeting> found, String none) {
        return lines(found.stream().map(replies.meetings()::line), none);
    }

    private Answer mine(List<Meeting> found, Turn turn, String none) {
        String me = turn.member().id();
        var lines = found.stream().flatMap(meeting -> own(meeting, me, turn));
        return lines(lines, none);
    }

    private Stream<String> own(Meeting meeting, String me, Turn turn) {
        var mine = stores.invitations().of(turn.tx(), meeting.ref(), me);
        if (mine.isPresent()) {
            return Stream.of(replies.meetings().own(meeting, mine.get()));
        }
        return me.equals(meeting.origin().organizerId())
                ? Stream.of(replies.meetings().called(meeting))
                : Stream.empty();
    }

    private static Answer lines(Stream<String> lines, String none) {
        String shown = lines.limit(LINES).collect(Collectors.joining("\n"));
        return Answer.of(shown.isEmpty() ? none : shown);
    }

    private Answer one(long number, Turn turn) {
        return stores.meetings()
                .find(turn.tx(), new Meeting.Ref(turn.workspace(), number))
                .map(meeting -> status(meeting, turn))
                .orElseGet(() -> Answer.of(replies.meetings().unknown(number)));
    }

    private Answer status(Meeting meeting, Turn turn) {
        var invited = stores.invitations().of(turn.tx(), meeting.ref());
        var card = replies.meetings().status(meeting, invited, turn.roster());
        var visit = stores.visits().find(turn.tx(), meeting.ref());
        if (visit.isPresent()) {
            var notes = stores.visits().notes(turn.tx(), meeting.ref());
            for (var block : replies.visits().status(meeting, visit.get(), notes, turn.roster())) {
                card = card.with(block);
            }
        }
        return Answer.of(card).about(meeting.ref().subject());
    }
}
