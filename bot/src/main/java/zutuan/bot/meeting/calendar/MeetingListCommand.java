package zutuan.bot.meeting.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.calendar.ListReader.Wish;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingStanding;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.VisitStore;
import zutuan.bot.meeting.visit.VisitReplies;

/// 会议: what is booked, what a member is invited to, or how one stands.
public final class MeetingListCommand implements Command<Wish> {
    private static final int LINES = 5;

    private final ListReader reader;
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final VisitStore visits = new VisitStore();
    private final MeetingReplies replies;
    private final VisitReplies visitReplies;

    public MeetingListCommand(Kit kit) {
        reader = new ListReader(kit.settings());
        replies = new MeetingReplies(kit);
        visitReplies = new VisitReplies(kit);
    }

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
            case Wish.Ahead() -> all(ahead(turn), replies.noneAhead());
            case Wish.Mine() -> mine(ahead(turn), turn, replies.noneOfYours());
            case Wish.Between between -> during(between, turn);
        };
    }

    private List<Meeting> ahead(Turn turn) {
        return meetings.ahead(turn.tx(), turn.workspace(), turn.now());
    }

    private Answer during(Wish.Between wish, Turn turn) {
        ZoneId zone = reader.zone();
        var days =
                new Slot(
                        wish.from().atZone(zone).toInstant(),
                        wish.until().atZone(zone).toInstant());
        var found = meetings.during(turn.tx(), turn.workspace(), days);
        String none = replies.noneDuring(wish.words(), wish.mine());
        return wish.mine() ? mine(found, turn, none) : all(found, none);
    }

    private Answer all(List<Meeting> found, String none) {
        return lines(found.stream().map(replies::line), none);
    }

    private Answer mine(List<Meeting> found, Turn turn, String none) {
        String me = turn.member().id();
        var lines = found.stream().flatMap(meeting -> own(meeting, me, turn));
        return lines(lines, none);
    }

    private Stream<String> own(Meeting meeting, String me, Turn turn) {
        var mine = invitations.of(turn.tx(), meeting.ref(), me);
        if (mine.isPresent()) {
            return Stream.of(replies.own(meeting, mine.get()));
        }
        return me.equals(meeting.origin().organizerId())
                ? Stream.of(replies.called(meeting))
                : Stream.empty();
    }

    private static Answer lines(Stream<String> lines, String none) {
        String shown = lines.limit(LINES).collect(Collectors.joining("\n"));
        return Answer.of(shown.isEmpty() ? none : shown);
    }

    private Answer one(long number, Turn turn) {
        return meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), number))
                .map(meeting -> status(meeting, turn))
                .orElseGet(() -> Answer.of(replies.unknown(number)));
    }

    private Answer status(Meeting meeting, Turn turn) {
        var invited = invitations.of(turn.tx(), meeting.ref());
        var card = replies.status(meeting, invited, turn.roster());
        var visit = visits.find(turn.tx(), meeting.ref());
        if (visit.isPresent()) {
            var notes = visits.notes(turn.tx(), meeting.ref());
            for (var block : visitReplies.status(meeting, visit.get(), notes, turn.roster())) {
                card = card.with(block);
            }
        }
        return Answer.of(card)
                .about(meeting.ref().subject())
                .standing(MeetingStanding.of(meeting, replies.texts()));
    }
}
