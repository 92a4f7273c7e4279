package zutuan.bot.meeting.poll;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.model.MeetingPermission;
import zutuan.bot.meeting.model.Poll;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.PollStore;

/// Lets members choose between times; what most of them chose becomes the draft of a booking.
final class PollDesk {
    /// What opening one needs; everybody may vote.
    private static final Permission NEEDS = MeetingPermission.BOOK;

    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private final Kit kit;
    private final PollReader reader;
    private final PollStore polls = new PollStore();
    private final MeetingBook book;
    private final PollReplies replies;

    PollDesk(Kit kit) {
        this.kit = kit;
        this.reader = new PollReader(kit.settings());
        this.book = new MeetingBook(kit);
        this.replies = new PollReplies(kit);
    }

    Answer open(String said, Turn turn) {
        if (!Permissions.allows(turn.member().roles(), NEEDS)) {
            return Answer.of(replies.mayNotOpen());
        }
        var read = reader.read(said, turn.now());
        var options = read.options();
        if (options.size() < FEWEST || options.size() > MOST) {
            return Answer.of(replies.howToOpen(FEWEST, MOST));
        }
        var past =
                options.stream()
                        .filter(slot -> !slot.start().isAfter(turn.now()) || slot.isFar(turn.now()))
                        .findFirst();
        if (past.isPresent()) {
            return Answer.of(replies.past(past.get()));
        }
        return open(read.booking(), options, turn);
    }

    private Answer open(String booking, List<Slot> options, Turn turn) {
        long number = polls.nextNumber(turn.tx(), turn.workspace());
        var ref = new Poll.Ref(turn.workspace(), number);
        List<Set<String>> nobody = options.stream().map(_ -> Set.<String>of()).toList();
        var poll = new Poll(ref, booking, turn.member().id(), options, nobody);
        polls.open(turn.tx(), poll, turn.now());
        record(ref, MeetingEvent.POLL_OPENED, turn);
        var card = replies.opened(poll, turn.member().name());
        if (turn.inGroup()) {
            return Answer.of(card).about(ref.subject()).undoneBy(PollReplies.dropping(poll));
        }
        kit.notices().publish(turn.tx(), turn.workspace(), Notices.Note.of(card, ref.subject()));
        return Answer.of(replies.openedElsewhere(poll))
                .about(ref.subject())
                .undoneBy(PollReplies.dropping(poll));
    }

    /// In the group it is silent.
    Answer vote(long number, Set<Integer> choices, Turn turn) {
        var ref = new Poll.Ref(turn.workspace(), number);
        var poll = polls.find(turn.tx(), ref);
        if (poll.isEmpty()) {
            return Answer.of(replies.unknown(number));
        }
        if (!polls.isOpen(turn.tx(), ref)) {
            return Answer.of(replies.closed(poll.get()));
        }
        int options = poll.get().options().size();
        if (choices.stream().anyMatch(choice -> choice >= options)) {
            return Answer.of(replies.noSuchChoice(poll.get()));
        }
        polls.vote(turn.tx(), ref, turn.member().id(), new HashSet<>(choices));
        record(ref, MeetingEvent.POLL_VOTED, turn);
        var answer =
                turn.inGroup()
                        ? Answer.silence()
                        : Answer.of(replies.voted(poll.get(), choices)).about(ref.subject());
        return answer.undoneBy(PollReplies.votingAgain(poll.get(), turn.member().id()));
    }

    /// Taken back, without a result.
    Answer drop(long number, Turn turn) {
        return close(
                number,
                turn,
                poll -> {
                    var told = Message.text(PollReplies.dropped(poll));
                    if (!turn.inGroup()) {
                        var note = Notices.Note.of(told, poll.ref().subject());
                        kit.notices().publish(turn.tx(), turn.workspace(), note);
                    }
                    return Answer.of(told);
                });
    }

    Answer end(long number, Turn turn) {
        return close(number, turn, this::result);
    }

    private Answer close(long number, Turn turn, Function<Poll, Answer> then) {
        var ref = new Poll.Ref(turn.workspace(), number);
        var found = polls.find(turn.tx(), ref);
        if (found.isEmpty()) {
            return Answer.of(replies.unknown(number));
        }
        var poll = found.get();
        boolean may =
                poll.organizerId().equals(turn.member().id())
                        || Permissions.allows(turn.member().roles(), MeetingPermission.ADMIN);
        if (!may) {
            return Answer.of(replies.onlyOrganizer(poll, turn.roster()));
        }
        if (!polls.close(turn.tx(), ref)) {
            return Answer.of(replies.closed(poll));
        }
        record(ref, MeetingEvent.POLL_CLOSED, turn);
        return then.apply(poll).about(ref.subject());
    }

    private Answer result(Poll poll) {
        var options =
                poll.best().stream()
                        .map(choice ->
                                new Question.Option(
                                        replies.time(poll.options().get(choice)),
                                        form(poll, choice)))
                        .toList();
        return Choices.ask(replies.result(poll), BookingReader.COMMAND, options);
    }

    private String form(Poll poll, int choice) {
        return new Form(BookingReader.COMMAND, poll.booking(), Map.of())
                .with(BookingReader.TIME, replies.typed(poll.options().get(choice)))
                .typed();
    }

    private void record(Poll.Ref ref, MeetingEvent kind, Turn turn) {
        book.record(ref.subject(), kind, Map.of(), turn);
    }
}
